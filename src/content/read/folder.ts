/** Reads a content folder from disk as plain data, without parsing its files. */
import { readdirSync, readFileSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
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

/**
 * Reads the paths in a folder for which `isWanted` returns true. Throws an {@link ExpectedFailure} if there is no such folder.
 * Synchronous, since there are so many small folders that reading them side by side takes several times as long.
 */
export function readFolder(root: string, isWanted: (path: string) => boolean = () => true): ContentFolder {
  const isFolder = statSync(root, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder) throw new ExpectedFailure(messages.contentFolderMissing(root));
  const walk = new Walk(root, realpathSync(root), isWanted);
  walk.enter('', 0);
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
  enter(folder: string, depth: number): void {
    for (const entry of readdirSync(`${this.root}/${folder}`, { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || !this.isWanted(path)) continue;
      const kind = this.kindOf(entry, path);
      this.entries.set(path, kind === 'file' ? fileEntry(this.root, path) : { kind });
      if (kind !== 'folder' || path === PUBLIC_FOLDER || depth >= MAX_DEPTH) continue;
      if (entry.name === entry.name.normalize('NFC')) this.enter(path, depth + 1);
    }
  }

  private kindOf(entry: Dirent, path: string): Entry['kind'] {
    const kind = entry.isSymbolicLink() ? this.follow(join(this.root, path)) : entry;
    if (!kind) return 'outside';
    return kind.isDirectory() ? 'folder' : 'file';
  }

  private follow(path: string): Stats | undefined {
    try {
      const target = realpathSync(path);
      return target.startsWith(this.realRoot + sep) ? statSync(target) : undefined;
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
