/** The table of all activities, its filters, and the files to download. */
import { readFile } from 'node:fs/promises';
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

  await page.getByLabel('Kommun').selectOption('Björkhult');
  await page.getByLabel('Utfall i dag').selectOption('Uppfyllt');
  await expect(page.getByRole('status')).toHaveText('6 aktiviteter visas.');
  await expect(rows).toHaveCount(6);
  await expect(pages).toBeHidden();
  expect(new URL(page.url()).search).toBe('?kommun=Bj%C3%B6rkhult&utfall=Uppfyllt');
  await expect(rows.first().locator('svg')).toBeVisible();

  await page.reload();
  await expect(rows).toHaveCount(6);
  await rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/loften\/bjorkhult\/\d{4}\/[a-z-]+\/#[a-z-]+$/);
  await page.goBack();

  await page.getByLabel('Kommun').selectOption('');
  await page.getByLabel('Utfall i dag').selectOption('');
  await expect(rows).toHaveCount(25);
  await expect(pages).toBeVisible();
});

test('no activity may be what was asked for', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}aktiviteter/?kommun=Lindevik&utfall=P%C3%A5g%C3%A5r&ar=2022`);
  await expect(page.locator('tbody tr')).toHaveCount(0);
  await expect(page.getByRole('status')).toHaveText('Ingen aktivitet har allt det.');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the table of all activities is read page by page', async ({ page, madeUp }) => {
    await page.goto(`${madeUp}aktiviteter/`);
    await expect(page.locator('fieldset')).toBeHidden();
    await page.getByRole('link', { name: 'Nästa' }).click();
    await expect(page).toHaveURL(`${madeUp}aktiviteter/2/`);
    await expect(page.getByText('Sida 2 av')).toBeVisible();
    await page.getByRole('link', { name: 'Föregående' }).click();
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
