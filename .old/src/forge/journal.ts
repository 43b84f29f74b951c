/** The changes that were saved where there is no git: enough to take them back, for as long as the program runs. */
import { isSame } from './blob.ts';
import type { FileChange, Reversal } from './forge.ts';

export interface JournalEntry {
  readonly version: string;
  readonly parent: string;
  readonly message: string;
  readonly at: Date;
  readonly files: readonly JournalFile[];
}

export interface JournalFile {
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

const MAX_ENTRIES = 50;

export class Journal {
  private entries: readonly JournalEntry[] = [];

  add(entry: JournalEntry): void {
    if (entry.files.length > 0) this.entries = [entry, ...this.entries].slice(0, MAX_ENTRIES);
  }

  latest(count: number): readonly JournalEntry[] {
    return this.entries.slice(0, count);
  }

  /** Returns what takes back a change, or undefined if it is not known. `contentsOf` returns what a file is now. */
  async reversalOf(
    version: string,
    base: string,
    contentsOf: (path: string) => Promise<Uint8Array | undefined>,
  ): Promise<Reversal | undefined> {
    const entry = this.entries.find((one) => one.version === version);
    if (!entry) return undefined;
    const changes: FileChange[] = [];
    const conflicts: string[] = [];
    for (const { path, before, after } of entry.files) {
      const now = await contentsOf(path);
      if (isUnchanged(now, before)) continue;
      if (isUnchanged(now, after)) changes.push({ path, contents: before });
      else conflicts.push(path);
    }
    return { base, changes, conflicts };
  }
}

export function isUnchanged(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === undefined || other === undefined ? one === other : isSame(one, other);
}
