/** What holds for every page of the finished sites: axe finds nothing, in light and dark; nothing sticks out at 320 px. */
import { pagesOf } from '../sites.ts';
import type { Page } from '@playwright/test';
import { expectAccessible, expectContrast } from './accessibility.ts';
import { expect, test } from './test.ts';

/** Pages a test walks, so that a page of the browser is opened once for many. */
const BATCH = 12;

for (const site of ['eksjo', 'madeUp'] as const) {
  const addresses = (await pagesOf(site)).filter((address) => !address.startsWith('admin/'));
  for (let start = 0; start < addresses.length; start += BATCH) {
    const batch = addresses.slice(start, start + BATCH);
    test.describe(`${site}, pages ${start + 1} to ${start + batch.length}`, () => {
      test('are accessible, in light and in dark', async ({ page, eksjo, madeUp }) => {
        const base = site === 'eksjo' ? eksjo : madeUp;
        for (const address of batch) {
          await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
          // A page that leads on at once is looked at where it leads.
          await page.goto(`${base}${address}`);
          await expectAccessible(page);
          await page.emulateMedia({ colorScheme: 'dark' });
          await expectContrast(page);
        }
      });

      test('fit into 320 px, also with the text spacing of WCAG 1.4.12', async ({ page, eksjo, madeUp }) => {
        const base = site === 'eksjo' ? eksjo : madeUp;
        await page.setViewportSize({ width: 320, height: 640 });
        for (const address of batch) {
          await page.goto(`${base}${address}`);
          expect(await overflow(page), address).toEqual([]);
          await page.evaluate(() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(
              '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
            );
            document.adoptedStyleSheets.push(sheet);
          });
          expect(await overflow(page), `${address} with text spacing`).toEqual([]);
        }
      });
    });
  }
}

/** What reaches beyond the right edge, unless it scrolls by itself. */
async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
