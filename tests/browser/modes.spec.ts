/** The ways in which people meet a page: by keyboard alone, in forced colours, without motion, on paper, in large type. */
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const PROMISE = 'eksjo/2017/trygghet-i-oster/';

test('a keyboard is enough from the start page to the words of a promise', async ({ page, eksjo }) => {
  await page.goto(eksjo);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Till innehållet' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Till innehållet' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();

  await tabTo(page, /Att öka den upplevda tryggheten/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${eksjo}${PROMISE}`);

  await tabTo(page, /Så räknade vi/);
  await page.keyboard.press('Enter');
  await expect(page.locator('details[open]')).toHaveCount(1);
});

test('what has the focus can be seen', async ({ page, eksjo }) => {
  await page.goto(`${eksjo}${PROMISE}`);
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    });
    expect(outline).toBeGreaterThanOrEqual(2);
  }
});

test('in forced colours every mark, bar and word is still drawn', async ({ page, eksjo }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${eksjo}${PROMISE}`);
  const activity = page.locator('#trafikkontroller');
  const { colors, paper } = await activity.evaluate((section) => {
    const drawn = [...section.querySelectorAll('.outcome, .mark, .bars rect, .bars text, h2')];
    return {
      paper: getComputedStyle(document.body).backgroundColor,
      colors: drawn.map((element) => getComputedStyle(element).color),
    };
  });
  expect(colors.length).toBeGreaterThan(4);
  for (const color of colors) expect(color).not.toBe(paper);
  await expect(activity.locator('.outcome')).toContainText('Uppfyllt');
});

test('without wish for motion nothing moves', async ({ page, eksjo }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${eksjo}${PROMISE}`);
  const running = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(running).toBe(0);
});

test('on paper there are the words, the sums and the address, and nothing to click', async ({
  page,
  eksjo,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${eksjo}eksjo/2017/t3/`);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText('https://example.org/eksjo/2017/t3/').first()).toBeVisible();
  await expect(page.getByText('Genomfört sex insatser')).toBeVisible();
  await page.goto(`${eksjo}${PROMISE}`);
  // A paper cannot be unfolded, so that what is folded on the screen is printed.
  await expect(page.getByText('De lägsta talen tillsammans: 8 + 5 + 5 = 18.')).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('in type twice as large nothing is cut off', async ({ page, eksjo }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  for (const address of ['', 'eksjo/2017/', PROMISE, 'eksjo/2017/t3/', 'sok/']) {
    await page.goto(`${eksjo}${address}`);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% !important }');
      document.adoptedStyleSheets.push(sheet);
    });
    const cut = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(cut, address).toBeLessThanOrEqual(0);
  }
});

/** Presses Tab until the focus is on something with this text. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (text.test(focused)) return;
  }
  throw new Error(`Tab leads to nothing like ${text.source}`);
}
