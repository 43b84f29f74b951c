/** What the forges have in common: they keep a git repository, of which a version is a commit. */
import { blobHash, isSame, textOf } from './blob.ts';
import { browserCache, NO_CACHE, type BlobCache } from './blob-cache.ts';
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
import type { Connection } from './request.ts';
import {
  chosenFiles,
  contentEntries,
  foldersOfChanges,
  nameOf,
  type FolderEntry,
  type Tree,
  type TreeFile,
} from './tree.ts';

export type { FolderEntry, TreeFile } from './tree.ts';

/** A change to make, and the file as it is in the version that it is made on. */
export type Write =
  | { readonly path: string; readonly bytes: Uint8Array; readonly old: TreeFile | undefined }
  | { readonly path: string; readonly bytes: undefined; readonly old: TreeFile };

const LINK = '120000';

/** How many commits to look through for one whose answer was lost. */
const COMMITS_TO_SEARCH = 20;

/** What to open on a forge. */
export interface Opening {
  readonly rest: Connection;
  readonly graphql: Connection;
  /** `owner/name`. */
  readonly repo: string;
  /** By default the repository's main one. */
  readonly branch: string | undefined;
  readonly folders: Folders;
}

/** What a forge has said about it. */
export interface Opened extends Opening {
  readonly branch: string;
  /** The path of the repository in the forge's API. */
  readonly at: string;
  readonly user: string;
}

export abstract class GitForge implements Forge {
  readonly folders: Folders;
  readonly user: string;
  readonly canPropose = true;
  readonly hasHistory = true;
  protected readonly rest: Connection;
  protected readonly branch: string;
  /** The path of the repository in the forge's API. */
  protected readonly at: string;
  private readonly cache: BlobCache;
  private latestSnapshot: Snapshot | undefined;
  /** True if the latest reading left out folders, so that no list of the whole repository is worth its size. */
  private isPart = false;

  constructor({ folders, user, rest, branch, at }: Opened) {
    this.folders = folders;
    this.user = user;
    this.rest = rest;
    this.branch = branch;
    this.at = at;
    this.cache = typeof indexedDB === 'undefined' ? NO_CACHE : browserCache();
  }

  async read(version?: string, choose?: ChooseFolders): Promise<Snapshot> {
    const wanted = version ?? (await this.head());
    if (!choose && this.latestSnapshot?.version === wanted) return this.latestSnapshot;
    const { tree, unread } = choose
      ? await this.partOf(wanted, choose)
      : { tree: await this.ownTree(wanted), unread: new Set<string>() };
    this.isPart = unread.size > 0;
    const texts = [...tree.values()].filter(({ path, mode }) => isText(path, this.folders) && mode !== LINK);
    const blobs = await this.contentsOf(texts, wanted);
    const files = new Map<string, string>();
    const undecodable = new Map<string, Uint8Array>();
    for (const { path, sha } of texts) {
      const bytes = blobs.get(sha)!;
      const text = textOf(bytes);
      if (text === undefined) undecodable.set(path, bytes);
      else files.set(path, text);
    }
    const snapshot = { version: wanted, files, undecodable, paths: new Set(tree.keys()), unread };
    if (version === undefined && !this.isPart) this.latestSnapshot = snapshot;
    return snapshot;
  }

  async save(changes: readonly FileChange[], message: string, base: string): Promise<SavedChange> {
    const writes = await this.prepare(changes, base);
    const head = await this.head();
    if (head !== base) throw new MovedOn(head);
    if (writes.length === 0) return this.commitAt(base);
    try {
      return await this.write(writes, message, base);
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
      return await this.afterFailure(error, writes, message, base);
    }
  }

  async propose(
    changes: readonly FileChange[],
    message: string,
    base: string,
  ): Promise<{ readonly url: string }> {
    const writes = await this.prepare(changes, base);
    const [title = '', ...text] = message.split('\n');
    const day = new Date().toISOString().slice(0, 10);
    const branch = `granskning/${day}-${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`;
    try {
      await this.writeOnBranch(branch, writes, message, base);
      return { url: await this.openRequest(branch, title, text.join('\n').trim()) };
    } catch (error) {
      // Nobody would find a branch without a request.
      await this.removeBranch(branch).catch(() => undefined);
      throw error;
    }
  }

