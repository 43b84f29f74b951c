/** A project's folder on the computer, in browsers that let a page read and write one. Nobody else's changes are fetched or sent. */
import { blobHash, bytesOf, textOf } from './blob.ts';
import {
  bytesToWrite,
  ForgeError,
  isInFolders,
  isText,
  MovedOn,
  type ChooseFolders,
  type FileChange,
  type Folders,
  type Forge,
  type Progress,
  type Reversal,
  type SavedChange,
  type Snapshot,
} from './forge.ts';
import { isUnchanged, Journal, type JournalEntry } from './journal.ts';
import { foldersOfChanges } from './tree.ts';
import { Versions, type Parts } from './versions.ts';

/** What TypeScript does not know of these handles. */
interface FolderHandle extends FileSystemDirectoryHandle {
  queryPermission?(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

interface Picker {
  showDirectoryPicker?(options: { readonly id: string; readonly mode: 'readwrite' }): Promise<FolderHandle>;
}

/** Whether this browser can work in a folder. */
export function canOpenFolder(): boolean {
  return typeof (globalThis as Picker).showDirectoryPicker === 'function';
}

const MODE = { mode: 'readwrite' } as const;

/** Whether the page may use a folder without asking. */
export async function isAllowed(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return ((await (handle as FolderHandle).queryPermission?.(MODE)) ?? 'granted') === 'granted';
}

/** Asks for a project's folder. Returns undefined if the user changed their mind. Only works in response to a click. */
export async function chooseFolder(folders: Folders): Promise<LocalFolder | undefined> {
  const handle = await (globalThis as Picker)
    .showDirectoryPicker?.({ id: 'sagt-och-gjort', mode: 'readwrite' })
    .catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      throw new ForgeError('folder-closed');
    });
  return handle && LocalFolder.open(handle, folders);
}

export class LocalFolder implements Forge {
  readonly folders: Folders;
  readonly user = '';
  readonly canPropose = false;
  readonly hasHistory = true;
  readonly root: FolderHandle;
  private readonly journal = new Journal();
  private readonly versions = new Versions();

  private constructor(root: FolderHandle, folders: Folders) {
    this.root = root;
    this.folders = folders;
  }

  /** Throws a {@link ForgeError} if it is not a project's folder, or may not be used. */
  static async open(handle: FileSystemDirectoryHandle, folders: Folders): Promise<LocalFolder> {
    const root = handle as FolderHandle;
    const mayUse = (await isAllowed(root)) || (await root.requestPermission?.(MODE)) === 'granted';
    if (!mayUse) throw new ForgeError('folder-closed');
    const folder = new LocalFolder(root, folders);
    if (!(await folder.folderAt(folders.content))) throw new ForgeError('no-folder', folders.content);
    return folder;
  }

  async read(version?: string, choose?: ChooseFolders): Promise<Snapshot> {
    const { parts, ...snapshot } = await this.snapshot(choose);
    // Earlier files are not kept, only what each change has changed.
    if (version !== undefined && !(await this.versions.isCurrent(version, parts)))
      throw new MovedOn(snapshot.version);
    return snapshot;
  }

  private async snapshot(
    choose: ChooseFolders = (names) => names,
  ): Promise<Snapshot & { readonly parts: Parts }> {
    const files = new Map<string, string>();
    const undecodable = new Map<string, Uint8Array>();
    const paths = new Set<string>();
    const parts = new Map<string, string[] | undefined>();
    const { content } = this.folders;
    const folder = await this.folderAt(content);
    const top = folder ? await entriesIn(folder) : [];
    const names = top.flatMap(({ kind, name }) => (kind === 'directory' ? [name] : []));
    const chosen = new Set(choose(names));
    for (const name of names) parts.set(name, undefined);
    for (const name of ['', ...names.filter((one) => chosen.has(one))]) {
      const marks: string[] = [];
      const within = top.filter((entry) => (name === '' ? entry.kind === 'file' : entry.name === name));
      for (const [path, handle] of await filesIn(within, content === '' ? '' : `${content}/`)) {
        const file = await guarded(handle.getFile());
        paths.add(path);
        if (!isText(path, this.folders)) {
          marks.push(`${path}\0${file.size} ${file.lastModified}`);
          continue;
        }
        const bytes = await guarded(bytesIn(file));
        const text = textOf(bytes);
        if (text === undefined) undecodable.set(path, bytes);
        else files.set(path, text);
        marks.push(`${path}\0${(await blobHash(bytes, '')) ?? ''}`);
      }
      parts.set(name, marks);
    }
    const unread = new Set(names.filter((name) => !chosen.has(name)));
    return { version: await this.versions.of(parts), files, undecodable, paths, unread, parts };
  }

