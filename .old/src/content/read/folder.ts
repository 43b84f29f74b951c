/** Reads a content folder from disk as plain data, without parsing its files. */
import { readFileSync, statSync, type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { ExpectedFailure } from '../../settings/expected-failure.ts';
import * as messages from '../../text/problems.ts';
import type { ContentFolder, Entry } from '../source/content-folder.ts';
import { matchPath, PUBLIC_FOLDER } from '../source/file-tree.ts';
import { MAX_FILE_BYTES } from '../formats/limits.ts';
import { decode, unreadable, type FileText, type Unreadable } from '../source/source-file.ts';
import { prefixOf } from './name.ts';

/** The depth of municipality, year and promise. There is no content in deeper folders, or in that of files that are served. */
const MAX_DEPTH = 3;

/** Reads the paths in a folder for which `isWanted` returns true. Throws an {@link ExpectedFailure} if there is no such folder. */
export async function readFolder(
  root: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<ContentFolder> {
  const isFolder = await stat(root).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new ExpectedFailure(messages.contentFolderMissing(root));
  const walk = new Walk(root, await realpath(root), isWanted);
  await walk.enter('', 0);
  return { prefix: prefixOf(root), location: `${root}/`, entries: walk.entries };
}

class Walk {
  readonly entries = new Map<string, Entry>();
  private readonly root: string;
  private readonly realRoot: string;
  private readonly isWanted: (path: string) => boolean;

  constructor(root: string, realRoot: string, isWanted: (path: string) => boolean) {
    this.root = root;
    this.realRoot = realRoot;
    this.isWanted = isWanted;
  }

  /** Adds everything in a folder except hidden files. */
  async enter(folder: string, depth: number): Promise<void> {
    const found = await readdir(join(this.root, folder), { withFileTypes: true });
    const folders: Promise<void>[] = [];
    for (const entry of found) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || !this.isWanted(path)) continue;
      const kind = await this.kindOf(entry, path);
      this.entries.set(path, kind === 'file' ? fileEntry(this.root, path) : { kind });
      const isUsable = entry.name === entry.name.normalize('NFC');
      const hasContent = path !== PUBLIC_FOLDER && depth < MAX_DEPTH;
      if (kind === 'folder' && isUsable && hasContent) folders.push(this.enter(path, depth + 1));
    }
    await Promise.all(folders);
  }

  private async kindOf(entry: Dirent, path: string): Promise<Entry['kind']> {
    const kind = entry.isSymbolicLink() ? await this.follow(join(this.root, path)) : entry;
    if (!kind) return 'outside';
    return kind.isDirectory() ? 'folder' : 'file';
  }

  private async follow(path: string) {
    try {
      const target = await realpath(path);
      return target.startsWith(this.realRoot + sep) ? await stat(target) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Returns the entry of a file in a folder, which is read once and only if its text is asked for. */
export function fileEntry(root: string, path: string): Entry {
  return new ReadWhenAsked(root, path);
}

class ReadWhenAsked {
  readonly kind = 'file';
  private readonly root: string;
  private readonly path: string;
  private known: FileText | Unreadable | undefined;

  constructor(root: string, path: string) {
    this.root = root;
    this.path = path;
  }

  get text(): FileText | Unreadable | undefined {
    if (!matchPath(this.path)) return undefined;
    return (this.known ??= readText(join(this.root, this.path)));
  }
}

/**
 * Returns the text of a file, or why it cannot be read. Synchronous, since the files are so small that asynchronous reads take
 * several times as long.
 */
function readText(path: string): FileText | Unreadable {
  try {
    if (statSync(path).size > MAX_FILE_BYTES) return unreadable(messages.fileTooLarge());
    return decode(readFileSync(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return unreadable(messages.unreadable());
  }
}
