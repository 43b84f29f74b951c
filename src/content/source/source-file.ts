/** One text file of the content folder, read and cut into front matter and body; nothing in it is understood yet. */
import { isUtf8 } from 'node:buffer';
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

/** Why a file could not be read. */
export interface Unreadable {
  readonly problem: ProblemText;
  readonly position: Position;
  readonly text: string;
}

export const MAX_FILE_BYTES = 1_000_000;

const TOP: Position = { line: 1, column: 1, length: 0 };

/** The text of a file, or why it is none. */
export function decode(bytes: Buffer): Pick<SourceFile, 'text'> | Unreadable {
  if (bytes.length > MAX_FILE_BYTES) return { problem: messages.fileTooLarge(), position: TOP, text: '' };
  if (bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfffe || bytes.readUInt16BE(0) === 0xfeff)) {
    return { problem: messages.notUtf8(), position: TOP, text: '' };
  }
  if (!isUtf8(bytes)) return notUtf8(bytes);
  const text = plain(bytes.toString('utf8')).normalize('NFC');
  const invisible = INVISIBLE.exec(text);
  return invisible ? controlled(text, invisible) : { text };
}

/** Points to the first character that could not be read. */
function notUtf8(bytes: Buffer): Unreadable {
  const text = plain(bytes.toString('utf8'));
  const before = text.slice(0, text.indexOf(UNREADABLE)).split('\n');
  const position = { line: before.length, column: before.at(-1)!.length + 1, length: 1 };
  return { problem: messages.notUtf8(), position, text };
}

/** Signs that move the cursor or turn the reading direction of what comes after them: none of them is text. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

function controlled(text: string, { index, 0: sign }: RegExpExecArray): Unreadable {
  const before = text.slice(0, index).split('\n');
  const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
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

/** Cuts a Markdown file at its lines of dashes. */
export function splitMarkdown(name: string, text: string): SourceFile | Unreadable {
  if (text.trim() === '') return { problem: messages.emptyFile(), position: TOP, text };
  if (!/^---[ \t]*\n/.test(text)) return { problem: messages.noFrontMatter(), position: firstLine(text), text };
  const start = text.indexOf('\n') + 1;
  const closing = /^---[ \t]*$/gm;
  closing.lastIndex = start;
  const end = closing.exec(text);
  if (!end) return { problem: messages.unclosedFrontMatter(), position: firstLine(text), text };
  const front = text.slice(start, end.index);
  const lineOfBody = 2 + countLines(front) + 1;
  return {
    name,
    text,
    front: { text: front, line: 2 },
    body: { text: text.slice(end.index + end[0].length + 1), line: lineOfBody },
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
