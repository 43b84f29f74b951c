/** The search page, with and without scripts. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './test.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Sök efter' });
const status = (page: Page) => page.locator('search-panel [role=status]');
const hits = (page: Page) => page.locator('search-panel .hits > li');
const list = (page: Page) => page.locator('#_alla');

/** Opens the search page and types a query. */
async function searchFor(page: Page, site: string, query: string): Promise<void> {
  await page.goto(`${site}sok/`);
  await field(page).fill(query);
}

test('the search loads nothing before the field is used', async ({ page, eksjo, record }) => {
  await page.goto(`${eksjo}sok/`);
  await expect(list(page)).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(record.requests.filter((address) => /\.js|pagefind/.test(address))).toEqual([]);

  await field(page).focus();
  await expect.poll(() => record.requests.some((address) => address.endsWith('pagefind.js'))).toBe(true);
});

test('from the start page to the activity, by keyboard alone', async ({ page, eksjo }) => {
  // Chromium logs an error if the user leaves a page during a view transition.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(eksjo);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('trafikkontroll');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${eksjo}sok/?q=trafikkontroll`);
  await expect(status(page)).toHaveText(/^\d+ träff(ar)? på ”trafikkontroll”/);

  const first = hits(page).first();
  await expect(first.getByRole('heading')).toContainText('minst tio underrättelsebaserade trafikkontroller');
  await expect(first.getByRole('heading')).toContainText('2017');
  await expect(first).toContainText('Uppfyllt');
  await expect(first).toContainText('Trygghet i öster · Eksjö');
  await first.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${eksjo}eksjo/2017/trygghet-i-oster/#trafikkontroller`);
  await expect(page.locator('#trafikkontroller')).toBeInViewport();
});

test.describe('other forms of a word, and parts of compounds', () => {
  for (const [query, found] of [
    ['kontroll', 'trafikkontroller'],
    ['kontroller', 'trafikkontroller'],
    ['KONTROLLERNA', 'trafikkontroller'],
    ['vandring', 'trygghetsvandringar'],
    ['möte', 'samverkansmöten'],
    ['mote', 'samverkansmöten'],
    ['ungdom', 'ungdomar'],
  ] as const) {
    test(`”${query}” finds ${found}`, async ({ page, eksjo }) => {
      await searchFor(page, eksjo, query);
      const hit = hits(page).filter({ has: page.getByRole('heading', { name: found }) });
      await expect(hit.first()).toBeVisible();
      await expect(hit.first().locator('h3 mark', { hasText: found }).first()).toBeVisible();
    });
  }

  test('the index’s extra words are not quoted', async ({ page, eksjo }) => {
    await searchFor(page, eksjo, 'vandring');
    await expect(hits(page).first()).toBeVisible();
    for (const quote of await page.locator('search-panel .quote').allTextContents()) {
      expect(quote).not.toMatch(/trygghet vandring/);
    }
  });
});

test('a misspelt word gives a suggestion', async ({ page, eksjo }) => {
  await searchFor(page, eksjo, 'trafikkontorll');
  await page.getByText('Menade du trafikkontroller?').getByRole('link').click();
  await expect(field(page)).toHaveValue(/^trafikkontroll/);
  await expect(field(page)).toBeFocused();
  await expect(page).toHaveURL(/\?q=trafikkontroller$/);
  await expect(hits(page).first()).toContainText('trafikkontroller');
});

test('a search without hits says so, and shows the complete list', async ({ page, eksjo }) => {
  await searchFor(page, eksjo, 'xyzzyxyzzy');
  await expect(status(page)).toHaveText('Inga träffar på ”xyzzyxyzzy”.');
  await expect(page.getByText('Allt som finns står i listan här nedanför.')).toBeVisible();
  await expect(list(page)).toBeVisible();
});

test('a glossary term is explained above the hits', async ({ page, eksjo }) => {
  await searchFor(page, eksjo, 'tertial');
  await expect(page.locator('search-panel .explained')).toContainText('En tredjedel av ett år');
  await expect(page.locator('search-panel .explained a')).toHaveAttribute('href', '/ordlista/#tertial');
});

