/** Tests what the other tests rely on: the browser's fonts, axe and the watching of pages. */
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './test.ts';

const page = (body: string) =>
  `<!doctype html><html lang="sv"><head><title>Prov</title></head><body><main><h1>Löften</h1>${body}</main></body></html>`;

test('the browser has a font with å, ä and ö', async ({ page: tab }) => {
  await tab.setContent(page('<p><span>å</span><span>ä</span><span>ö</span></p>'));
  const widths = await tab
    .locator('span')
    .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width));
  expect(Math.min(...widths)).toBeGreaterThan(3);
});

test('axe passes a page without errors, and names the errors of another', async ({ page: tab }) => {
  await tab.setContent(page('<p>Tio trafikkontroller</p>'));
  await expectAccessible(tab);

  await tab.setContent(page('<p style="color: #ccc; background: #fff">Tio trafikkontroller</p>'));
  await expect(expectAccessible(tab)).rejects.toThrow('color-contrast');
});

test.describe('a page that misbehaves', () => {
  test.use({ isWatched: false });

  test('is caught: requests to other hosts and violations of the policy', async ({
    page: tab,
    record,
    eksjo,
  }) => {
    await tab.route('**/*', (route) => route.fulfill({ body: '' }));
    await tab.route(eksjo, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><meta http-equiv="Content-Security-Policy" content="style-src 'none'; script-src 'none'">
          <img src="https://example.net/x.png" alt=""><p style="color: red">Hej</p><script>alert(1)</script>`,
      }),
    );
    await tab.goto(eksjo);
    await expect
      .poll(() => record.errors.join('\n'))
      .toContain('request to another host: https://example.net/x.png');
    await expect.poll(() => record.errors.join('\n')).toContain('content policy: style-src-attr');
    await expect.poll(() => record.errors.join('\n')).toContain('content policy: script-src-elem');
  });
});
