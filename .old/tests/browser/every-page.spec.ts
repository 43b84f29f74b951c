/** Every page of the built sites is accessible in both themes, and fits a screen of 320 px. */
import { pagesOf, SITES, type SiteName } from '../sites.ts';
import type { Page } from '@playwright/test';
import { expectAccessible, expectContrast, openWithAxe } from './accessibility.ts';
import { addressOf, expect, test } from './test.ts';

/** Each test visits several pages, which saves opening a new browser page for each. */
const BATCH = 12;

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 320, height: 640 };

const IS_WHOLE = process.env['TABLE_PAGES'] === 'all';

/** The pages about tables of open data are made alike, and the same on every site; so are those of months and of most themes. */
function isLikeOther(address: string, site: SiteName): boolean {
  if (/^nytt\/./.test(address)) return address !== 'nytt/2024-06/';
  if (/^teman\/./.test(address)) return address !== 'teman/trygghet/';
  return /^oppna-data\/./.test(address) && !(site === 'eksjo' && address === 'oppna-data/matt/');
}

for (const site of Object.keys(SITES) as SiteName[]) {
  const addresses = (await pagesOf(site)).filter(
    (address) => !address.startsWith('admin/') && (IS_WHOLE || !isLikeOther(address, site)),
  );
  for (let start = 0; start < addresses.length; start += BATCH) {
    const batch = addresses.slice(start, start + BATCH);
    test.describe(`${site}, pages ${start + 1} to ${start + batch.length}`, () => {
      test('are accessible in both themes, and fit 320 px, also with the text spacing of WCAG 1.4.12', async ({
        page,
      }) => {
        const base = addressOf(site);
        await openWithAxe(page);
        for (const address of batch) {
          await page.setViewportSize(DESK);
          await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
          await page.goto(`${base}${address}`);
          await expectAccessible(page);
          await page.emulateMedia({ colorScheme: 'dark' });
          await expectContrast(page);

          await page.setViewportSize(PHONE);
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

/** Returns the elements that extend beyond the right edge, if the page scrolls sideways. */
async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
