/** What a municipality can set, how readers report errors, and what is printed. */
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const linkColour = (page: Page) =>
  page
    .getByRole('contentinfo')
    .getByRole('link')
    .first()
    .evaluate((link) => getComputedStyle(link).color);

test('a municipality’s colour and crest are on its own pages, and only there', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}bjorkhult/2023/`);
  expect(await linkColour(page)).toBe('rgb(138, 43, 92)');
  await expect(page.getByRole('banner').locator('img')).toHaveAttribute(
    'src',
    '/trygghet/loften/vapen/bjorkhult.svg',
  );
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await linkColour(page)).toBe('rgb(239, 147, 188)');

  await page.goto(`${madeUp}vastermala/`);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await linkColour(page)).toBe('rgb(13, 90, 104)');
  await expect(page.getByRole('banner').locator('img')).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the sum behind an outcome can be opened, and links to the source of each number', async ({
    page,
    eksjo,
  }) => {
    await page.goto(`${eksjo}eksjo/2017/trygghet-i-oster/`);
    const activity = page.locator('#trafikkontroller');
    await activity.getByText('Så räknade vi').click();
    await expect(activity.getByText('minst 8 trafikkontroller, läses som 8 eller fler.')).toBeVisible();
    await expect(activity.getByText('De lägsta talen tillsammans: 8 + 5 + 5 = 18.')).toBeVisible();
    await expect(activity.getByText('Det lägsta talet, 18, räcker: målet är nått.')).toBeVisible();
    await expect(activity.getByRole('link', { name: 'Uppföljning av medborgarlöften' })).toBeVisible();
  });

  test('an error is reported by e-mail, with subject and text filled in', async ({ page, eksjo }) => {
    await page.goto(`${eksjo}eksjo/2017/trygghet-i-oster/`);
    const link = page.locator('#trygghetsvandringar').getByRole('link', { name: /^Rapportera fel/ });
    const message = new URL((await link.getAttribute('href'))!);
    expect(message.protocol + message.pathname).toBe('mailto:kommun@eksjo.se');
    expect(message.searchParams.get('subject')).toContain('minst två trygghetsvandringar');
    expect(message.searchParams.get('body')).toContain(
      'https://example.org/eksjo/2017/trygghet-i-oster/#trygghetsvandringar',
    );
  });
});

test('errors are reported in the municipality’s own form, if any, and not at all if it has no contact', async ({
  page,
  madeUp,
}) => {
  const links = page.getByRole('link', { name: /^Rapportera fel/ });
  await page.goto(`${madeUp}adala/2023/lugnare-sommar/`);
  await expect(links.first()).toHaveAttribute('href', /^https:\/\/fel\.adala\.example\/nytt\?title=/);
  await page.goto(`${madeUp}vastermala/2022/synlig-polis/`);
  await expect(links).toHaveCount(0);
});

test('a municipality’s pages link to its accessibility statement', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}bjorkhult/2023/trygghet-i-centrum/`);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Tillgänglighet' }).click();
  await expect(page).toHaveURL(`${madeUp}bjorkhult/tillganglighet/`);
  const main = page.getByRole('main');
  for (const text of [
    'Björkhults kommun ansvarar för Medborgarlöften i Björkhult.',
    'delvis förenlig',
    'Undertecknade avtal',
    'De är inskannade och saknar text som hjälpmedel kan läsa.',
    'Webbplatsen bedömdes senast den 2 mars 2026.',
    'Redogörelsen uppdaterades senast den 14 september 2026.',
    'Egen granskning med skärmläsare',
    'Äldre ljudinspelningar',
    'Kommunens protokoll från före 2018',
  ]) {
    await expect(main).toContainText(text);
  }
  await expect(main.getByRole('link', { name: 'trygghet@bjorkhult.example' })).toBeVisible();
  await expect(main.getByRole('link', { name: /Digg/ })).toHaveAttribute(
    'href',
    'https://www.digg.se/tdosanmalan',
  );
});

test('the site says that a statement is missing', async ({ page, eksjo, madeUp }) => {
  await page.goto(`${eksjo}tillganglighet/`);
  await expect(page.getByText('Eksjö kommun har inte skrivit någon')).toBeVisible();
  await page.goto(`${madeUp}tillganglighet/`);
  await expect(page.getByText('Västermåla kommun har inte skrivit någon')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Björkhult' })).toBeVisible();
});

test('a renewed promise has a row with a cell for each year, and its page shows all of them', async ({
  page,
  madeUp,
}) => {
  await page.goto(`${madeUp}bjorkhult/`);
  const row = page.getByRole('row', { name: /tryggare i Björkhults centrum/ });
  await expect(row.getByRole('cell')).toHaveCount(3);
  await row.getByRole('link', { name: '2 delvis uppfyllda, 1 inte uppfylld' }).click();
  await expect(page).toHaveURL(`${madeUp}bjorkhult/2023/trygghet-i-centrum/`);
  const story = page.getByRole('region', { name: 'Samma löfte, år för år' }).getByRole('listitem');
  await expect(story).toHaveCount(3);
  await expect(story.nth(0)).toContainText('Av fyra aktiviteter är tre uppfyllda; en går inte att bedöma.');
});

test('printed pages have the addresses of their sources, their own address and date, and no navigation', async ({
  page,
  eksjo,
}) => {
  await page.goto(`${eksjo}eksjo/2017/trygghet-i-oster/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^Rapportera fel/ })).toHaveCount(0);
  await expect(
    page.getByText('https://example.org/kallor/eksjo/uppfoljning-eksjo-2017-t3.txt'),
  ).toBeVisible();
  await expect(
    page.getByText(
      'Utskrivet från https://example.org/eksjo/2017/trygghet-i-oster/. Bedömt den 22 november 2026.',
    ),
  ).toBeVisible();
  await expect(page.getByText('De lägsta talen tillsammans: 8 + 5 + 5 = 18.')).toBeVisible();
});
