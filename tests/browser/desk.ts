/** Opens the desk of a built site on a simulated forge. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { repositoryOf } from '../../src/settings/repository.ts';
import type { DeskPageSettings } from '../../src/desk/page.ts';
import { OWNER, REPOSITORY, TOKEN } from '../forge/forge-kind.ts';
import type { Forge, KindName } from '../forge/server.ts';

/** Lets the desk of Eksjö's site be as it is when the site is built from a repository on this forge, as of a day. */
export async function connectDesk(
  context: BrowserContext,
  site: string,
  { kind, forge, today }: { readonly kind: KindName; readonly forge: Forge; readonly today: string },
): Promise<void> {
  const html = await (await fetch(`${site}admin/`)).text();
  const body = connected(html, kind, forge, today);
  await context.route(
    ({ origin, pathname }) => `${origin}${pathname}` === `${site}admin/`,
    (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
  );
}

function connected(html: string, kind: KindName, forge: Forge, today: string): string {
  const { settings, folder } = repositoryOf({
    // An application that editors may sign in through. GitHub needs a service of its own for that.
    ...(kind !== 'github' && { CMS_APP_ID: 'loften' }),
    CMS_BACKEND: kind,
    CMS_SERVER: forge.address,
    CMS_REPO: `${OWNER}/${REPOSITORY}`,
  })!;
  const [, old] = /data-settings="([^"]*)"/.exec(html)!;
  const known = JSON.parse(old!.replaceAll('&quot;', '"')) as DeskPageSettings;
  const own: DeskPageSettings = { ...known, today, repository: { settings, folder } };
  return html
    .replace(old!, JSON.stringify(own).replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
    .replace("default-src 'self';", `default-src 'self';connect-src 'self' ${forge.address};`);
}

/** Opens the desk and signs in with a key. */
export async function signIn(page: Page, site: string, key = TOKEN): Promise<void> {
  await page.goto(`${site}admin/`);
  await page.getByLabel('Din personliga nyckel').fill(key);
  await page.getByLabel('Din personliga nyckel').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Eksjö kommun' })).toBeVisible();
}

/** A cell of the table of a follow-up. */
export const cell = (page: Page, column: RegExp, activity: RegExp) =>
  page.getByRole('row', { name: activity }).getByLabel(column);

/** Saves what is written, and waits until it is saved. */
export async function saveAll(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Granska och spara' }).click();
  await save(page);
}

/** Saves on the page where the changes are looked through, and waits until it is done. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Det är sparat' })).toBeVisible();
}

/** Pastes what was copied from a document into the open box for it, and leaves it to be looked through. */
export async function paste(
  page: Page,
  clipboard: { readonly html?: string; readonly text?: string },
): Promise<void> {
  const box = page.getByLabel('Klistra in här');
  await box.focus();
  await box.evaluate((box, { html = '', text = '' }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', text);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, clipboard);
  await expect(page.getByRole('heading', { name: 'Så här förstods det' })).toBeVisible();
}
