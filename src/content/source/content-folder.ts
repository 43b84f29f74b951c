/** A content folder as plain data: what lies where, and what each file holds. Whoever has the files makes it of them. */
import * as messages from '../../text/problems.ts';
import {
  decode,
  MAX_FILE_BYTES,
  normalized,
  unreadable,
  type FileText,
  type Unreadable,
} from './source-file.ts';

/**
 * What lies at a path. A file has its text, or why it has none; no text where nobody needs it, since the file belongs to
 * nothing.
 */
export type Entry =
  | { readonly kind: 'folder' }
  | { readonly kind: 'file'; readonly text?: FileText | Unreadable }
  /** A link that leads out of the folder. */
  | { readonly kind: 'outside' };

export interface ContentFolder {
  /** What messages put before the path of a file, with a slash at the end where it is anything: `content/`. */
  readonly prefix: string;
  /** Where its files can be found again, with a slash at the end; nothing where they are only here. */
  readonly location: string;
  /** By path from the folder, with `/` between the parts. A folder that has something in it need not be there itself. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The files that are served as they are, which content refers to. */
export interface PublicFiles {
  /** What messages call the folder that they lie in. */
  readonly folder: string;
  /** By path from that folder. */
  readonly files: ReadonlySet<string>;
}

/** A content folder of texts as somebody typed them, or of bytes, by path. */
export function contentFolder(
  files: Iterable<readonly [path: string, typed: string | Uint8Array]>,
  prefix: string,
): ContentFolder {
  const entries = new Map<string, Entry>();
  for (const [path, typed] of files) {
    entries.set(path, { kind: 'file', text: typeof typed === 'string' ? textOf(typed) : decode(typed) });
  }
  return { prefix, location: '', entries };
}

function textOf(typed: string): FileText | Unreadable {
  // No character takes more than three bytes for each of its units.
  const mayBeLarge = typed.length > MAX_FILE_BYTES / 3;
  const isLarge = mayBeLarge && new TextEncoder().encode(typed).length > MAX_FILE_BYTES;
  return isLarge ? unreadable(messages.fileTooLarge()) : normalized(typed);
}
