/** Charts are drawn from their tables once they are in view, in the current colours. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './test.ts';

const PROMISE = 'eksjo/2017/trygghet-i-oster/';

/** Opens the details of an activity and returns its first chart. */
async function openChart(page: Page, activity: string): Promise<Locator> {
  await page.locator(`#${activity} summary`, { hasText: /Tal och diagram|Så räknade vi/ }).click();
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
  // The script, and the library that it shares with the charts of effects.
  expect(record.requests.filter((address) => address.endsWith('.js'))).toHaveLength(2);
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

/** Pages with effects of one group and of several, with a target and without. */
const EFFECTS = [
  ['madeUp', 'bjorkhult/2024/trygghet-i-centrum/'],
  ['second', 'solhed/2024/'],
] as const;

/** Returns the texts of a page's charts that lie on each other, or outside of their chart. */
async function misplacedTexts(page: Page): Promise<readonly string[]> {
  return page.locator('.effect-chart').evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const frame = chart.getBoundingClientRect();
      const texts = [...chart.querySelectorAll('text')]
        .map((text) => ({ text: text.textContent.trim(), box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      const outside = texts.filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1);
      const pairs = texts.flatMap((one, index) =>
        texts.slice(index + 1).map((other) => [one, other] as const),
      );
      const crossed = pairs.filter(([{ box: a }, { box: b }]) => {
        const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // Lines of text are a little higher than their letters.
        return width > 1 && height > 4;
      });
      return [
        ...outside.map(({ text }) => `${text} is outside`),
        ...crossed.map(([a, b]) => `${a.text} on ${b.text}`),
      ];
    }),
  );
}

test.describe('an effect has a chart without scripts', () => {
  test.use({ javaScriptEnabled: false, locale: 'en-US' });

  for (const [site, address] of EFFECTS) {
    test(`with room for its texts on every screen and on paper: ${site}`, async ({
      page,
      madeUp,
      second,
    }) => {
      await page.goto(`${{ madeUp, second }[site]}${address}`);
      const charts = page.getByRole('img', { name: /^Diagram: / });
      expect(await charts.count()).toBeGreaterThan(0);
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        for (const chart of await charts.all()) await expect(chart).toBeVisible();
        expect(await misplacedTexts(page), String(width)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await page.emulateMedia({ media: 'print' });
      for (const chart of await charts.all()) await expect(chart).toBeVisible();
      expect(await misplacedTexts(page)).toEqual([]);
    });
  }

  test('with a mark for every row of its table, and numbers in Swedish', async ({ page, madeUp }) => {
    await page.goto(`${madeUp}bjorkhult/2024/trygghet-i-centrum/`);
    const effect = page.locator('#_effektmatt_trygghet');
    const rows = await effect.locator('tbody tr').count();
    await expect(effect.locator('.mark')).toHaveCount(rows);
    await expect(effect.locator('.effect-chart').getByText('60,5', { exact: true })).toBeVisible();
  });
});

test.describe('a chart of an effect that is pointed at', () => {
  test.use({ locale: 'en-US' });

  test('shows the values of that time, and fetches its script first then', async ({
    page,
    madeUp,
    record,
  }) => {
    await page.goto(`${madeUp}bjorkhult/2024/trygghet-i-centrum/`);
    const mark = page.locator('#_effektmatt_trygghet .mark').first();
    await mark.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(record.requests.filter((address) => address.endsWith('.js'))).toEqual([]);
    const { x, y } = (await mark.boundingBox())!;
    await page.mouse.move(x + 4, y + 4);
    // What is said is drawn in the colour of the text.
    const canvas = page.locator('#_effektmatt_trygghet canvas');
    await expect(canvas).toHaveAttribute('aria-hidden', 'true');
    await expect.poll(() => drawnPixels(canvas)).toBeGreaterThan(2000);
    await page.mouse.move(0, 0);
    await expect.poll(() => drawnPixels(canvas)).toBe(0);
  });
});

/** Returns the number of pixels that are drawn on a canvas. */
async function drawnPixels(canvas: Locator): Promise<number> {
  return canvas.evaluate((drawn: HTMLCanvasElement) => {
    const { data } = drawn.getContext('2d')!.getImageData(0, 0, drawn.width, drawn.height);
    return data.filter((part, index) => index % 4 === 3 && part > 0).length;
  });
}

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