test('filters narrow the hits, and their counts are right', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}bjorkhult/sok/?q=polisen`);
  await page.getByText('Filtrera', { exact: true }).click();
  const choice = page.getByRole('group', { name: 'Utfall' }).getByRole('checkbox', { name: /^Uppfyllt/ });
  const label = page.locator('fieldset[data-facet=utfall] label', { hasText: /^\s*Uppfyllt/ });
  const count = Number(/\((\d+)\)/.exec(await label.innerText())?.[1]);
  expect(count).toBeGreaterThan(0);
  await choice.check();
  await expect(page).toHaveURL(/\?q=polisen&utfall=Uppfyllt$/);
  await expect(status(page)).toHaveText(new RegExp(`^${count} träff`));
  for (const outcome of await page.locator('search-panel .hits .outcome').allInnerTexts()) {
    expect(outcome.trim()).toBe('Uppfyllt');
  }
  await expect(choice).toBeFocused();

  await page.getByRole('button', { name: 'Ta bort filtret Utfall: Uppfyllt' }).click();
  await expect(page).toHaveURL(/\?q=polisen$/);
  await expect(choice).not.toBeChecked();
  await expect(field(page)).toBeFocused();
});

test('filters work without a query', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}bjorkhult/sok/?utfall=Uppfyllt&utfall=Delvis+uppfyllt&vad=Aktivitet`);
  await expect(status(page)).toHaveText(/^\d+ träffar/);
  await expect(page.getByRole('button', { name: 'Ta bort filtret Utfall: Delvis uppfyllt' })).toBeVisible();
  await page.getByRole('button', { name: 'Ta bort alla filter' }).click();
  await expect(page).toHaveURL(/\/sok\/$/);
  await expect(list(page)).toBeVisible();
});

test('showing more hits moves the focus to the first new one', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}bjorkhult/sok/?vad=Aktivitet`);
  await expect(hits(page)).toHaveCount(10);
  await page.getByRole('button', { name: 'Visa fler' }).click();
  await expect(hits(page).nth(10).getByRole('link')).toBeFocused();
  await expect(status(page)).toHaveText('17 träffar');
});

test('the search of all municipalities finds promises, and leads to the search of one and back', async ({
  page,
  madeUp,
}) => {
  await searchFor(page, madeUp, 'trygghetsvandring');
  const hit = hits(page).first();
  await expect(hit.getByRole('heading')).toContainText('2024');
  await expect(hit.locator('.activities a', { hasText: 'trygghetsvandringar' })).toHaveAttribute(
    'href',
    /\/bjorkhult\/2024\/trygghet-i-centrum\/#trygghetsvandringar$/,
  );
  await hit.getByRole('link', { name: 'Sök i Björkhult' }).click();
  await expect(page).toHaveURL(`${madeUp}bjorkhult/sok/?q=trygghetsvandring`);
  await expect(status(page)).toHaveText('3 träffar på ”trygghetsvandring”');
  await page.getByRole('link', { name: 'Sök i alla kommuner' }).click();
  await expect(page).toHaveURL(`${madeUp}sok/?q=trygghetsvandring`);
});

test('where nothing has all words, it is said, and each hit says which it lacks', async ({
  page,
  madeUp,
}) => {
  await page.goto(`${madeUp}lindevik/sok/?q=gratis+sommaraktiviteter+tandvård`);
  await expect(status(page)).toHaveText(
    /^Inget har alla orden i ”gratis sommaraktiviteter tandvård”\. \d+ träff/,
  );
  await expect(hits(page).first()).toContainText('Saknar ”tandvård”');
  await expectAccessible(page);
});

test('an official word that an everyday one stands for is marked', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}bjorkhult/sok/?q=fortkörning`);
  await expect(hits(page).first().locator('h3 mark')).toHaveText('hastighetskontroller');
});

test('a page in another language is found by what its language is called, and says that it is in it', async ({
  page,
  madeUp,
}) => {
  await page.goto(`${madeUp}sok/?q=engelska`);
  const hit = hits(page).first();
  await expect(hit).toContainText('på engelska');
  for (const part of ['h3 a', '.quote']) {
    await expect(hit.locator(part)).toHaveAttribute('lang', 'en');
    // Others are written from right to left.
    await expect(hit.locator(part)).toHaveAttribute('dir', 'auto');
  }
  await expect(hit.locator('.where')).not.toHaveAttribute('lang');

  await field(page).fill('polisen');
  await expect(status(page)).toHaveText(/på ”polisen”/);
  await expect(page.locator('search-panel .hits :is([lang], [dir])')).toHaveCount(0);
});

