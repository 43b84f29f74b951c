/** Keeps the contents of files in the browser between visits, by git's hash of them, so that only new ones are fetched. */
import { inStore } from './browser-store.ts';

const PLACE = 'sagt-och-gjort-filer';

export interface BlobCache {
  get(hashes: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Adds contents, and forgets all others than `wanted`. */
  put(blobs: ReadonlyMap<string, Uint8Array>, wanted: ReadonlySet<string>): Promise<void>;
}

export const NO_CACHE: BlobCache = {
  get: () => Promise.resolve(new Map()),
  put: () => Promise.resolve(),
};

/** Returns the browser's cache. A browser that keeps nothing only makes reading slower. */
export function browserCache(): BlobCache {
  return {
    async get(hashes) {
      const found = new Map<string, Uint8Array>();
      await inStore(PLACE, 'readonly', (store) => {
        for (const hash of hashes) {
          const request = store.get(hash);
          request.onsuccess = () => {
            if (request.result instanceof Uint8Array) found.set(hash, request.result);
          };
        }
      }).catch(() => undefined);
      return found;
    },
    async put(blobs, wanted) {
      await inStore(PLACE, 'readwrite', (store) => {
        for (const [hash, bytes] of blobs) store.put(bytes, hash);
        const keys = store.getAllKeys();
        keys.onsuccess = () => {
          for (const key of keys.result) if (typeof key !== 'string' || !wanted.has(key)) store.delete(key);
        };
      }).catch(() => undefined);
    },
  };
}

/** Removes everything kept, as when somebody signs out. */
export async function clearBrowserCache(): Promise<void> {
  await inStore(PLACE, 'readwrite', (store) => void store.clear()).catch(() => undefined);
}
