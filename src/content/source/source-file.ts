/** One text file of the content folder, read and cut into front matter and body; nothing in it is understood yet. */
import type { Position, ProblemText } from '../problems/problem.ts';
import * as messages from '../../text/problems.ts';

/** A stretch of a file, and the line on which it begins. */
export interface TextSpan {
  readonly text: string;
  readonly line: number;
}

export interface SourceFile {
  /** As an editor would name it in a message. */
  readonly name: string;
  /** Unicode NFC with plain line feeds. Word for word otherwise. */
  readonly text: string;
  /** The YAML between the two lines of dashes; the whole of a YAML file. */
  readonly front: TextSpan;
  /** What follows; empty in a YAML file. */
  readonly body: TextSpan;
}

/** The text of a file. */
export interface FileText {
  readonly text: string;
  readonly problem?: undefined;
}

/** Why a file has no text, or none that can be understood. */
export interface Unreadable {
  readonly problem: ProblemText;
  readonly position: Position;
  readonly text: string;
}

export const MAX_FILE_BYTES = 1_000_000;

const TOP: Position = { line: 1, column: 1, length: 0 };

/** Why a file as a whole has no text. */
export function unreadable(problem: ProblemText): Unreadable {
  return { problem, position: TOP, text: '' };
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a file's bytes, or why they are none. */
export function decode(bytes: Uint8Array): FileText | Unreadable {
  if (bytes.length > MAX_FILE_BYTES) return unreadable(messages.fileTooLarge());
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isUtf16) return unreadable(messages.notUtf8());
  try {
    return normalized(strict.decode(bytes));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return notUtf8(lenient.decode(bytes));
  }
}

/** Points to the first character that could not be read. */
function notUtf8(decoded: string): Unreadable {
  const text = plain(decoded);
  const before = text.slice(0, text.indexOf(UNREADABLE)).split('\n');
  const position = { line: before.length, column: before.at(-1)!.length + 1, length: 1 };
  return { problem: messages.notUtf8(), position, text };
}

/** A text as somebody typed it, in the one form that all texts are read in. */
export function normalized(typed: string): FileText | Unreadable {
  const text = plain(typed).normalize('NFC');
  const invisible = INVISIBLE.exec(text);
  return invisible ? controlled(text, invisible) : { text };
}

/** Characters that move the cursor or turn the reading direction of what comes after them: none of them is text. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

function controlled(text: string, { index, 0: character }: RegExpExecArray): Unreadable {
  const before = text.slice(0, index).split('\n');
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  const position = { line: before.length, column: before.at(-1)!.length + 1, length: 1 };
  return { problem: messages.invisibleSign(code), position, text };
}

/** What a decoder puts in the place of bytes that are no character. */
const UNREADABLE = '\uFFFD';

/** Without a byte order mark, and with plain line feeds. */
function plain(text: string): string {
  const unmarked = text.replace(/^\uFEFF/, '');
  return unmarked.includes('\r') ? unmarked.replace(/\r\n?/g, '\n') : unmarked;
}

/** A Markdown file in two, at its lines of dashes. */
export interface CutFile {
  readonly front: string;
  readonly frontStart: number;
  readonly body: string;
  readonly bodyStart: number;
}

/** Cuts a Markdown file at its lines of dashes; undefined where it does not have both. */
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

/** A Markdown file: front matter, and what comes after it. */
export function splitMarkdown(name: string, text: string): SourceFile | Unreadable {
  if (text.trim() === '') return { problem: messages.emptyFile(), position: TOP, text };
  const cut = cutFront(text);
  if (!cut) {
    const problem = OPENING.test(text) ? messages.unclosedFrontMatter() : messages.noFrontMatter();
    return { problem, position: firstLine(text), text };
  }
  const { front, body } = cut;
  return {
    name,
    text,
    front: { text: front, line: 2 },
    body: { text: body, line: 2 + countLines(front) + 1 },
  };
}

/** A YAML file, which is front matter all through. */
export function entireYaml(name: string, text: string): SourceFile | Unreadable {
  if (text.trim() === '') return { problem: messages.emptyFile(), position: TOP, text };
  return { name, text, front: { text, line: 1 }, body: { text: '', line: 1 } };
}

/** The lines of a text. A file with many faults is asked for many of its lines, so those of the last text are kept. */
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