test('hits lead to the right place under a base path', async ({ page, madeUp }) => {
  await page.goto(`${madeUp}bjorkhult/sok/?vad=Aktivitet`);
  await expect(hits(page).first()).toBeVisible();
  const address = await hits(page).first().getByRole('link').getAttribute('href');
  expect(address).toMatch(/^\/trygghet\/loften\/[a-z]+\/\d{4}\//);
  await hits(page).first().getByRole('link').click();
  await expect(page.locator(`[id="${address!.split('#')[1]!}"]`)).toBeVisible();
});

test('the address follows the search, and the back button works', async ({ page, eksjo }) => {
  await page.goto(`${eksjo}sok/`);
  await field(page).fill('kontroll');
  await expect(page).toHaveURL(/\?q=kontroll$/);
  await page.keyboard.press('Enter');
  await field(page).fill('vand');
  await expect(page).toHaveURL(/\?q=vand$/);
  await field(page).fill('vandring');
  await expect(page).toHaveURL(/\?q=vandring$/);
  await expect(status(page)).toHaveText(/på ”vandring”/);

  await page.goBack();
  await expect(page).toHaveURL(/\?q=kontroll$/);
  await expect(field(page)).toHaveValue('kontroll');
  await expect(status(page)).toHaveText(/på ”kontroll”/);

  await page.goForward();
  await expect(field(page)).toHaveValue('vandring');
  await page.reload();
  await expect(status(page)).toHaveText(/på ”vandring”/);
});

test('Escape clears the field, and arrow keys work as usual', async ({ page, eksjo }) => {
  await searchFor(page, eksjo, 'kontroll');
  await expect(hits(page).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(list(page)).toBeVisible();
  await expect(status(page)).toHaveText('');
  await expect(page).toHaveURL(/\/sok\/$/);
});

test('a slash focuses the field from every page, and can be turned off until the tab is closed', async ({
  page,
  eksjo,
}) => {
  await page.goto(`${eksjo}eksjo/2017/trygghet-i-oster/`);
  await page.keyboard.press('/');
  await expect(page).toHaveURL(/\/sok\/#_sok-falt$/);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('vandring');
  await expect(hits(page).first()).toBeVisible();

  await page.getByRole('button', { name: 'Stäng av' }).click();
  await expect(page.getByText('Tangenten / är avstängd.')).toBeVisible();
  await page.goto(eksjo);
  await page.keyboard.press('/');
  await expect(field(page)).not.toBeFocused();
  await page.goto(`${eksjo}sok/`);
  await page.getByRole('button', { name: 'Slå på' }).click();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

test('the key is described once, on the search page, and only where there is a keyboard', async ({
  browser,
  page,
  eksjo,
}) => {
  const described = (of: Page) => of.getByText('Tryck på / för att söka.');
  await page.goto(eksjo);
  await expect(described(page)).toHaveCount(0);
  await page.goto(`${eksjo}sok/`);
  await expect(described(page)).toBeVisible();
  const phone = await browser.newPage({ hasTouch: true, isMobile: true });
  await phone.goto(`${eksjo}sok/`);
  await expect(described(phone)).toBeHidden();
  await phone.close();
});

test('a slash can be typed in a field', async ({ page, eksjo }) => {
  await searchFor(page, eksjo, 'alkohol');
  await page.keyboard.type('/drog');
  await expect(field(page)).toHaveValue('alkohol/drog');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with hits and filters, ${colorScheme}`, async ({ page, madeUp }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${madeUp}bjorkhult/sok/?q=trygghet&vad=Aktivitet`);
    await expect(hits(page).first()).toBeVisible();
    await expect(page.locator('fieldset').first()).toBeVisible();
    await expectAccessible(page);
  });

  test(`axe finds nothing wrong without hits, ${colorScheme}`, async ({ page, madeUp }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${madeUp}bjorkhult/sok/?q=polisn&ar=1999`);
    await expect(status(page)).toHaveText(/^Inga träffar/);
    await expectAccessible(page);
  });
}

test('the page fits a narrow screen', async ({ page, madeUp }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${madeUp}bjorkhult/sok/?q=polisen&vad=Aktivitet`);
  await expect(hits(page).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('of several municipalities each is listed, and lists its own', async ({ page, madeUp }) => {
    await page.goto(`${madeUp}sok/`);
    await list(page).getByRole('link', { name: 'Björkhult' }).click();
    await expect(page).toHaveURL(`${madeUp}bjorkhult/sok/`);
    await expect(list(page).getByRole('link', { name: 'Björkhult 2024' })).toBeVisible();
  });

  test('the form leads to a complete list', async ({ page, eksjo }) => {
    await page.goto(eksjo);
    await field(page).fill('trafik');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${eksjo}sok/?q=trafik`);
    await expect(list(page).getByRole('link', { name: /trafikkontroller/ })).toBeVisible();
    await expect(page.getByText('Filtrera', { exact: true })).toBeHidden();
  });
});
