/** Which files may be published as they are, what may be in them, and what they may be called. */
import { lookup } from 'mrmime';
import { isSiteAddress } from '../../domain/address.ts';
import * as messages from '../../text/problems.ts';
import { slug } from '../formats/identifier.ts';
import type { Problem, ProblemText } from '../problems/problem.ts';
import { problemIn, problemOf } from '../source/locate.ts';
import { positionAt } from '../source/location.ts';
import { drawingProblems } from './drawing.ts';

interface FileType {
  /** What it is served as. */
  readonly mime: string;
  /** What else the first bytes of such a file may say that it is. */
  readonly alsoKnownAs?: readonly string[];
  /** A text has no such bytes, and is read as a whole. */
  readonly isText?: true;
  /** A larger file takes a phone long to fetch. */
  readonly megabytes: number;
}

const office = (name: string): FileType => ({
  mime: `application/vnd.openxmlformats-officedocument.${name}`,
  megabytes: 10,
});
const openDocument = (name: string): FileType => ({
  mime: `application/vnd.oasis.opendocument.${name}`,
  megabytes: 10,
});
const picture = (name: string, alsoKnownAs: readonly string[] = []): FileType => ({
  mime: `image/${name}`,
  alsoKnownAs,
  megabytes: 1,
});
const text = (mime: string): FileType => ({ mime, isText: true, megabytes: 10 });

/**
 * By ending. None of them runs in a reader's browser, if its contents are what its ending says: web pages, scripts, other XML and
 * archives are left out, and so are Office files with macros.
 */
export const PUBLIC_FILE_TYPES: Readonly<Record<string, FileType>> = {
  // Illustrator saves its own files as PDF.
  pdf: { mime: 'application/pdf', alsoKnownAs: ['application/illustrator'], megabytes: 10 },
  png: picture('png', ['image/apng']),
  jpg: picture('jpeg'),
  jpeg: picture('jpeg'),
  webp: picture('webp'),
  avif: picture('avif'),
  gif: picture('gif'),
  svg: { ...picture('svg+xml'), isText: true },
  ico: picture('x-icon'),
  txt: text('text/plain'),
  csv: text('text/csv'),
  json: text('application/json'),
  webmanifest: text('application/manifest+json'),
  xlsx: office('spreadsheetml.sheet'),
  docx: office('wordprocessingml.document'),
  pptx: office('presentationml.presentation'),
  ods: openDocument('spreadsheet'),
  odt: openDocument('text'),
  odp: openDocument('presentation'),
  // Every reader fetches it before the headings are right.
  woff2: { mime: 'font/woff2', megabytes: 0.15 },
};

/** What operating systems leave in folders. */
const SYSTEM_FILE = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.directory)$/i;

/** For addresses that standards reserve, such as `security.txt`. Files in it may have no ending. */
const WELL_KNOWN = '.well-known';

/** Endings that servers may run, wherever in a name they stand. */
const RUN_BY_SERVERS = /^(?:php\d?|phtml|phar|cgi|pl|py|rb|sh|asp|aspx|jsp|shtml|exe|bat|cmd|com|ps1|var)$/i;

/** Anything but letters of any language, digits, and a few signs that need no care in an address. */
const BAD = /[^\p{L}\p{N} _.,()+-]/u;
const BAD_FIRST = /^[ ,()+-]/u;
const BAD_LAST = /[ .]$/u;

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Returns the ending of a path in lower case, or undefined if it has none. */
function endingOf(path: string): string | undefined {
  return /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
}

/** Returns whether a file is published under its path because of a standard. */
const isWellKnown = (path: string) => path.startsWith(`${WELL_KNOWN}/`);

/** Returns the type of a file, or undefined if files of that kind are not published. */
export function publicFileType(path: string): FileType | undefined {
  const ending = endingOf(path);
  if (ending === undefined) return isWellKnown(path) ? text('text/plain') : undefined;
  return Object.hasOwn(PUBLIC_FILE_TYPES, ending) ? PUBLIC_FILE_TYPES[ending] : undefined;
}

/** Returns whether a file is one that the operating system has left in the folder. */
export function isSystemFile(path: string): boolean {
  return SYSTEM_FILE.test(path.split('/').at(-1)!);
}

