/** The browser itself, on pages written here: what the other tests rely on has to be true of it. */
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

test('axe passes a page that is in order, and names what is not', async ({ page: tab }) => {
  await tab.setContent(page('<p>Tio trafikkontroller</p>'));
  await expectAccessible(tab);

  await tab.setContent(page('<p style="color: #ccc; background: #fff">Tio trafikkontroller</p>'));
  await expect(expectAccessible(tab)).rejects.toThrow('color-contrast');
});

test.describe('a page that misbehaves', () => {
  test.use({ isWatched: false });

  test('is caught: another host, a broken policy, an error', async ({ page: tab, record, eksjo }) => {
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
      .poll(() => record.faults.join('\n'))
      .toContain('request to another host: https://example.net/x.png');
    await expect.poll(() => record.faults.join('\n')).toContain('content policy: style-src-attr');
    await expect.poll(() => record.faults.join('\n')).toContain('content policy: script-src-elem');
  });
});