  async reversalOf(version: string): Promise<Reversal> {
    const { parent } = await this.commitAt(version);
    if (parent === undefined) throw new ForgeError('no-history');
    const base = await this.head();
    const choose = this.isPart ? await this.changedFolders(parent, version) : undefined;
    const [before, after, now] = await Promise.all([
      this.ownTree(parent, choose),
      this.ownTree(version, choose),
      this.ownTree(base, choose),
    ]);
    const shaIn = (tree: Tree, path: string) => tree.get(path)?.sha;
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) =>
        shaIn(before, path) !== shaIn(after, path) &&
        // It may have been taken back already.
        shaIn(before, path) !== shaIn(now, path),
    );
    const [conflicts, unchanged] = partition(changed, (path) => shaIn(after, path) !== shaIn(now, path));
    const restored = unchanged.flatMap((path) => before.get(path) ?? []);
    const blobs = await this.contentsOf(restored, parent);
    const contentsOf = (path: string) => {
      const file = before.get(path);
      const bytes = file && blobs.get(file.sha)!;
      return bytes && (isText(path, this.folders) ? (textOf(bytes) ?? bytes) : bytes);
    };
    return { base, changes: unchanged.map((path) => ({ path, contents: contentsOf(path) })), conflicts };
  }

  latest(count: number): Promise<readonly SavedChange[]> {
    return this.commits(count, this.folders.content);
  }

  abstract progress(version: string): Promise<Progress>;

  /** A check that was cancelled gave way to that of a later commit, which has the earlier changes in it. */
  protected async progressOfLater(version: string): Promise<Progress> {
    const head = await this.head();
    return head === version ? { state: 'unknown' } : this.progress(head);
  }

  /** Returns the commit that the branch is at. */
  protected abstract head(): Promise<string>;
  /** Returns the files of a version: at least those in the desk's folders. */
  protected abstract treeOf(version: string): Promise<readonly TreeFile[]>;
  /** Returns what is in a folder of a version, or everything under it, with paths from the root of the repository. */
  protected abstract entriesIn(
    version: string,
    folder: Pick<FolderEntry, 'path' | 'sha'>,
    isRecursive: boolean,
  ): Promise<readonly FolderEntry[]>;
  protected abstract commitAt(version: string): Promise<SavedChange>;
  /** Returns the latest commits that changed something under a path, newest first. */
  protected abstract commits(count: number, path: string): Promise<readonly SavedChange[]>;
  /** Returns the texts of as many files as are quickly had, by hash. They may be inexact, and are verified. */
  protected abstract texts(
    files: readonly TreeFile[],
    version: string,
  ): Promise<ReadonlyMap<string, Uint8Array>>;
  protected abstract blobs(files: readonly TreeFile[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Makes one commit on `base`, or fails with a {@link ForgeError}. */
  protected abstract write(writes: readonly Write[], message: string, base: string): Promise<SavedChange>;
  protected abstract writeOnBranch(
    branch: string,
    writes: readonly Write[],
    message: string,
    base: string,
  ): Promise<void>;
  /** Opens a change request for a branch and returns its address. */
  protected abstract openRequest(branch: string, title: string, text: string): Promise<string>;
  protected abstract removeBranch(branch: string): Promise<void>;
  /** Returns whether the user may not write to the branch, but could to another. */
  protected abstract isProtected(): Promise<boolean>;

  private async ownTree(version: string, choose?: ChooseFolders): Promise<Tree> {
    if (choose) return (await this.partOf(version, choose)).tree;
    const files = await this.treeOf(version);
    return new Map(
      files.filter(({ path }) => isInFolders(path, this.folders)).map((file) => [file.path, file]),
    );
  }

  /** Returns the files of a version in some of the content's folders, and the names of the other folders. */
  private async partOf(
    version: string,
    choose: ChooseFolders,
  ): Promise<{ readonly tree: Tree; readonly unread: ReadonlySet<string> }> {
    const entries = await this.contentOf(version);
    const names = entries.filter(({ type }) => type === 'tree').map(nameOf);
    const chosen = new Set(choose(names));
    const unread = new Set(names.filter((name) => !chosen.has(name)));
    // One list of everything is quicker than one of each folder.
    if (unread.size === 0) return { tree: await this.ownTree(version), unread };
    const files = await chosenFiles(entries, chosen, (folder) => this.entriesIn(version, folder, true));
    return {
      tree: new Map(
        files.filter(({ path }) => isInFolders(path, this.folders)).map((file) => [file.path, file]),
      ),
      unread,
    };
  }

  /** Returns what is directly in the content folder of a version. */
  private async contentOf(version: string): Promise<readonly FolderEntry[]> {
    const entries = await contentEntries(version, this.folders, (folder) =>
      this.entriesIn(version, folder, false),
    );
    return entries.filter(({ path }) => isInFolders(path, this.folders));
  }

  /** Returns a choice of the folders that differ between two versions. */
  private async changedFolders(before: string, after: string): Promise<ChooseFolders> {
    const [old, fresh] = await Promise.all([this.contentOf(before), this.contentOf(after)]);
    const known = new Map(old.map((entry) => [entry.path, entry.sha]));
    const kept = new Set(
      fresh.flatMap((entry) => (known.get(entry.path) === entry.sha ? nameOf(entry) : [])),
    );
    return (folders) => folders.filter((name) => !kept.has(name));
  }

  /** Returns the files that changes are made on: all of them, unless the desk has read only a part. */
  private treeFor(paths: readonly { readonly path: string }[], version: string): Promise<Tree> {
    const touched = foldersOfChanges(paths, this.folders);
    return this.ownTree(
      version,
      this.isPart ? (folders) => folders.filter((name) => touched.has(name)) : undefined,
    );
  }

  /** Returns the exact contents of files of a version, by hash. */
  private async contentsOf(
    files: readonly TreeFile[],
    version: string,
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const unique = [...new Map(files.map((file) => [file.sha, file])).values()];
    const found = new Map(await this.cache.get(unique.map(({ sha }) => sha)));
    const missing = () => unique.filter(({ sha }) => !found.has(sha));
    if (missing().length === 0) return found;
    const texts = await this.texts(missing(), version).catch(withoutTexts);
    for (const [sha, bytes] of texts) {
      if ((await blobHash(bytes, sha)) === sha) found.set(sha, bytes);
    }
    for (const [sha, bytes] of await this.blobs(missing())) found.set(sha, bytes);
    await this.cache.put(found, new Set(unique.map(({ sha }) => sha)));
    return found;
  }

  /** Compares changes with the version that they are made on, and leaves out those that change nothing. */
  private async prepare(changes: readonly FileChange[], base: string): Promise<readonly Write[]> {
    const tree = await this.treeFor(changes, base);
    const writes = changes.map(async (change): Promise<readonly Write[]> => {
      const { path } = change;
      if (!isInFolders(path, this.folders)) throw new ForgeError('refused', path);
      const old = tree.get(path);
      const bytes = bytesToWrite(change);
      if (!bytes) return old ? [{ path, bytes: undefined, old }] : [];
      const isUnchanged = old !== undefined && (await blobHash(bytes, old.sha)) === old.sha;
      return isUnchanged ? [] : [{ path, bytes, old }];
    });
    return (await Promise.all(writes)).flat();
  }

  /** Finds out what came of a save that failed: it may be done, and only its answer lost. */
  private async afterFailure(
    error: ForgeError,
    writes: readonly Write[],
    message: string,
    base: string,
  ): Promise<SavedChange> {
    const head = await this.head().catch(() => undefined);
    if (head === undefined) throw error;
    if (head === base) {
      const mayBeProtected = error.kind === 'refused' || error.kind === 'no-right';
      if (mayBeProtected && (await this.isProtected().catch(() => false))) {
        throw new ForgeError('protected-branch', error.detail);
      }
      throw error;
    }
    const done = error.isUncertain ? await this.findCommit(writes, message, base) : undefined;
    if (done) return done;
    throw new MovedOn(head);
  }

  /** Returns the commit after `base` that has this message and these contents, if there is one. */
  private async findCommit(
    writes: readonly Write[],
    message: string,
    base: string,
  ): Promise<SavedChange | undefined> {
    for (const commit of await this.commits(COMMITS_TO_SEARCH, '')) {
      if (commit.version === base) return undefined;
      if (commit.message.trim() === message.trim() && (await this.contains(commit.version, writes)))
        return commit;
    }
    return undefined;
  }

  private async contains(version: string, writes: readonly Write[]): Promise<boolean> {
    const tree = await this.treeFor(writes, version);
    const written = await Promise.all(
      writes.map(async ({ path, bytes }) => {
        const sha = tree.get(path)?.sha;
        if (bytes === undefined || sha === undefined) return bytes === undefined && sha === undefined;
        const hash = await blobHash(bytes, sha);
        if (hash !== undefined) return hash === sha;
        const file = tree.get(path)!;
        return isSame((await this.blobs([file])).get(sha)!, bytes);
      }),
    );
    return written.every(Boolean);
  }
}

/** Not every server offers them, and they can be had in another way. */
function withoutTexts(error: unknown): ReadonlyMap<string, Uint8Array> {
  const isFinal =
    error instanceof ForgeError && ['no-network', 'expired-key', 'rate-limited'].includes(error.kind);
  if (isFinal || !(error instanceof ForgeError)) throw error;
  return new Map();
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
