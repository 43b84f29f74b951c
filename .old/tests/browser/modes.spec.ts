/** Pages work with a keyboard, in forced colours, without animations, in print and in large type. */
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const PROMISE = 'eksjo/2017/trygghet-i-oster/';

test('a keyboard is enough to get from the start page to the details of a promise', async ({
  page,
  eksjo,
}) => {
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

test('the link to the content is over the page once it has the focus, and takes no room', async ({
  page,
  eksjo,
}) => {
  await page.goto(eksjo);
  const skip = page.getByRole('link', { name: 'Till innehållet' });
  expect(
    await page
      .locator('header')
      .first()
      .evaluate((header) => header.getBoundingClientRect().top),
  ).toBe(0);
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  expect(
    await page
      .locator('header')
      .first()
      .evaluate((header) => header.getBoundingClientRect().top),
  ).toBe(0);
});

test('the focus is visible', async ({ page, eksjo }) => {
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

test('icons, bars and words are visible in forced colours', async ({ page, eksjo }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${eksjo}${PROMISE}`);
  const activity = page.locator('#trafikkontroller');
  const { colors, paper } = await activity.evaluate((section) => {
    const drawn = [...section.querySelectorAll('.outcome, .bars rect, .bars text, h2')];
    const marks = [...section.querySelectorAll('.outcome')].map((outcome) =>
      getComputedStyle(outcome, '::before'),
    );
    return {
      paper: getComputedStyle(document.body).backgroundColor,
      colors: [
        ...drawn.map((element) => getComputedStyle(element).color),
        ...marks.map(({ backgroundColor }) => backgroundColor),
      ],
    };
  });
  expect(colors.length).toBeGreaterThan(4);
  for (const color of colors) expect(color).not.toBe(paper);
  await expect(activity.locator('.outcome')).toContainText('Uppfyllt');
});

test('nothing moves if the user prefers reduced motion', async ({ page, eksjo }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${eksjo}${PROMISE}`);
  const running = await page.evaluate(
    () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
  );
  expect(running).toBe(0);
});

test('printed pages have the words, the sums and the address, and no navigation', async ({ page, eksjo }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${eksjo}eksjo/2017/t3/`);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText('Utskrivet från https://example.org/eksjo/2017/t3/')).toBeVisible();
  await expect(page.getByText('Genomfört sex insatser')).toBeVisible();
  await page.goto(`${eksjo}${PROMISE}`);
  // What is collapsed on the screen is printed, since it cannot be opened on paper.
  await expect(page.getByText('De lägsta talen tillsammans: 8 + 5 + 5 = 18.')).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('nothing is cut off when text is twice as large', async ({ page, eksjo }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  for (const address of ['', 'eksjo/2017/', PROMISE, 'eksjo/2017/t3/', 'sok/']) {
    await page.goto(`${eksjo}${address}`);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% !important }');
      document.adoptedStyleSheets.push(sheet);
    });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
});

/** Presses Tab until an element with this text has the focus. */
async function tabTo(page: Page, text: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (text.test(focused)) return;
  }
  throw new Error(`Tab does not reach ${text.source}`);
}
