/**
 * The forms of `/admin/` in a browser, on real files: the content lies in the browser's own private file system, which stands
 * in for the folder that an editor would point out.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { EKSJO } from '../fixtures.ts';

/** Texts by their path from the project's folder. */
export type Files = Record<string, string>;

/** Everything in a content folder, by its path from the project that it is the content of. */
export async function ownFiles(content = EKSJO): Promise<Files> {
  const files: Files = { '.git/HEAD': 'ref: refs/heads/main\n' };
  const paths = await readdir(content, { recursive: true });
  for (const path of paths.filter((path) => /\.(md|mdx|yaml)$/.test(path))) {
    files[`content/${path}`] = await readFile(join(content, path), 'utf8');
  }
  return files;
}

/** Sveltia draws the fields of a form only where they can be seen. Smaller is faster wherever there are none. */
export const TALL = { width: 1300, height: 4000 };
export const SMALL = { width: 1300, height: 700 };

export const localFolder = (page: Page) =>
  page.getByRole('button', { name: 'Arbeta i en mapp på den här datorn' });

/** Opens the forms of one part of the content, named as on the first page, on a folder with these files. */
export async function openForms(page: Page, site: string, part: string, files: Files): Promise<void> {
  await openFirstPage(page, site, files);
  await page.getByRole('link', { name: part }).click();
  await localFolder(page).click();
  await expect(page.getByText('Samlingar').first()).toBeVisible();
  await page.setViewportSize(TALL);
}

/** Opens `/admin/` in a browser that has a folder with these files, which it gives when the forms ask for one. */
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

/** The files of the folder as they are now. */
export async function filesNow(page: Page): Promise<Files> {
  let files: Files = {};
  // A file that is being written is replaced by a new one, and cannot be read just then.
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

/** Opens a file in its form. By way of the list, so that the form that is seen is not the one before. */
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

/** Waits until the page has drawn what there is to see, and has nothing more to do, or for as long as that may take. */
async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    (longest) =>
      new Promise<unknown>((resolve) => {
        setTimeout(resolve, longest);
        requestAnimationFrame(() => requestIdleCallback(resolve));
      }),
    DRAWING_MS,
  );
}

const DRAWING_MS = 1000;

export const saveButton = (page: Page) => page.getByRole('button', { name: 'Spara', exact: true });

export const field = (page: Page, path: string) => page.locator(`[data-key-path="${path}"]`).first();

/** Types into a field. A form that is not ready yet has not drawn it, or sets it back to what it was. */
export async function fill(page: Page, path: string, text: string): Promise<void> {
  const input = field(page, path).locator('input, textarea').first();
  await expect(async () => {
    await input.fill(text, { timeout: DRAWING_MS });
    await untilDrawn(page);
    expect(await input.inputValue({ timeout: DRAWING_MS })).toBe(text);
  }).toPass();
}

/** Longer than any form takes to be saved. */
const SAVE_MS = 10_000;

/** Saves by the keyboard, and waits until Sveltia has led back to the list. */
export async function save(page: Page): Promise<void> {
  await untilDrawn(page);
  // A part that was just added to a list takes the focus when it has been drawn, and with it the key.
  await expect(async () => {
    if (await saveButton(page).isVisible()) await saveButton(page).press('Enter');
    await page.waitForURL(({ hash }) => /^#\/collections\/[^/]+$/.test(hash), { timeout: SAVE_MS });
  }).toPass();
  await expect(saveButton(page)).toBeHidden();
}
