/** Opens the desk of a built site on a simulated forge. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { repositoryOf } from '../../src/settings/repository.ts';
import type { DeskPageSettings } from '../../src/desk/page.ts';
import { serveFolder } from '../../src/pipeline/preview-server.ts';
import { OWNER, REPOSITORY, TOKEN } from '../forge/forge-kind.ts';
import type { Forge, KindName } from '../forge/server.ts';
import { SITES } from '../sites.ts';

export interface DeskSite {
  /** With a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves Eksjö's site as it is when it is built from a repository on this forge, as of a day. */
export async function serveDesk(kind: KindName, forge: Forge, today: string): Promise<DeskSite> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  await cp(SITES.eksjo.folder, folder, { recursive: true });
  const page = join(folder, 'admin/index.html');
  await writeFile(page, connected(await readFile(page, 'utf8'), kind, forge, today));
  const server = await serveFolder(folder, {
    base: '/',
    hostname: '127.0.0.1',
    port: 0,
    isPortFixed: true,
  });
  return {
    address: `http://127.0.0.1:${server.port}/`,
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
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
