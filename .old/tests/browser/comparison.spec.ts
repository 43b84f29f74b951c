/** Municipalities and years side by side on a theme, with script and without. */
import { expect, test } from './test.ts';

test('the choice is in the address, and an address with a choice shows it', async ({
  page,
  madeUp,
  record,
}) => {
  await page.goto(`${madeUp}teman/trygghet/`);
  await page.getByRole('link', { name: 'Jämför kommuner eller år' }).click();
  const status = page.getByRole('status');
  const menus = page.locator('select[name=med]');
  await expect(status).toHaveText('Välj minst två.');
  await menus.first().selectOption({ label: 'Björkhult 2024' });
  expect(record.requests.filter((address) => address.endsWith('bjorkhult.json'))).toEqual([]);
  await menus.nth(1).selectOption({ label: 'Björkhult 2023' });
  await expect(status).toContainText('Björkhult 2024 och Björkhult 2023 står bredvid varandra.');
  await expect(page).toHaveURL(/\?tema=trygghet&med=bjorkhult\.2024&med=bjorkhult\.2023$/);
  expect(record.requests.filter((address) => address.endsWith('.json'))).toHaveLength(2);
  const columns = page.locator('.columns > section');
  await expect(columns).toHaveCount(2);
  await page.reload();
  await expect(columns.getByRole('heading', { level: 2 })).toHaveText(['Björkhult 2024', 'Björkhult 2023']);
  await expect(columns.first()).toContainText('Ett löfte.');
  await page.setViewportSize({ width: 1280, height: 800 });
  const [left, right] = await columns.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(left).toBe(right);
});

test('what an address names and there is not is said', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}jamfor/?tema=trygghet&med=bjorkhult.2024&med=finns-inte`);
  await expect(page.getByRole('status')).toContainText('finns inte för det här temat');
  await page.goto(`${madeUp}jamfor/?tema=finns-inte`);
  await expect(page.getByRole('status')).toContainText('finns inte för det här temat');
});

test.describe('when it cannot be fetched', () => {
  test.use({ isWatched: false });
  test('that is said, and can be tried again', async ({ page, madeUp }) => {
    await page.route('**/jamfor/bjorkhult.json', (route) => route.abort());
    await page.goto(`${madeUp}jamfor/?tema=trygghet&med=bjorkhult.2024&med=bjorkhult.2023`);
    await expect(page.getByRole('status')).toHaveText('Jämförelsen kunde inte hämtas. Försök igen.');
    await page.unroute('**/jamfor/bjorkhult.json');
    await page.locator('select[name=med]').nth(1).selectOption({ label: 'Björkhult 2022' });
    await expect(page.locator('.columns > section')).toHaveCount(2);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('everything that can be compared is a link to where it stands', async ({ page, madeUp }) => {
    await page.goto(`${madeUp}jamfor/?tema=trygghet&med=bjorkhult.2024`);
    await expect(page.locator('.choices')).toBeHidden();
    const theme = page.locator('.theme', { hasText: 'Trygghet' });
    await theme.getByRole('link', { name: '2024' }).click();
    await expect(page).toHaveURL(/\/teman\/trygghet\/#_kommun_bjorkhult_2024$/);
    await expect(page.locator('[id="_kommun_bjorkhult_2024"]')).toContainText('Ett löfte.');
  });
});
