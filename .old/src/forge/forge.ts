/** How the desk reads and saves: one interface for all forges, the development server and a folder on the computer. */
import { bytesOf } from './blob.ts';
import { errorText, type ForgeErrorKind } from '../text/desk/forge.ts';

/** The texts of files, byte order marks and line breaks included, by path from the root of the repository. */
export type Files = ReadonlyMap<string, string>;

/** A file to write or, without contents, to delete. A renamed file is deleted and written. */
export interface FileChange {
  readonly path: string;
  readonly contents: string | Uint8Array | undefined;
}

export interface Snapshot {
  /** Another one whenever a file is. */
  readonly version: string;
  /** The Markdown and YAML files under the content folder. */
  readonly files: Files;
  /** Those of them that are not UTF-8. */
  readonly undecodable: ReadonlyMap<string, Uint8Array>;
  /** Every path under the content folder. */
  readonly paths: ReadonlySet<string>;
  /** The folders directly in the content folder of which nothing was read, by name. None if left out. */
  readonly unread?: ReadonlySet<string>;
}

/** Returns which folders to read, of all those that are directly in the content folder, by name. */
export type ChooseFolders = (folders: readonly string[]) => Iterable<string>;

export interface SavedChange {
  readonly version: string;
  /** The version that it changed. Not the one that was read, if somebody saved other files at the very same moment. */
  readonly parent: string | undefined;
  readonly message: string;
  readonly author: string;
  readonly at: Date;
  /** The page that shows the change. */
  readonly url: string | undefined;
}

export interface Progress {
  /** `unknown` if nothing checks it, or nothing has begun to. */
  readonly state: 'checking' | 'published' | 'failed' | 'unknown';
  /** The page that shows the check. */
  readonly url?: string;
  /** When it was published or failed. */
  readonly at?: Date;
  /** What the check found, where the forge tells. */
  readonly findings?: readonly CheckFinding[];
}

/** What a check on the forge has found. */
export interface CheckFinding {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** What takes back a saved change. */
export interface Reversal {
  /** The version that the changes apply to. */
  readonly base: string;
  readonly changes: readonly FileChange[];
  /** Files that have been changed again since, which stay as they are. */
  readonly conflicts: readonly string[];
}

export interface Forge {
  /** The content folder, and the folder of files that are served as they are, from the root of the repository. */
  readonly folders: Folders;
  /** Whose changes they are, or empty if nobody signs in. */
  readonly user: string;
  readonly canPropose: boolean;
  /** Whether it has earlier versions, which can be read and taken back. */
  readonly hasHistory: boolean;
  /** Whether what is saved is only handed to the user, as a file for somebody else to put in place. */
  readonly handsOver?: boolean;

  /** Reads the current files, or those of an earlier version. What is read at no cost is always read whole. */
  read(version?: string, choose?: ChooseFolders): Promise<Snapshot>;
  /** Writes all changes as one commit on `base`. Throws {@link MovedOn} if it is no longer the current version. */
  save(changes: readonly FileChange[], message: string, base: string): Promise<SavedChange>;
  /** The same on a branch of its own, as a change request with the message's first line as its title. */
  propose(changes: readonly FileChange[], message: string, base: string): Promise<{ readonly url: string }>;
  /** Returns the latest changes of the content, newest first. */
  latest(count: number): Promise<readonly SavedChange[]>;
  /** Returns the changes that restore what the files were before a saved change. */
  reversalOf(version: string): Promise<Reversal>;
  /** Returns how far the check and the publication of a version have come. */
  progress(version: string): Promise<Progress>;
}

export interface Folders {
  /** `content`, or empty if it is the whole repository. */
  readonly content: string;
  /** Within it: the folder of documents and pictures, which are served as they are. */
  readonly public: string;
}

/** Returns the folders of a repository, from the path of its content folder. */
export function foldersOf(content: string): Folders {
  return { content, public: content === '' ? 'public' : `${content}/public` };
}

/** Whether the desk reads and writes a path: one in the content folder that is not hidden. */
export function isInFolders(path: string, { content }: Folders): boolean {
  return !/(^|\/)\./.test(path) && isWithin(path, content);
}

/** The content's own files, as opposed to documents and pictures. */
export function isText(path: string, { content, public: served }: Folders): boolean {
  return isWithin(path, content) && !isWithin(path, served) && /\.(mdx?|ya?ml)$/.test(path);
}

function isWithin(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** The largest file that can be saved. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** Returns what is to be written to a file, or undefined if it is to be deleted. Throws a {@link ForgeError} if it is too large. */
export function bytesToWrite({ path, contents }: FileChange): Uint8Array<ArrayBuffer> | undefined {
  if (contents === undefined) return undefined;
  const bytes = bytesOf(contents);
  if (bytes.length > MAX_BYTES) throw new ForgeError('too-large', path);
  return bytes;
}

/** Why something could not be read or saved, with a message for the editor. Nothing was saved, unless it `isUncertain`. */
export class ForgeError extends Error {
  override readonly name: string = 'ForgeError';
  readonly kind: ForgeErrorKind;
  /** What the forge said, in its own words, or the file that it is about. */
  readonly detail: string;
  /** True if the connection was lost before the answer to a save, so that it may have been saved. */
  readonly isUncertain: boolean;
  /** When to try again. */
  readonly retryAt: Date | undefined;

  constructor(
    kind: ForgeErrorKind,
    detail = '',
    { isUncertain = false, retryAt }: { readonly isUncertain?: boolean; readonly retryAt?: Date } = {},
  ) {
    super(errorText(kind, { detail, isUncertain, retryAt }));
    this.kind = kind;
    this.detail = detail;
    this.isUncertain = isUncertain;
    this.retryAt = retryAt;
  }
}

/** Somebody has saved in the meantime, so nothing was written. */
export class MovedOn extends ForgeError {
  override readonly name = 'MovedOn';
  /** The current version. */
  readonly head: string;

  constructor(head: string) {
    super('moved-on');
    this.head = head;
  }
}
