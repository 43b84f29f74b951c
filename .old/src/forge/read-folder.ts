/** A copy of a project's folder that the browser can only read. What is saved is handed over as a file, for somebody to put in place. */
import { HOW_TO, howToUse } from '../text/desk/handing-over.ts';
import { bytesOf, hex, textOf } from './blob.ts';
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
  type SavedChange,
  type Snapshot,
} from './forge.ts';

/** A file as browsers hand it over, with its path in the folder that was chosen. */
export type ReadFile = Pick<File, 'webkitRelativePath' | 'arrayBuffer'>;

/** Lets the user keep a file. */
export type HandOver = (name: string, bytes: Uint8Array<ArrayBuffer>) => void;

export class ReadFolder implements Forge {
  readonly folders: Folders;
  readonly user = '';
  readonly canPropose = false;
  readonly hasHistory = false;
  readonly handsOver = true;
  private readonly files: ReadonlyMap<string, ReadFile>;
  private readonly handOver: HandOver;
  /** Everything that has been saved since the folder was read. */
  private readonly saved = new Map<string, Uint8Array<ArrayBuffer> | undefined>();

  /** Throws a {@link ForgeError} if it is not a project's folder. */
  constructor(files: Iterable<ReadFile>, folders: Folders, handOver: HandOver) {
    this.folders = folders;
    this.handOver = handOver;
    const named = Array.from(files, (file) => [withoutRoot(file.webkitRelativePath), file] as const);
    this.files = new Map(named.filter(([path]) => isInFolders(path, folders)));
    if (this.files.size === 0) throw new ForgeError('no-folder', folders.content);
  }

  async read(version?: string): Promise<Snapshot> {
    const texts = new Map<string, string>();
    const undecodable = new Map<string, Uint8Array>();
    const paths = this.paths();
    for (const path of paths) {
      if (!isText(path, this.folders)) continue;
      const bytes = await this.contentsOf(path);
      const text = textOf(bytes);
      if (text === undefined) undecodable.set(path, bytes);
      else texts.set(path, text);
    }
    const current = await this.version();
    if (version !== undefined && version !== current) throw new ForgeError('no-history');
    return { version: current, files: texts, undecodable, paths: new Set(paths) };
  }

  /** Hands over everything that has been changed since the folder was read, so that the latest file is enough. */
  async save(changes: readonly FileChange[], message: string, base: string): Promise<SavedChange> {
    const version = await this.version();
    if (version !== base) throw new MovedOn(version);
    for (const { path } of changes) {
      if (!isInFolders(path, this.folders)) throw new ForgeError('refused', path);
    }
    const written = changes.map((change) => [change.path, bytesToWrite(change)] as const);
    for (const [path, bytes] of written) this.saved.set(path, bytes);
    const at = new Date();
    this.handOver(`andringar-${at.toISOString().slice(0, 10)}.zip`, await this.zipped(message));
    return { version: await this.version(), parent: base, message, author: '', at, url: undefined };
  }

  propose(): Promise<never> {
    return Promise.reject(new ForgeError('cannot-propose'));
  }

  latest(): Promise<readonly SavedChange[]> {
    return Promise.resolve([]);
  }

  reversalOf(): Promise<never> {
    return Promise.reject(new ForgeError('no-history'));
  }

  progress(): Promise<Progress> {
    return Promise.resolve({ state: 'unknown' });
  }

  private paths(): readonly string[] {
    const kept = [...this.files.keys()].filter((path) => !this.saved.has(path));
    const made = [...this.saved].flatMap(([path, bytes]) => (bytes ? [path] : []));
    return [...kept, ...made].sort();
  }

  private async contentsOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
    return this.saved.get(path) ?? new Uint8Array(await this.files.get(path)!.arrayBuffer());
  }

  /** What was read does not change, so what has been saved since tells one version from another. */
  private async version(): Promise<string> {
    const facts = [...this.saved].sort().map(([path, bytes]) => [path, bytes ? Array.from(bytes) : null]);
    return hex(await crypto.subtle.digest('SHA-256', bytesOf(JSON.stringify(facts))));
  }

  private async zipped(message: string): Promise<Uint8Array<ArrayBuffer>> {
    const { zipSync } = await import('fflate');
    const changed = [...this.saved].flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : []));
    const removed = [...this.saved].flatMap(([path, bytes]) =>
      bytes || !this.files.has(path) ? [] : [path],
    );
    const text = howToUse({ message, changed: changed.map(([path]) => path), removed });
    return zipSync({ [HOW_TO]: bytesOf(text), ...Object.fromEntries(changed) });
  }
}

/** The path without the chosen folder itself, whatever it is called. */
function withoutRoot(path: string): string {
  return path.slice(path.indexOf('/') + 1).normalize('NFC');
}
