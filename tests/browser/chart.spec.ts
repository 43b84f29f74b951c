/** Charts are drawn from their tables once they are in view, in the current colours. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './test.ts';

const PROMISE = 'eksjo/2017/trygghet-i-oster/';

/** Opens the details of an activity and returns its first chart. */
async function openChart(page: Page, activity: string): Promise<Locator> {
  await page.locator(`#${activity} summary`, { hasText: /Siffror och diagram|Så räknade vi/ }).click();
  const chart = page.locator(`#${activity} measure-chart`).first();
  await chart.scrollIntoViewIfNeeded();
  return chart;
}

/** Returns the number of pixels of each colour on the canvas. */
async function coloursOf(chart: Locator): Promise<ReadonlyMap<string, number>> {
  const counts = await chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const found: Record<string, number> = {};
    for (let pixel = 0; pixel < data.length; pixel += 4) {
      if (data[pixel + 3] !== 255) continue;
      const colour = `${data[pixel]},${data[pixel + 1]},${data[pixel + 2]}`;
      found[colour] = (found[colour] ?? 0) + 1;
    }
    return Object.entries(found);
  });
  return new Map(counts);
}

/** Returns the colour of the bars: the most common one that is not a shade of grey. */
async function barColour(chart: Locator): Promise<string | undefined> {
  return [...(await coloursOf(chart))].filter(isColourful).sort((a, b) => b[1] - a[1])[0]?.[0];
}

function isColourful([colour]: readonly [string, number]): boolean {
  const parts = colour.split(',').map(Number);
  return Math.max(...parts) - Math.min(...parts) > 40;
}

/** Returns the page's current accent colour. Each municipality may have its own. */
async function accentOf(page: Page): Promise<string> {
  const colour = await page.locator('main').evaluate((main) => {
    const probe = document.createElement('i');
    probe.style.color = 'var(--color-accent)';
    main.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  return /\d+, \d+, \d+/.exec(colour)![0].replaceAll(', ', ',');
}

test('no script is fetched before a chart is in view', async ({ page, eksjo, record }) => {
  await page.goto(`${eksjo}${PROMISE}`);
  await page.mouse.wheel(0, 20_000);
  await page.waitForLoadState('networkidle');
  expect(record.requests.filter((address) => address.endsWith('.js'))).toEqual([]);

  const chart = await openChart(page, 'trafikkontroller');
  await expect(chart.locator('canvas')).toBeVisible();
  expect(record.requests.filter((address) => address.endsWith('.js'))).toHaveLength(1);
});

test('a chart is drawn next to its table, and hidden from assistive technology', async ({ page, eksjo }) => {
  await page.goto(`${eksjo}${PROMISE}`);
  const chart = await openChart(page, 'trafikkontroller');
  await expect(chart.locator('canvas')).toHaveAttribute('aria-hidden', 'true');
  await expect.poll(() => barColour(chart)).toBe(await accentOf(page));
  await expect(chart.getByRole('row')).toHaveCount(4);
  await expect(chart.getByRole('row', { name: 'Tertial 2' })).toContainText('minst 5');
});

test('the space for a chart is reserved before it is drawn', async ({ page, eksjo }) => {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', (route) => isReleased.then(() => route.continue()));
  await page.goto(`${eksjo}${PROMISE}`);
  const chart = await openChart(page, 'trafikkontroller');
  const before = await chart.boundingBox();
  release();
  await expect(chart.locator('canvas')).toBeVisible();
  expect((await chart.boundingBox())?.height).toBe(before?.height);
});

test('a chart follows the colour scheme and forced colours', async ({ page, eksjo }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${eksjo}${PROMISE}`);
  const chart = await openChart(page, 'trafikkontroller');
  const light = await accentOf(page);
  await expect.poll(() => barColour(chart)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await accentOf(page);
  expect(dark).not.toBe(light);
  await expect.poll(() => barColour(chart)).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await expect.poll(async () => [light, dark].includes((await barColour(chart)) ?? '')).toBe(false);
  expect((await coloursOf(chart)).size).toBeGreaterThan(0);
});

test('in print there is no chart, but the sum is shown step by step', async ({ page, eksjo }) => {
  await page.goto(`${eksjo}${PROMISE}`);
  const chart = await openChart(page, 'trafikkontroller');
  await expect(chart.locator('canvas')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(chart.locator('canvas')).toBeHidden();
  await expect(page.locator('#trafikkontroller').getByText('8 + 5 + 5 = 18')).toBeVisible();
});

test('an effect has a chart over the years of the promise', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}bjorkhult/2024/trygghet-i-centrum/`);
  const chart = page.locator('#_effektmatt_trygghet measure-chart');
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator('canvas')).toBeVisible();
  await expect.poll(() => barColour(chart)).toBe(await accentOf(page));
  await expect(chart.getByRole('row', { name: 'november 2021' }).first()).toBeVisible();
  await expect(chart.getByRole('table')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with an open chart, ${colorScheme}`, async ({ page, eksjo }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${eksjo}${PROMISE}`);
    const chart = await openChart(page, 'trafikkontroller');
    await expect(chart.locator('canvas')).toBeVisible();
    await expectAccessible(page);
  });
}

test('a chart fits a narrow screen', async ({ page, eksjo }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${eksjo}${PROMISE}`);
  const chart = await openChart(page, 'polisiar-narvaro');
  await expect(chart.locator('canvas')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a table, and no empty space for a chart', async ({ page, eksjo }) => {
    await page.goto(`${eksjo}${PROMISE}`);
    const chart = await openChart(page, 'trafikkontroller');
    await expect(chart.getByRole('table')).toBeVisible();
    await expect(chart.locator('.plot')).toBeHidden();
  });
});
