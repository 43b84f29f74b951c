/**
 * Uses the forms of `/admin/` in a browser with real files. They are in the browser's private file system, in place of the folder
 * that an editor would choose.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { EKSJO } from '../fixtures.ts';

/** File texts, keyed by path relative to the project. */
export type Files = Record<string, string>;

/** Reads a content folder, as that of a project. */
export async function ownFiles(content = EKSJO): Promise<Files> {
  const files: Files = { '.git/HEAD': 'ref: refs/heads/main\n' };
  const paths = await readdir(content, { recursive: true });
  for (const path of paths.filter((path) => /\.(md|mdx|yaml)$/.test(path))) {
    files[`content/${path}`] = await readFile(join(content, path), 'utf8');
  }
  return files;
}

/** Sveltia draws only the fields in view, so forms need a tall window. A small one is faster otherwise. */
export const TALL = { width: 1300, height: 4000 };
export const SMALL = { width: 1300, height: 700 };

export const localFolder = (page: Page) =>
  page.getByRole('button', { name: 'Arbeta i en mapp på den här datorn' });

/** Opens one part of the forms, by its name on the first page, with a folder of files. */
export async function openForms(page: Page, site: string, part: string, files: Files): Promise<void> {
  await openFirstPage(page, site, files);
  await page.getByRole('link', { name: part }).click();
  await localFolder(page).click();
  await expect(page.getByText('Samlingar').first()).toBeVisible();
  await page.setViewportSize(TALL);
}

/** Opens `/admin/` with a folder of files, which the browser returns when the forms ask for one. */
export async function openFirstPage(page: Page, site: string, files: Files): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('mapp', { create: true }),
    });
  });
  await page.goto(`${site}admin/`);
  await page.evaluate(async (entries) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('mapp', { create: true });
    for (const [path, text] of entries) {
      const parts = path.split('/');
      const name = parts.pop()!;
      let folder = root;
      for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true });
      const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await file.write(text);
      await file.close();
    }
  }, Object.entries(files));
}

/** Returns the current files of the folder. */
export async function filesNow(page: Page): Promise<Files> {
  let files: Files = {};
  // A file cannot be read while it is being replaced.
  await expect(async () => {
    files = await readFiles(page);
  }).toPass();
  return files;
}

function readFiles(page: Page): Promise<Files> {
  return page.evaluate(async () => {
    const files: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, prefix: string): Promise<void> => {
      for await (const handle of (
        folder as unknown as { values(): AsyncIterable<FileSystemHandle> }
      ).values()) {
        if (handle.kind === 'directory') {
          await walk(handle as FileSystemDirectoryHandle, `${prefix}${handle.name}/`);
        } else {
          files[prefix + handle.name] = await (await (handle as FileSystemFileHandle).getFile()).text();
        }
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('mapp'), '');
    return files;
  });
}

/** Opens a file in its form, from the list, so that the previous form is not still shown. */
export async function edit(page: Page, address: string): Promise<void> {
  const [collection] = address.split('/');
  for (const [place, hasForm] of [
    [collection, false],
    [address, true],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/collections/${place!}`);
    await expect(saveButton(page)).toBeVisible({ visible: hasForm });
    await untilDrawn(page);
  }
}

/** Waits until the page has been drawn and is idle, or {@link DRAWING_MS}. */
async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    (timeout) =>
      new Promise<unknown>((resolve) => {
        setTimeout(resolve, timeout);
        requestAnimationFrame(() => requestIdleCallback(resolve));
      }),
    DRAWING_MS,
  );
}

const DRAWING_MS = 1000;

export const saveButton = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true });

export const field = (page: Page, path: string) => page.locator(`[data-key-path="${path}"]`).first();

/** Types into a field. Tries again if the form was not ready, and lacked the field or reset it. */
export async function fill(page: Page, path: string, text: string): Promise<void> {
  const input = field(page, path).locator('input, textarea').first();
  await expect(async () => {
    await input.fill(text, { timeout: DRAWING_MS });
    await untilDrawn(page);
    expect(await input.inputValue({ timeout: DRAWING_MS })).toBe(text);
  }).toPass();
}

/** Longer than any form takes to save. */
const SAVE_MS = 10_000;

/** Saves with the keyboard, and waits until Sveltia has returned to the list. */
export async function save(page: Page): Promise<void> {
  await untilDrawn(page);
  // An item that was just added to a list takes the focus once it is drawn, and then it receives the key press.
  await expect(async () => {
    if (await saveButton(page).isVisible()) await saveButton(page).press('Enter');
    await page.waitForURL(({ hash }) => /^#\/collections\/[^/]+$/.test(hash), { timeout: SAVE_MS });
  }).toPass();
  await expect(saveButton(page)).toBeHidden();
}
