/**
 * Printed pages: prints to PDF, renders the PDF, and compares it with the reviewed images in `paper/`. After an intended change:
 * `npx playwright test --config tests/browser/playwright.config.ts paper --update-snapshots`.
 */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from '@playwright/test';
import { encode } from 'fast-png';
import { packagedBrowser } from './chromium.ts';
import { expect, test } from './test.ts';

/** In points, 72 to an inch, rounded down. */
const A4 = { width: 594, height: 841 };
/** The edges of letters may differ between machines. */
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
  'the images are of pages printed by the Chromium from npm, which runs on Linux x64',
);
if (browser) {
  const { executablePath, env } = browser;
  test.use({ launchOptions: { executablePath, env: { ...env }, args: ['--no-sandbox', '--disable-gpu'] } });
}

for (const { name, address, sheets } of DOCUMENTS) {
  test(`the printed ${name} looks as it did when it was reviewed`, async ({ page, eksjo }) => {
    // Twice, so that the fonts, which are optional on the first visit, are cached.
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
  /** In points, rounded down. */
  readonly width: number;
  readonly height: number;
  /** A PNG with one pixel per point. */
  readonly picture: Buffer;
}

/** Prints a page and returns its sheets. */
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
