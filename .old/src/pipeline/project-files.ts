/** The content folder of a project on disk, which is read and written as a whole. */
import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { foldersOf, isText, type FileChange, type Reversal } from '../forge/forge.ts';
import { Journal, type JournalEntry } from '../forge/journal.ts';
import { replaceFiles, undoUnfinished, type Replacement } from './replace-files.ts';

/** The name that the desk has for the folder, wherever it is. */
export const FOLDERS = foldersOf('content');

export interface ProjectSnapshot {
  /** A digest of all files. */
  readonly version: string;
  /** The contents of the content's own files, by path. */
  readonly contents: ReadonlyMap<string, Buffer>;
  readonly paths: readonly string[];
}

/** The files are no longer those of the version that a change is based on. */
export class FilesChanged extends Error {
  readonly version: string;

  constructor(version: string) {
    super('The files have changed');
    this.version = version;
  }
}

/** A path that may not be written to. */
export class PathRefused extends Error {}

export class ProjectFiles {
  private readonly root: string;
  private readonly journal = new Journal();
  /** The last thing that was begun. Everything is done in order. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(contentDir: string) {
    this.root = contentDir;
  }

  /** Restores what a process that was killed left half-written. */
  async recover(): Promise<void> {
    await undoUnfinished(this.root);
  }

  read(): Promise<ProjectSnapshot> {
    return this.inOrder(() => this.snapshot());
  }

  /** Writes all changes or none. Throws {@link FilesChanged} if the files are not those of `base`. */
  write(changes: readonly FileChange[], message: string, base: string): Promise<JournalEntry> {
    return this.inOrder(async () => {
      const targets = await Promise.all(changes.map((change) => this.targetOf(change)));
      const { version } = await this.snapshot();
      if (version !== base) throw new FilesChanged(version);
      const files = (await Promise.all(targets.map(withBefore))).filter(isChanged);
      const replaced = await replaceFiles(files);
      const now = (await this.snapshot()).version;
      if (!replaced) throw new FilesChanged(now);
      const saved = { version: now, parent: base, message, at: new Date(), files };
      this.journal.add(saved);
      return saved;
    });
  }

  /** Returns the changes that were saved since the server started, newest first. */
  latest(count: number): readonly JournalEntry[] {
    return this.journal.latest(count);
  }

  /** Returns what takes back a saved change, or undefined if it is not known. */
  reversalOf(version: string): Promise<Reversal | undefined> {
    return this.inOrder(async () => {
      const { version: base } = await this.snapshot();
      return this.journal.reversalOf(
        version,
        base,
        async (path) => (await withBefore(await this.targetOf({ path, contents: undefined }))).before,
      );
    });
  }

  private inOrder<T>(action: () => Promise<T>): Promise<T> {
    const result = this.last.then(action);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async snapshot(): Promise<ProjectSnapshot> {
    const contents = new Map<string, Buffer>();
    const digest = createHash('sha256');
    const paths: string[] = [];
    for (const below of await filesUnder(this.root)) {
      const path = `${FOLDERS.content}/${below}`;
      paths.push(path);
      const bytes = isText(path, FOLDERS) ? await readFile(join(this.root, below)) : undefined;
      if (bytes) contents.set(path, bytes);
      digest.update(`${path}\0`).update(bytes ? hashOf(bytes) : await stampOf(join(this.root, below)));
    }
    return { version: digest.digest('hex'), contents, paths };
  }

  /** Returns where a file is. Throws {@link PathRefused} if it is not a plain file in the folder, or would not be. */
  private async targetOf({ path, contents }: FileChange): Promise<Target> {
    const [name = '', ...parts] = path.split('/');
    const isWithin = name === FOLDERS.content && parts.length > 0 && parts.every(isPlainName);
    if (!isWithin) throw new PathRefused(path);
    const folder = await realpath(this.root).catch(() => this.root);
    for (const [index] of parts.entries()) {
      const found = await lstat(join(folder, ...parts.slice(0, index + 1))).catch(() => undefined);
      if (!found) break;
      const isLast = index === parts.length - 1;
      if (isLast ? !found.isFile() : !found.isDirectory()) throw new PathRefused(path);
    }
    const after = contents === undefined ? undefined : Buffer.from(contents);
    return { path, root: folder, below: parts.join('/'), after };
  }
}

interface Target extends Omit<Replacement, 'before'> {
  readonly path: string;
}

async function withBefore(target: Target): Promise<Target & Replacement> {
  const before = await readFile(join(target.root, target.below)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  return { ...target, before };
}

function isChanged({ before, after }: Replacement): boolean {
  return !isSame(before, after);
}

function isSame(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}

/** Refuses names that lead elsewhere, hidden files, and what Windows would take for a device, a stream or another name. */
function isPlainName(name: string): boolean {
  const isSafe = /^[^.\s\\/:*?"<>|\p{Cc}](?:[^\\/:*?"<>|\p{Cc}]*[^.\s\\/:*?"<>|\p{Cc}])?$/u.test(name);
  return isSafe && !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);
}

/** Returns the paths of the files in a folder, without hidden ones and links, in order. */
async function filesUnder(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  await walk('');
  return found.sort();
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Documents may be large, so they are not read each time. */
async function stampOf(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file);
  return `${size} ${mtimeMs}`;
}
