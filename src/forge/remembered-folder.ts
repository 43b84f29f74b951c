/** The folder on the computer that somebody worked in the last time, in browsers that can keep one. */
import { inStore } from './browser-store.ts';
import type { Folders } from './forge.ts';
import { isAllowed, LocalFolder } from './local-folder.ts';

const PLACE = 'sagt-och-gjort-mapp';

/** A folder that may be opened again, after the browser has asked for permission if it has to. */
export interface RememberedFolder {
  readonly name: string;
  /** Whether the browser lets the page use it without asking. */
  readonly isAllowed: boolean;
  /** Only works in response to a click, unless it is allowed. Throws a `ForgeError` if it may not be used or is gone. */
  open(): Promise<LocalFolder>;
}

/** Returns the folder of the site at an address, if one is remembered. */
export async function rememberedFolder(
  site: string,
  folders: Folders,
): Promise<RememberedFolder | undefined> {
  let handle: FileSystemDirectoryHandle | undefined;
  await inStore(PLACE, 'readonly', (store) => {
    const request = store.get(site) as IDBRequest<FileSystemDirectoryHandle | undefined>;
    request.onsuccess = () => (handle = request.result);
  }).catch(() => undefined);
  if (!handle) return undefined;
  const found = handle;
  return {
    name: found.name,
    isAllowed: await isAllowed(found).catch(() => false),
    open: () => LocalFolder.open(found, folders),
  };
}

/** Remembers the folder that is worked in. Browsers that cannot keep it, as in some private windows, ask for it each time. */
export async function rememberFolder(site: string, { root }: LocalFolder): Promise<void> {
  await inStore(PLACE, 'readwrite', (store) => void store.put(root, site)).catch(() => undefined);
}

export async function forgetFolder(site: string): Promise<void> {
  await inStore(PLACE, 'readwrite', (store) => void store.delete(site)).catch(() => undefined);
}
