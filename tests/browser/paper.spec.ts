/**
 * What comes out of a printer: the pages that somebody would file, printed to PDF and drawn again as pictures, which are
 * compared with those in `paper/`, which have been looked at. After a change that is meant:
 * `npx playwright test --config tests/browser/playwright.config.ts paper --update-snapshots`.
 */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from '@playwright/test';
import { encode } from 'fast-png';
import { packagedBrowser } from './chromium.ts';
import { expect, test } from './test.ts';

/** In whole points, 72 to an inch. */
const A4 = { width: 594, height: 841 };
/** Two browsers of the same version draw the same letters, but not always the same edges of them. */
const MAX_DIFFERENT_PIXELS = 0.01;

const DOCUMENTS = [
  { name: 'year', address: 'eksjo/2017/', sheets: 2 },
  { name: 'promise', address: 'eksjo/2017/unga-utan-droger/', sheets: 5 },
  { name: 'follow-up', address: 'eksjo/2017/t3/', sheets: 5 },
];

const pdfium = await PDFiumLibrary.init();
const browser = await packagedBrowser();

test.skip(
  browser === undefined,
  'the pictures are of what the Chromium from npm prints, which runs on Linux x64',
);
if (browser) {
  const { executablePath, env } = browser;
  test.use({ launchOptions: { executablePath, env: { ...env }, args: ['--no-sandbox', '--disable-gpu'] } });
}

for (const { name, address, sheets } of DOCUMENTS) {
  test(`the ${name} on paper looks as it did when it was looked at`, async ({ page, eksjo }) => {
    // Twice: the fonts are optional, and a page may do without them until the browser has them.
    for (const _ of [1, 2]) await page.goto(`${eksjo}${address}`, { waitUntil: 'networkidle' });
    const paper = await printed(page);
    for (const [index, { width, height, picture }] of paper.entries()) {
      expect.soft({ width, height }).toEqual(A4);
      expect
        .soft(picture)
        .toMatchSnapshot(`${name}-${index + 1}.png`, { maxDiffPixelRatio: MAX_DIFFERENT_PIXELS });
    }
    expect(paper).toHaveLength(sheets);
  });
}

interface Sheet {
  /** In whole points. */
  readonly width: number;
  readonly height: number;
  /** PNG, a pixel to a point. */
  readonly picture: Buffer;
}

/** The sheets that a page is printed on. */
async function printed(page: Page): Promise<readonly Sheet[]> {
  const document = await pdfium.loadDocument(await page.pdf({ preferCSSPageSize: true }));
  const sheets: Sheet[] = [];
  for (const sheet of document.pages()) {
    const { data, ...size } = await sheet.render({ scale: 1, colorSpace: 'Gray', render: 'bitmap' });
    const picture = Buffer.from(
      encode({ width: size.width, height: size.height, data, channels: 1, depth: 8 }),
    );
    sheets.push({ width: Math.floor(size.originalWidth), height: Math.floor(size.originalHeight), picture });
  }
  document.destroy();
  return sheets;
}
