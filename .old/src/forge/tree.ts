/** What a version of a repository holds, as far as it has been listed. */
import type { Folders } from './forge.ts';

/** A file in a version. */
export interface TreeFile {
  readonly path: string;
  /** Git's hash of its contents. */
  readonly sha: string;
  /** Git's mode: `100644`, `100755` for a program, `120000` for a link. */
  readonly mode: string;
}

export type Tree = ReadonlyMap<string, TreeFile>;

/** A file or a folder in a folder. The hash of a folder is another one whenever something in it is. */
export interface FolderEntry extends TreeFile {
  readonly type: string;
}

type Listing = (folder: Pick<FolderEntry, 'path' | 'sha'>) => Promise<readonly FolderEntry[]>;

/** Returns what is directly in the content folder of a version; nothing if there is no such folder. */
export async function contentEntries(
  version: string,
  { content }: Folders,
  list: Listing,
): Promise<readonly FolderEntry[]> {
  let entries = await list({ path: '', sha: version });
  let path = '';
  for (const name of content.split('/').filter(Boolean)) {
    path = path === '' ? name : `${path}/${name}`;
    const folder = entries.find((entry) => entry.type === 'tree' && entry.path === path);
    if (!folder) return [];
    entries = await list(folder);
  }
  return entries;
}

/** Returns the files among entries, and everything under those of their folders that have a chosen name. */
export async function chosenFiles(
  entries: readonly FolderEntry[],
  chosen: ReadonlySet<string>,
  listAll: Listing,
): Promise<readonly FolderEntry[]> {
  const folders = entries.filter((entry) => entry.type === 'tree' && chosen.has(nameOf(entry)));
  const deeper = await Promise.all(folders.map(listAll));
  return [...entries, ...deeper.flat()].filter(({ type }) => type === 'blob');
}

/** Returns the names of the folders directly in the content folder that paths are in. */
export function foldersOfChanges(
  changes: readonly { readonly path: string }[],
  { content }: Folders,
): ReadonlySet<string> {
  const prefix = content === '' ? '' : `${content}/`;
  return new Set(changes.map(({ path }) => path.slice(prefix.length).split('/', 1)[0]!));
}

export function nameOf({ path }: Pick<FolderEntry, 'path'>): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
