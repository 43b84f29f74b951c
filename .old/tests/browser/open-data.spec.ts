/** The table of all activities, its filters, and the files to download. */
import { readFile } from 'node:fs/promises';
import type { AllActivitiesData } from '../../src/views/pages/all-activities.ts';
import { expect, test } from './test.ts';

test('all activities of all municipalities are filtered, and the filters are kept in the address', async ({
  page,
  madeUp,
}) => {
  await page.goto(`${madeUp}aktiviteter/`);
  const rows = page.locator('tbody tr');
  const pages = page.getByRole('navigation', { name: 'Sidor' });
  await expect(rows).toHaveCount(25);
  await expect(pages).toBeVisible();

  await page.locator('select[name=kommun]').selectOption('Björkhult');
  await page.locator('select[name=utfall]').selectOption('Uppfyllt');
  await expect(page.getByRole('status')).toHaveText('6 aktiviteter visas.');
  await expect(rows).toHaveCount(6);
  await expect(pages).toBeHidden();
  expect(new URL(page.url()).search).toBe('?kommun=Bj%C3%B6rkhult&utfall=Uppfyllt');
  await expect(rows.first().locator('.outcome')).toBeVisible();

  await page.reload();
  await expect(rows).toHaveCount(6);
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/bjorkhult\/\d{4}\/[a-z-]+\/#[a-z-]+$/);
  await page.goBack();

  await page.locator('select[name=kommun]').selectOption('');
  await page.locator('select[name=utfall]').selectOption('');
  await expect(rows).toHaveCount(25);
  await expect(pages).toBeVisible();
});

test('no activity may be what was asked for', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}aktiviteter/`);
  const valuesOf = (name: string) =>
    page
      .locator(`select[name=${name}] option:not([value=""])`)
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const { words, rows } = (await (
    await page.request.get(`${madeUp}aktiviteter/rader.json`)
  ).json()) as AllActivitiesData;
  const has = (...wanted: readonly string[]) =>
    rows.some((row) => wanted.every((word) => row[4].flat().includes(words.indexOf(word))));
  const [outcomes, places] = [await valuesOf('utfall'), await valuesOf('kommun')];
  const [place, outcome] = places
    .flatMap((one) => outcomes.map((other) => [one, other] as const))
    .find((pair) => !has(...pair))!;
  await page.locator('select[name=kommun]').selectOption(place);
  await page.locator('select[name=utfall]').selectOption(outcome);
  await expect(page.getByRole('status')).toHaveText('Ingen aktivitet har allt det.');
  await expect(page.locator('tbody tr')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the table of all activities is read page by page', async ({ page, madeUp }) => {
    await page.goto(`${madeUp}aktiviteter/`);
    await expect(page.locator('fieldset')).toBeHidden();
    await page.getByRole('link', { name: 'Nästa', exact: true }).click();
    await expect(page).toHaveURL(`${madeUp}aktiviteter/2/`);
    await expect(page.getByText('Sida 2 av')).toBeVisible();
    await page.getByRole('link', { name: 'Föregående', exact: true }).click();
    await expect(page).toHaveURL(`${madeUp}aktiviteter/`);
  });
});

test('a table is downloaded from the page that shows it, under a name that says whose it is', async ({
  page,
  eksjo,
}) => {
  await page.goto(`${eksjo}eksjo/2017/t1/`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Redovisade tal (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('eksjo-2017-varden.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFFkommunkod,kommun,ar,')).toBe(true);
  expect(text).toContain('trafikkontroller,kontroller,redovisat,minst,8,8,,minst 8,');
});
