/** Opens the desk of a built site on a simulated forge. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page } from '@playwright/test';
import { repositoryOf } from '../../src/settings/repository.ts';
import type { DeskPageSettings } from '../../src/desk/page.ts';
import { OWNER, REPOSITORY, TOKEN } from '../forge/forge-kind.ts';
import type { Forge, KindName } from '../forge/server.ts';

export interface DeskSite {
  /** With a slash at the end. */
  readonly address: string;
  close(): void;
}

/**
 * Serves a site with its desk as it is when the site is built from a repository on this forge, as of a day. Everything else is that of
 * the site, which is served already.
 */
export async function serveDesk(
  site: string,
  { kind, forge, ...own }: { readonly kind: KindName; readonly forge: Forge } & OwnSettings,
): Promise<DeskSite> {
  const desk = connected(await (await fetch(`${site}admin/`)).text(), kind, forge, own);
  const server = createServer((request, response) => {
    const path = request.url!.slice(1);
    if (/^admin\/(\?|$)/.test(path)) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(desk);
      return;
    }
    void fetch(site + path).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(new Uint8Array(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What the site says of itself. */
type OwnSettings = Pick<DeskPageSettings, 'today' | 'municipalities'>;

function connected(html: string, kind: KindName, forge: Forge, of: OwnSettings): string {
  const { settings, folder } = repositoryOf({
    // An application that editors may sign in through. GitHub needs a service of its own for that.
    ...(kind !== 'github' && { CMS_APP_ID: 'loften' }),
    CMS_BACKEND: kind,
    CMS_SERVER: forge.address,
    CMS_REPO: `${OWNER}/${REPOSITORY}`,
  })!;
  const [, old] = /data-settings="([^"]*)"/.exec(html)!;
  const known = JSON.parse(old!.replaceAll('&quot;', '"')) as DeskPageSettings;
  const own: DeskPageSettings = { ...known, ...of, repository: { settings, folder } };
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
