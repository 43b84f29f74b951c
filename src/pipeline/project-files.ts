/** The content folder of a project on disk. Changes to it are made as a whole. */
import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { foldersOf, isText, type ChooseFolders, type FileChange, type Reversal } from '../forge/forge.ts';
import { Journal, type JournalEntry } from '../forge/journal.ts';
import { foldersOfChanges } from '../forge/tree.ts';
import { Versions, type Parts } from '../forge/versions.ts';
import { replaceFiles, undoUnfinished, type Replacement } from './replace-files.ts';

/** The name that the desk has for the folder, wherever it is. */
export const FOLDERS = foldersOf('content');

export interface ProjectSnapshot {
  /** Another one whenever something that was read is. */
  readonly version: string;
  /** The contents of the content's own files, by path. */
  readonly contents: ReadonlyMap<string, Buffer>;
  readonly paths: readonly string[];
  /** The folders directly in the content folder that were not read, by name. */
  readonly unread: ReadonlySet<string>;
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
  private readonly versions = new Versions();
  /** The last thing that was begun. Everything is done in order. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(contentDir: string) {
    this.root = contentDir;
  }

  /** Restores what a process that was killed left half-written. */
  async recover(): Promise<void> {
    await undoUnfinished(this.root);
  }

  /** Returns the names of the folders that are directly in the content folder. */
  async folders(): Promise<readonly string[]> {
    return namesIn(await entriesIn(this.root));
  }

  /** Reads some of the folders, or all. Throws {@link FilesChanged} if what was read for a `version` is no longer the same. */
  read(choose?: ChooseFolders, version?: string): Promise<ProjectSnapshot> {
    return this.inOrder(async () => {
      const { parts, ...snapshot } = await this.snapshot(choose);
      if (version !== undefined && !(await this.versions.isCurrent(version, parts)))
        throw new FilesChanged(snapshot.version);
      return snapshot;
    });
  }

  /** Writes all changes or none. Throws {@link FilesChanged} if the files are not those of `base`. */
  write(changes: readonly FileChange[], message: string, base: string): Promise<JournalEntry> {
    return this.inOrder(async () => {
      const targets = await Promise.all(changes.map((change) => this.targetOf(change)));
      const choose = this.versions.readIn(base);
      const { version, parts } = await this.snapshot(choose);
      if (!(await this.versions.isCurrent(base, parts))) throw new FilesChanged(version);
      const files = (await Promise.all(targets.map(withBefore))).filter(isChanged);
      const replaced = await replaceFiles(files);
      const now = (await this.snapshot(choose)).version;
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
      const touched = foldersOfChanges(this.journal.find(version)?.files ?? [], FOLDERS);
      const { version: base } = await this.snapshot((names) => names.filter((name) => touched.has(name)));
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

  private async snapshot(
    choose: ChooseFolders = (names) => names,
  ): Promise<ProjectSnapshot & { readonly parts: Parts }> {
    const contents = new Map<string, Buffer>();
    const paths: string[] = [];
    const top = await entriesIn(this.root);
    const names = namesIn(top);
    const chosen = new Set(choose(names));
    const parts = new Map<string, string[] | undefined>(names.map((name) => [name, undefined]));
    for (const name of ['', ...names.filter((one) => chosen.has(one))]) {
      const facts: string[] = [];
      const files = name === '' ? filesOf(top) : await filesUnder(this.root, name);
      for (const below of files) {
        const path = `${FOLDERS.content}/${below}`;
        paths.push(path);
        const bytes = isText(path, FOLDERS) ? await readFile(join(this.root, below)) : undefined;
        if (bytes) contents.set(path, bytes);
        facts.push(`${path}\0${bytes ? hashOf(bytes) : await stampOf(join(this.root, below))}`);
      }
      parts.set(name, facts);
    }
    const unread = new Set(names.filter((name) => !chosen.has(name)));
    return { version: await this.versions.of(parts), contents, paths: paths.sort(), unread, parts };
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

/** Returns what is directly in a folder, without what is hidden. */
async function entriesIn(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter(({ name }) => !name.startsWith('.'));
}

const namesIn = (entries: readonly Dirent[]) =>
  entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const filesOf = (entries: readonly Dirent[]) =>
  entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []));

/** Returns the paths of the files in a folder, without hidden ones and links. */
async function filesUnder(root: string, folder: string): Promise<readonly string[]> {
  const entries = await entriesIn(join(root, folder));
  const below = await Promise.all(namesIn(entries).map((name) => filesUnder(root, `${folder}/${name}`)));
  return [...filesOf(entries).map((name) => `${folder}/${name}`), ...below.flat()];
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Documents may be large, so they are not read each time. */
async function stampOf(file: string): Promise<string> {
  const { size, mtimeMs } = await stat(file);
  return `${size} ${mtimeMs}`;
}
