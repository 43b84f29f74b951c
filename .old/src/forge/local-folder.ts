/** A project's folder on the computer, in browsers that let a page read and write one. Nobody else's changes are fetched or sent. */
import { blobHash, bytesOf, hex, textOf } from './blob.ts';
import {
  bytesToWrite,
  ForgeError,
  isInFolders,
  isText,
  MovedOn,
  type FileChange,
  type Folders,
  type Forge,
  type Progress,
  type Reversal,
  type SavedChange,
  type Snapshot,
} from './forge.ts';
import { isUnchanged, Journal, type JournalEntry } from './journal.ts';

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
  private readonly root: FolderHandle;
  private readonly journal = new Journal();

  private constructor(root: FolderHandle, folders: Folders) {
    this.root = root;
    this.folders = folders;
  }

  /** Throws a {@link ForgeError} if it is not a project's folder, or may not be used. */
  static async open(handle: FileSystemDirectoryHandle, folders: Folders): Promise<LocalFolder> {
    const root = handle as FolderHandle;
    const mode = { mode: 'readwrite' } as const;
    const isAllowed =
      ((await root.queryPermission?.(mode)) ?? 'granted') === 'granted' ||
      (await root.requestPermission?.(mode)) === 'granted';
    if (!isAllowed) throw new ForgeError('folder-closed');
    const folder = new LocalFolder(root, folders);
    if (!(await folder.folderAt(folders.content))) throw new ForgeError('no-folder', folders.content);
    return folder;
  }

  async read(version?: string): Promise<Snapshot> {
    const files = new Map<string, string>();
    const undecodable = new Map<string, Uint8Array>();
    const marks: string[] = [];
    for (const [path, handle] of await this.handles()) {
      const file = await guarded(handle.getFile());
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
    const digest = await crypto.subtle.digest('SHA-256', bytesOf(marks.sort().join('\n')));
    const paths = new Set(marks.map((mark) => mark.split('\0', 1)[0]!));
    const snapshot = { version: hex(digest), files, undecodable, paths };
    // Earlier files are not kept, only what each change has changed.
    if (version !== undefined && version !== snapshot.version) throw new ForgeError('no-history');
    return snapshot;
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
    const { version } = await this.read();
    if (version !== base) throw new MovedOn(version);
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
      version: (await this.read()).version,
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
    const { version: base } = await this.read();
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

  private async handles(): Promise<ReadonlyMap<string, FileSystemFileHandle>> {
    const found = new Map<string, FileSystemFileHandle>();
    const walk = async (folder: FolderHandle, prefix: string): Promise<void> => {
      for await (const handle of folder.values()) {
        if (handle.name.startsWith('.')) continue;
        if (handle.kind === 'directory') await walk(handle, `${prefix}${handle.name}/`);
        else found.set(prefix + handle.name, handle);
      }
    };
    const { content } = this.folders;
    const folder = await this.folderAt(content);
    if (folder) await guarded(walk(folder, content === '' ? '' : `${content}/`));
    return found;
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