/** Returns what is wrong with the path of a file: the first thing only, since one new name mends them all. */
export function pathProblem(path: string): ProblemText | undefined {
  const parts = path.split('/');
  const last = parts.at(-1)!;
  if (isSystemFile(path)) return messages.publicSystemFile(last);
  const visible = isWellKnown(path) ? parts.slice(1) : parts;
  const hidden = visible.find((part) => part.startsWith('.'));
  if (hidden !== undefined) return messages.publicHiddenFile(hidden);
  if (parts.length > 1 && (isSiteAddress(parts[0]!) || parts[0]!.startsWith('_')))
    return messages.publicOwnAddress(`/${parts[0]!}/`);
  for (const part of visible) {
    if (part !== part.normalize('NFC')) return messages.nameNotComposed(part);
    if (DEVICE.test(part)) return messages.deviceName(part, `filen-${part}`);
    const character = badCharacter(part);
    if (character !== undefined) return messages.publicFileName(part, character, plainName(part));
  }
  if (publicFileType(path) === undefined) {
    return messages.publicFileType(
      last,
      Object.keys(PUBLIC_FILE_TYPES).map((ending) => `.${ending}`),
    );
  }
  const inner = last.split('.').slice(1, -1);
  if (inner.some((part) => RUN_BY_SERVERS.test(part) || lookup(`a.${part.toLowerCase()}`) !== undefined))
    return messages.publicDoubleEnding(last, plainName(last));
  return undefined;
}

/** Returns the first character of a name that it must not have, in words. */
function badCharacter(name: string): string | undefined {
  const character = BAD.exec(name)?.[0];
  if (character !== undefined) return messages.characterName(character);
  const first = BAD_FIRST.exec(name)?.[0];
  if (first !== undefined) return messages.firstCharacter(messages.characterName(first));
  const last = BAD_LAST.exec(name)?.[0];
  return last === undefined ? undefined : messages.lastCharacter(messages.characterName(last));
}

/** Returns a name that works everywhere, with the same ending: `Karta över torget.PNG` → `karta-over-torget.png`. */
function plainName(name: string): string {
  const ending = slug(endingOf(name) ?? '');
  const stem = slug(ending === '' ? name : name.slice(0, name.lastIndexOf('.'))) || 'fil';
  return ending === '' ? stem : `${stem}.${ending}`;
}

/** A larger drawing takes seconds to check, and to draw. */
const MAX_DRAWING_BYTES = 2_000_000;
const MAX_TEXT_BYTES = 20_000_000;

/** Returns how large a file can be that is read as a whole, or undefined for files that are known by their first bytes. */
export function maxReadBytes(path: string): number | undefined {
  const type = publicFileType(path);
  if (!type?.isText) return undefined;
  return type === PUBLIC_FILE_TYPES['svg'] ? MAX_DRAWING_BYTES : MAX_TEXT_BYTES;
}

export interface PublicFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** In messages. */
  readonly name: string;
  readonly size: number;
  /** What the first bytes say that it is, if they say anything. */
  readonly mime?: string | undefined;
  /** All bytes, if it is a text. */
  readonly bytes?: Uint8Array;
}

/** Returns what is wrong with the contents of a file whose path is right. */
export function contentProblems({ path, name, size, mime, bytes }: PublicFile): readonly Problem[] {
  const type = publicFileType(path);
  if (!type) return [];
  const ending = endingOf(path) ?? '';
  if (size === 0) return [problemOf(name, messages.publicFileEmpty())];
  const limit = maxReadBytes(path);
  if (limit !== undefined && size > limit) return [problemOf(name, messages.publicTextTooLarge(limit / 1e6))];
  const problems: Problem[] = [];
  if (!type.isText && mime !== type.mime && !(mime !== undefined && type.alsoKnownAs?.includes(mime)))
    problems.push(problemOf(name, messages.publicFileContents(ending)));
  if (bytes && ending === 'svg') problems.push(...drawingProblems(name, bytes));
  else if (bytes) problems.push(...textProblems(name, type, bytes));
  if (problems.length === 0 && size > type.megabytes * 1e6) {
    const megabytes = (size / 1e6).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
    problems.push(problemOf(name, messages.publicFileLarge(megabytes, type.megabytes)));
  }
  return problems;
}

function textProblems(name: string, { mime }: FileType, bytes: Uint8Array): readonly Problem[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return [problemOf(name, messages.publicTextNotUtf8())];
  }
  if (text.includes('\0')) return [problemOf(name, messages.publicTextNotUtf8())];
  if (!mime.endsWith('json')) return [];
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const offset = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.trimEnd().length - 1);
    const position = positionAt({ text, line: 1 }, Math.max(0, offset));
    return [problemIn(name, text, position, messages.publicJsonBroken())];
  }
}

/** Returns the pairs of paths that are the same file where case does not count. */
export function* sameNames(paths: Iterable<string>): Iterable<readonly [path: string, other: string]> {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const key = path.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined) yield [path, other];
    else seen.set(key, path);
  }
}