  async save(changes: readonly FileChange[], message: string, base: string): Promise<SavedChange> {
    for (const { path } of changes) {
      if (!isInFolders(path, this.folders)) throw new ForgeError('refused', path);
    }
    const files = await Promise.all(
      changes.map(async (change) => {
        const after = bytesToWrite(change);
        return { path: change.path, before: await this.contentsOf(change.path), after };
      }),
    );
    const choose = this.versions.readIn(base);
    const { version, parts } = await this.snapshot(choose);
    if (!(await this.versions.isCurrent(base, parts))) throw new MovedOn(version);
    const changed = files.filter(({ before, after }) => !isUnchanged(before, after));
    let done = 0;
    try {
      for (const { path, after } of changed) {
        await this.put(path, after);
        done++;
      }
    } catch (error) {
      for (const { path, before } of changed.slice(0, done + 1)) await this.put(path, before);
      throw error instanceof ForgeError ? error : new ForgeError('folder-closed');
    }
    const entry = {
      version: (await this.snapshot(choose)).version,
      parent: base,
      message,
      at: new Date(),
      files: changed,
    };
    this.journal.add(entry);
    return savedChange(entry);
  }

  propose(): Promise<never> {
    return Promise.reject(new ForgeError('cannot-propose'));
  }

  /** Returns those since the folder was opened. */
  latest(count: number): Promise<readonly SavedChange[]> {
    return Promise.resolve(this.journal.latest(count).map(savedChange));
  }

  async reversalOf(version: string): Promise<Reversal> {
    const touched = foldersOfChanges(this.journal.find(version)?.files ?? [], this.folders);
    const { version: base } = await this.read(undefined, (names) =>
      names.filter((name) => touched.has(name)),
    );
    const reversal = await this.journal.reversalOf(version, base, (path) => this.contentsOf(path));
    if (!reversal) throw new ForgeError('no-history');
    const changes = reversal.changes.map(({ path, contents }) => {
      const bytes = contents === undefined ? undefined : bytesOf(contents);
      return { path, contents: bytes && isText(path, this.folders) ? (textOf(bytes) ?? bytes) : bytes };
    });
    return { ...reversal, changes };
  }

  /** What happens to the files afterwards is up to the user. */
  progress(): Promise<Progress> {
    return Promise.resolve({ state: 'unknown' });
  }

  /** Returns a folder, which is made if asked for. */
  private async folderAt(path: string, isMade = false): Promise<FolderHandle | undefined> {
    let folder = this.root;
    for (const name of path.split('/').filter(Boolean)) {
      const next = await folder.getDirectoryHandle(name, { create: isMade }).catch(ifMissing);
      if (!next) return undefined;
      folder = next;
    }
    return folder;
  }

  private async contentsOf(path: string): Promise<Uint8Array | undefined> {
    const [folder, name] = split(path);
    const handle = await (await this.folderAt(folder))?.getFileHandle(name).catch(ifMissing);
    return handle && bytesIn(await handle.getFile());
  }

  /** Writes a file, which appears when all of it is written, or removes it. */
  private async put(path: string, contents: Uint8Array | undefined): Promise<void> {
    const [folder, name] = split(path);
    if (contents !== undefined) {
      const handle = await (await this.folderAt(folder, true))!.getFileHandle(name, { create: true });
      const file = await handle.createWritable();
      await file.write(bytesOf(contents));
      await file.close();
      return;
    }
    await (await this.folderAt(folder))?.removeEntry(name).catch(ifMissing);
    await this.removeEmpty(folder);
  }

  /** Removes a folder and those above it that have nothing left in them, as git does. */
  private async removeEmpty(path: string): Promise<void> {
    for (let at = path; at.length > this.folders.content.length && at.includes('/'); [at] = split(at)) {
      const [parent, name] = split(at);
      // Refused if there is something in it.
      const isRemoved = await (await this.folderAt(parent))?.removeEntry(name).then(
        () => true,
        () => false,
      );
      if (isRemoved !== true) return;
    }
  }
}

type Handle = FileSystemFileHandle | FolderHandle;

/** Returns what is directly in a folder, without what is hidden. */
async function entriesIn(folder: FolderHandle): Promise<readonly Handle[]> {
  const entries: Handle[] = [];
  const list = async () => {
    for await (const handle of folder.values()) if (!handle.name.startsWith('.')) entries.push(handle);
  };
  await guarded(list());
  return entries;
}

/** Returns the files among these, and those in the folders among them, by path. */
async function filesIn(
  entries: readonly Handle[],
  prefix: string,
): Promise<ReadonlyMap<string, FileSystemFileHandle>> {
  const found = new Map<string, FileSystemFileHandle>();
  for (const handle of entries) {
    const path = prefix + handle.name;
    if (handle.kind === 'file') found.set(path, handle);
    else for (const below of await filesIn(await entriesIn(handle), `${path}/`)) found.set(...below);
  }
  return found;
}

function split(path: string): readonly [folder: string, name: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
}

async function bytesIn(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function ifMissing(error: unknown): undefined {
  if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
  throw error instanceof DOMException ? new ForgeError('folder-closed') : error;
}

/** The folder may have been moved, or its permission withdrawn. */
async function guarded<T>(action: Promise<T>): Promise<T> {
  try {
    return await action;
  } catch (error) {
    throw error instanceof DOMException ? new ForgeError('folder-closed') : error;
  }
}

function savedChange({ version, parent, message, at }: JournalEntry): SavedChange {
  return { version, parent, message, author: '', at, url: undefined };
}
