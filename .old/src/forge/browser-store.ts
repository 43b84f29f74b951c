/** A place in the browser for what is no text, such as the contents of files. */

const STORE = 'saker';

/** Does something with a place of this name, which is made if needed. */
export async function inStore(
  name: string,
  mode: IDBTransactionMode,
  action: (store: IDBObjectStore) => void,
  options: IDBTransactionOptions = {},
): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error(String(opening.error)));
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, options);
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(new Error(String(transaction.error)));
      transaction.onabort = () => reject(new Error(String(transaction.error)));
      action(transaction.objectStore(STORE));
    });
  } finally {
    database.close();
  }
}
