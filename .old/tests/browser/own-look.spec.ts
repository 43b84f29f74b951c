/** What `webbplats.yaml` and the content's own files make of a site below another of its owner's. */
import { expect, test } from './test.ts';

const TYPEFACE = 'Rubrik';

for (const width of [360, 1280]) {
  test(`the name, the notice, the links and the typeface are on every page, and fit, at ${width} pixels`, async ({
    page,
    madeUp,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['', 'bjorkhult/2023/trygghet-i-centrum/']) {
      await page.goto(madeUp + path);
      await expect(page).toHaveTitle(/Löften i Björklän$/);
      const banner = page.getByRole('banner');
      await expect(banner.getByRole('link', { name: 'Löften i Björklän' })).toHaveAttribute(
        'href',
        '/trygghet/loften/',
      );
      await expect(banner.getByRole('link', { name: 'Björkhults kommun' })).toHaveAttribute(
        'href',
        'https://www.bjorkhult.example/',
      );
      const notice = page.getByRole('complementary', { name: 'Meddelande' });
      await expect(notice).toHaveText('Löftena för 2027 skrivs under den 15 december. Läs mer');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const loaded = await page.evaluate((name) => document.fonts.load(`1rem ${name}`), TYPEFACE);
      expect(Object.keys(loaded)).toHaveLength(1);
      expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontFamily)).toMatch(
        /^Rubrik,/,
      );
      await page.emulateMedia({ media: 'print' });
      await expect(notice).toBeHidden();
      await page.emulateMedia({ media: null });
    }
    await page.getByRole('contentinfo').getByRole('link', { name: 'Personuppgifter' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Så behandlar vi personuppgifter');
  });
}

test('the start page has its own heading, first paragraph and text', async ({ page, madeUp }) => {
  await page.goto(madeUp);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad kommunerna i Björklän har lovat');
  await expect(page.getByText('Sju kommuner och polisen redovisar här')).toBeVisible();
  await expect(page.getByRole('link', { name: 'din kommun' })).toHaveAttribute(
    'href',
    'https://www.bjorkhult.example/kontakt/',
  );
  expect((await page.request.get(`${madeUp}start/`)).status()).toBe(404);
  const security = await page.request.get(`${madeUp}.well-known/security.txt`);
  expect(await security.text()).toContain('mailto:sakerhet@');
});
