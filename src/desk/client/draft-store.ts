/** Keeps drafts in the browser, where they survive reloading, a crash and signing out of the forge by itself. */
import type { Draft } from '../drafts.ts';

const DATABASE = 'skrivbord';
const STORE = 'utkast';

/** Drafts of one repository. Without a database, as in some private windows, nothing is kept. */
export class DraftStore {
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  async get(): Promise<Draft | undefined> {
    return (await request<unknown>('readonly', (store) => store.get(this.name))) as Draft | undefined;
  }

  async set(draft: Draft): Promise<void> {
    await request('readwrite', (store) => store.put(draft, this.name));
  }

  async clear(): Promise<void> {
    await request('readwrite', (store) => store.delete(this.name));
  }
}

async function request<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await (opened ??= open());
  return new Promise((resolve, reject) => {
    const asked = ask(database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE));
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('The draft could not be kept'));
  });
}

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => void asked.result.createObjectStore(STORE);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('There is no database'));
  });
}
