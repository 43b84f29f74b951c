/** The text of a content file, decoded and split into front matter and body, but not yet parsed. */
import type { AddedLine, Position, ProblemText } from '../problems/problem.ts';
import * as messages from '../../text/problems.ts';
import { MAX_FILE_BYTES } from '../formats/limits.ts';

/** A part of a file, and the number of its first line. */
export interface TextSpan {
  readonly text: string;
  readonly line: number;
}

export interface SourceFile {
  /** The name of the file in messages. */
  readonly name: string;
  /** Normalized to Unicode NFC and plain line feeds, otherwise unchanged. */
  readonly text: string;
  /** The YAML between the two lines of dashes, or the entire text of a YAML file. */
  readonly front: TextSpan;
  /** The text after the front matter. Empty in a YAML file. */
  readonly body: TextSpan;
}

export interface FileText {
  readonly text: string;
  readonly problem?: undefined;
}

/** Why the text of a file could not be read. `text` is what could be decoded, for quoting the line. */
export interface Unreadable {
  readonly problem: ProblemText;
  readonly position: Position;
  readonly text: string;
  /** A line that may be missing. */
  readonly added?: AddedLine;
}

const TOP: Position = { line: 1, column: 1, length: 0 };

/** Returns a problem with an entire file. */
export function unreadable(problem: ProblemText): Unreadable {
  return { problem, position: TOP, text: '' };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Returns the bytes of a file as normalized text, or a problem if they are too many or not UTF-8. */
export function decode(bytes: Uint8Array): FileText | Unreadable {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(messages.fileTooLarge());
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) return unreadable(messages.notUtf8());
  try {
    return normalized(strict.decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return notUtf8(bytes);
  }
}

/** What editors most likely saved the file in, when they saved it in something else. */
const windows = new TextDecoder('windows-1252');

/** Returns a problem at the first character that could not be decoded, with its line as it was meant. */
function notUtf8(bytes: Uint8Array): Unreadable {
  const text = plain(lenient.decode(bytes));
  const before = text.slice(0, text.indexOf(REPLACEMENT)).split('\n');
  const { length: line, [line - 1]: start = '' } = before;
  const rest = text.split('\n', line)[line - 1]!.slice(start.length);
  const position = { line, column: start.length + 1, length: rest.length };
  // A file with letters in both encodings cannot be read in either.
  const isMixed = /[^\0-\x7f\ufffd]/.test(text);
  const meant = isMixed ? undefined : plain(windows.decode(bytes)).split('\n', line)[line - 1];
  return { problem: messages.notUtf8(meant?.slice(start.length)), position, text };
}

/** Returns a text with Unicode NFC and plain line feeds. */
export function normalized(typed: string): FileText {
  return { text: plain(typed).normalize('NFC') };
}

/** The Unicode replacement character, which decoders insert for invalid bytes. */
const REPLACEMENT = '\uFFFD';

/** Removes a byte order mark, and converts line breaks to plain line feeds. */
export function plain(text: string): string {
  const unmarked = text.replace(/^\uFEFF/, '');
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

/** The two parts of a Markdown file and their offsets. */
export interface CutFile {
  readonly front: string;
  readonly frontStart: number;
  readonly body: string;
  readonly bodyStart: number;
}

/** Splits a Markdown file at its two lines of dashes. Returns undefined if one of them is missing. */
export function cutFront(text: string): CutFile | undefined {
  if (!OPENING.test(text)) return undefined;
  const frontStart = text.indexOf('\n') + 1;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = frontStart;
  const end = closing.exec(text);
  if (!end) return undefined;
  const bodyStart = Math.min(text.length, end.index + end[0].length + 1);
  return { front: text.slice(frontStart, end.index), frontStart, body: text.slice(bodyStart), bodyStart };
}

const OPENING = /^---[ \t]*\n/;

/** Splits a Markdown file into front matter and body. Returns a problem if it is empty or has no front matter. */
export function splitMarkdown(name: string, text: string): SourceFile | Unreadable {
  if (text.trim() === '') return { problem: messages.emptyFile(), position: TOP, text };
  const cut = cutFront(text);
  if (!cut) {
    const isOpen = OPENING.test(text);
    const problem = isOpen ? messages.unclosedFrontMatter() : messages.noFrontMatter();
    const added = { below: isOpen ? lastField(text) : 0, text: DASHES };
    return { problem, position: firstLine(text), text, added };
  }
  const { front, body } = cut;
  return {
    name,
    text,
    front: { text: front, line: 2 },
    body: { text: body, line: 2 + countLines(front) + 1 },
  };
}

const DASHES = '---';

/** Returns the number of the last line that looks like a field, or like a part of one. */
function lastField(text: string): number {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && !/^(?:\s|#|- |[^\s:]+:(?:\s|$)|$)/.test(line));
  return lines.slice(0, end === -1 ? undefined : end).findLastIndex((line) => line.trim() !== '') + 1;
}

/** Treats an entire YAML file as front matter. Returns a problem if it is empty. */
export function entireYaml(name: string, text: string): SourceFile | Unreadable {
  if (text.trim() === '') return { problem: messages.emptyFile(), position: TOP, text };
  return { name, text, front: { text, line: 1 }, body: { text: '', line: 1 } };
}

/** Returns the lines of a text. Remembers those of the last text, since a file with many problems is split for each of them. */
export function linesOf(text: string): readonly string[] {
  if (text !== latest.text) latest = { text, lines: text.split('\n') };
  return latest.lines;
}

let latest: { readonly text: string; readonly lines: readonly string[] } = { text: '', lines: [''] };

function firstLine(text: string): Position {
  return { line: 1, column: 1, length: text.split('\n', 1)[0]!.length };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
