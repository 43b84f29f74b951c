/** The desk of a site that is connected to no repository, in a folder on the computer that the browser remembers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { saveAll, cell } from './desk.ts';
import { ownFiles } from './own-files.ts';
import { expect, test } from './test.ts';

const CONTROLS = /underrättelsebaserade trafikkontroller/;

/** In place of the browser's own dialogs: a folder that it keeps for the page, and a person who always says yes. */
function withFolder(): void {
  const folder = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle('loften', { create: true });
  Object.assign(window, { showDirectoryPicker: folder });
  Object.assign(FileSystemHandle.prototype, {
    queryPermission: () => Promise.resolve('prompt'),
    requestPermission: () => Promise.resolve('granted'),
  });
}

async function write(entries: readonly (readonly [path: string, text: string])[]): Promise<void> {
  for (const [path, text] of entries) {
    let folder = await (
      window as unknown as { showDirectoryPicker(): Promise<FileSystemDirectoryHandle> }
    ).showDirectoryPicker();
    const parts = path.split('/');
    const name = parts.pop()!;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}

test('a folder is opened again with one click, until another is chosen', async ({ eksjo, launchOptions }) => {
  // The browser of the tests can only keep folders in a profile on the disk.
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, locale: 'sv-SE' });
  try {
    const page = await context.newPage();
    await page.addInitScript(withFolder);
    await page.goto(`${eksjo}admin/#/eksjo/2017/uppfoljning/t3`);
    const { '.git/HEAD': _, ...files } = await ownFiles();
    await page.evaluate(write, Object.entries<string>(files));
    await page.getByRole('button', { name: 'Välj projektets mapp' }).click();
    await cell(page, /^Trafikkontroller$/, CONTROLS).fill('minst 6');
    await saveAll(page);
    await page.goBack();
    await page.reload();
    await page.getByRole('button', { name: 'Fortsätt i mappen ”loften”' }).click();
    await expect(cell(page, /^Trafikkontroller$/, CONTROLS)).toHaveValue('minst 6');
    await page.getByRole('button', { name: 'Byt mapp' }).click();
    await expect(page.getByRole('button', { name: 'Välj projektets mapp' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Välj projektets mapp' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Fortsätt/ })).toBeHidden();
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
});
