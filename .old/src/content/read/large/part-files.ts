/** The files of a municipality as they are read from disk, and what tells whether they have changed. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../source/content-folder.ts';

/** The entries of a municipality, by path. */
export type PartEntries = ReadonlyMap<string, Entry>;

/** What the file system says of the files of a municipality. */
export interface Stamp {
  /** Another if any file has been written, replaced, renamed, added or deleted. */
  readonly digest: string;
  /** When the last of them was changed, in milliseconds. */
  readonly latest: number;
}

/** Returns the entries of each folder at the top of a content folder, and of what is directly in it. */
export function byFolder(entries: PartEntries): {
  readonly top: PartEntries;
  readonly folders: ReadonlyMap<string, PartEntries>;
} {
  const top = new Map<string, Entry>();
  const folders = new Map<string, Map<string, Entry>>();
  for (const [path, entry] of entries) {
    const slash = path.indexOf('/');
    if (slash === -1) top.set(path, entry);
    else {
      const name = path.slice(0, slash);
      const own = folders.get(name);
      if (own) own.set(path, entry);
      else folders.set(name, new Map([[path, entry]]));
    }
  }
  return { top, folders };
}

/** Returns the stamp of some files, without reading them. */
export function stampOf(root: string, entries: PartEntries): Stamp {
  const hash = createHash('sha256');
  let latest = 0;
  for (const path of [...entries.keys()].sort()) {
    const { kind } = entries.get(path)!;
    hash.update(`${path}\0${kind}`);
    // What a folder holds is listed anyway.
    const found = kind === 'file' ? statSync(join(root, path), { throwIfNoEntry: false }) : undefined;
    if (found) {
      const { size, mtimeMs, ctimeMs, ino } = found;
      latest = Math.max(latest, mtimeMs, ctimeMs);
      hash.update(`\0${size} ${mtimeMs} ${ctimeMs} ${ino}`);
    }
    hash.update('\0');
  }
  return { digest: hash.digest('hex'), latest };
}

/** Returns a digest of all that the files of a municipality say. */
export function digestOfTexts(entries: PartEntries): string {
  const hash = createHash('sha256');
  for (const path of [...entries.keys()].sort()) {
    const entry = entries.get(path)!;
    const text = entry.kind === 'file' ? entry.text : undefined;
    hash.update(`${path}\0${entry.kind}\0${text?.text.length ?? ''}\0${text?.text ?? ''}\0`);
    if (text?.problem) hash.update(JSON.stringify(text));
  }
  return hash.digest('hex');
}
