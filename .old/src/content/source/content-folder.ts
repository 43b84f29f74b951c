/** A content folder as plain data: its paths and the texts of its files, from disk or from memory. */
import { MAX_FILE_BYTES } from '../formats/limits.ts';
import * as messages from '../../text/problems.ts';
import { decode, normalized, unreadable, type FileText, type Unreadable } from './source-file.ts';

/** The entry at a path. Content files have their text, or the reason that it could not be read. Other files have neither. */
export type Entry =
  | { readonly kind: 'folder' }
  | { readonly kind: 'file'; readonly text?: FileText | Unreadable | undefined }
  /** A symbolic link to something outside the folder. */
  | { readonly kind: 'outside' };

export interface ContentFolder {
  /** Put before the paths of files in messages. Empty, or ends with a slash: `content/`. */
  readonly prefix: string;
  /** The folder's path on disk, with a slash at the end. Empty if the files are only in memory. */
  readonly location: string;
  /** By path relative to the folder, with `/` as separator. Folders that are not empty may be left out. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Files that are served unchanged. */
export interface PublicFiles {
  /** The name of their folder in messages. */
  readonly folder: string;
  /** Their paths relative to that folder. */
  readonly files: ReadonlySet<string>;
}

/** Returns a content folder of texts or bytes in memory, given by path. */
export function contentFolder(
  files: Iterable<readonly [path: string, contents: string | Uint8Array]>,
  prefix: string,
): ContentFolder {
  const entries = new Map<string, Entry>();
  for (const [path, contents] of files) {
    entries.set(path, {
      kind: 'file',
      text: typeof contents === 'string' ? textOf(contents) : decode(contents),
    });
  }
  return { prefix, location: '', entries };
}

function textOf(contents: string): FileText | Unreadable {
  // UTF-8 takes at most three bytes for each UTF-16 code unit.
  const mayBeLarge = contents.length > MAX_FILE_BYTES / 3;
  const isLarge = mayBeLarge && new TextEncoder().encode(contents).length > MAX_FILE_BYTES;
  return isLarge ? unreadable(messages.fileTooLarge()) : normalized(contents);
}
