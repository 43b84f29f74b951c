/** A search whose files cannot be had: it says so, never that there is nothing, and can be tried again. */
import type { Page, Route } from '@playwright/test';
import { expect, test } from './test.ts';

// What cannot be loaded is an error in the console.
test.use({ isWatched: false });

const status = (page: Page) => page.locator('search-panel [role=status]');
const broken = (page: Page) => page.getByText(/^Sökningen kunde inte läsas in/);

const FAILURES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'is gone': (route) => route.fulfill({ status: 404, body: 'Sidan finns inte' }),
  'is blocked': (route) => route.abort('blockedbyclient'),
  'breaks off': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    // Browsers keep nothing that broke off, but do not know it of this.
    const headers = { ...response.headers(), 'cache-control': 'no-store' };
    await route.fulfill({ response, headers, body: body.subarray(0, Math.floor(body.length / 2)) });
  },
  'is another page': (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Logga in</h1>' }),
};

/** Searches for words of which one is in no text, with filters open, which needs every file of the search. */
async function search(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const field = page.getByRole('searchbox', { name: 'Sök efter' });
  await field.focus();
  await field.fill('hastighetskontrolr');
}

/** Returns the files that a search loads, without their digests. */
async function filesOf(page: Page, address: string): Promise<readonly string[]> {
  const files = new Set<string>();
  const note = (request: { url(): string }) => {
    if (/_astro\/.*\.js|\/pagefind\//.test(request.url())) files.add(request.url().replace(/\?.*/, ''));
  };
  page.on('request', note);
  await search(page, address);
  await expect(status(page)).toHaveText(/\d träff/);
  page.off('request', note);
  return [...files];
}

/** All files fail in each way only when everything is tested; otherwise in one way each, in turn. */
const IS_THOROUGH = process.env['ALL_FAILURES'] !== undefined;

test('a search says so if any of its files cannot be had, and finds it when tried again', async ({
  page,
  madeUp,
}) => {
  const address = `${madeUp}bjorkhult/sok/`;
  const files = await filesOf(page, address);
  expect(files.length).toBeGreaterThan(7);
  const ways = Object.entries(FAILURES);
  for (const [index, file] of files.entries()) {
    for (const [failure, fail] of IS_THOROUGH ? ways : [ways[index % ways.length]!]) {
      await test.step(`${file} ${failure}`, async () => {
        const isIt = (url: URL) => url.href.replace(/\?.*/, '') === file;
        await page.route(isIt, fail);
        await search(page, address);
        await expect(broken(page).first(), `${file} ${failure}`).toBeVisible();
        await expect(status(page), file).not.toHaveText(/Inga träffar/);
        await page.unroute(isIt);
        await page.getByRole('button', { name: 'Försök igen' }).click();
        await expect(status(page), file).toHaveText(/\d träff/);
      });
    }
  }
});
