/** A resident looks for a promise and its outcome. */
import { addressOf, expect, test } from './test.ts';

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('from the start page to the promise, and by search to the activity', async ({ page, eksjo }) => {
    await page.goto(eksjo);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Vad som lovades i Eksjö');
    await page.getByRole('navigation', { name: 'Meny' }).getByRole('link', { name: '2017' }).click();
    await expect(
      page.getByText('fyra uppfyllda och tre delvis uppfyllda; tre går inte att bedöma'),
    ).toBeVisible();
    await page
      .getByRole('link', { name: 'Att öka den upplevda tryggheten i de östra delarna av kommunen.' })
      .first()
      .click();
    await expect(page).toHaveURL(/\/eksjo\/2017\/trygghet-i-oster\/$/);
    await expect(page.getByText('Minst 8 + minst 5 + minst 5 = minst 18 av minst 10')).toBeVisible();

    await page.getByRole('link', { name: 'Sök', exact: true }).click();
    await page.getByRole('searchbox').fill('trafikkontroll');
    await page
      .getByRole('link', { name: /underrättelsebaserade trafikkontroller/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/eksjo\/2017\/trygghet-i-oster\/#trafikkontroller$/);
    await expect(page.locator('#trafikkontroller')).toBeInViewport();
  });

  test('a promise of two years whose reports are missing is no longer than what is said in it', async ({
    page,
  }) => {
    await page.goto(`${addressOf('second')}langmora/2025/trygga-kvallar/`);
    // The site's own typefaces are used once they are fetched.
    await page.reload();
    await page.evaluate(() => document.fonts.ready);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeLessThanOrEqual(5250);
    const missing = page.getByText(/tertial 2 och 3 2025 \(maj–december\) och tertial 1 och 2 2026/);
    await expect(missing).toHaveCount(1);
    await expect(page.getByText('En trygghetsvandring har genomförts i Badhusparken')).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('everything is there, and the search form leads to the complete list', async ({ page, eksjo }) => {
    await page.goto(eksjo);
    await page.getByRole('searchbox').fill('trafikkontroll');
    await page.getByRole('button', { name: 'Sök' }).click();
    await expect(page).toHaveURL(/\/sok\/\?q=trafikkontroll$/);
    await page.getByRole('link', { name: /underrättelsebaserade trafikkontroller/ }).click();
    await expect(page.locator('#trafikkontroller')).toContainText('Genomfört minst åtta');
    await expect(page.locator('#trafikkontroller .outcome')).toHaveText('Uppfyllt');
  });

  test('the table of activities is complete', async ({ page, eksjo }) => {
    await page.goto(`${eksjo}eksjo/2017/aktiviteter/`);
    await expect(page.locator('activity-table tbody tr')).toHaveCount(10);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });
});

test('the table of activities can be filtered and sorted, and the address keeps the filters', async ({
  page,
  eksjo,
}) => {
  await page.goto(`${eksjo}eksjo/2017/aktiviteter/`);
  await page.getByLabel('Utfall i dag').selectOption('Delvis uppfyllt');
  await expect(page.locator('activity-table tbody tr:visible')).toHaveCount(3);
  await expect(page.getByRole('status')).toHaveText('3 aktiviteter visas.');
  await expect(page).toHaveURL(/\?utfall=Delvis\+uppfyllt$/);
  await page.reload();
  await expect(page.locator('activity-table tbody tr:visible')).toHaveCount(3);
  await page.getByRole('columnheader', { name: 'Aktivitet' }).getByRole('button').click();
  await expect(page.locator('activity-table tbody tr:visible').first()).toContainText(
    'Information till hushållen',
  );
});

test('no page sets a cookie, stores anything or contacts another host', async ({ page, eksjo, context }) => {
  for (const address of [
    '',
    'eksjo/',
    'eksjo/2017/',
    'eksjo/2017/trygghet-i-oster/',
    'eksjo/2017/t3/',
    'sok/?q=kontroll',
    'om/',
    'ordlista/',
    '404.html',
  ]) {
    await page.goto(`${eksjo}${address}`, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  }
  expect(await context.cookies()).toEqual([]);
});

test('a promise page loads no script before a chart is in view', async ({ page, eksjo, record }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${eksjo}eksjo/2017/trygghet-i-oster/`, { waitUntil: 'networkidle' });
  expect(record.requests.filter((address) => address.endsWith('.js'))).toEqual([]);
});

test('a former address redirects to the promise', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}adala/2023/sommarlov-utan-brak/`);
  await expect(page).toHaveURL(`${madeUp}adala/2023/lugnare-sommar/`);
});

test('a former address of an activity leads to the activity', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}adala/2023/sommarlov-utan-brak/#sommarvandring`);
  await expect(page).toHaveURL(`${madeUp}adala/2023/lugnare-sommar/#sommarvandring`);
  await expect(page.locator('#sommarvandring')).toBeInViewport();
});

test('an unknown address shows a page with links', async ({ page, eksjo, record }) => {
  const response = await page.goto(`${eksjo}eksjo/2017/finns-inte/`);
  expect(response!.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sidan finns inte');
  await page.getByRole('link', { name: 'Startsidan' }).click();
  await expect(page).toHaveURL(eksjo);
  // The browser itself reports the missing page as an error.
  record.errors.length = 0;
});
