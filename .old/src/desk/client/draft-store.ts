/** Keeps drafts in the browser, where they survive reloading, a crash and signing out of the forge by itself. */
import { inStore } from '../../forge/browser-store.ts';
import type { Draft } from '../drafts.ts';

const PLACE = 'sagt-och-gjort-utkast';
/** Written to the disk before it counts as kept. */
const SAFELY = { durability: 'strict' } as const;

/** Drafts of one repository. Without a database, as in some private windows, nothing is kept. */
export class DraftStore {
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  async get(): Promise<Draft | undefined> {
    let draft: Draft | undefined;
    await inStore(PLACE, 'readonly', (store) => {
      const request = store.get(this.name) as IDBRequest<Draft | undefined>;
      request.onsuccess = () => (draft = request.result);
    });
    return draft;
  }

  set(draft: Draft): Promise<void> {
    return inStore(PLACE, 'readwrite', (store) => void store.put(draft, this.name), SAFELY);
  }

  clear(): Promise<void> {
    return inStore(PLACE, 'readwrite', (store) => void store.delete(this.name), SAFELY);
  }
}
