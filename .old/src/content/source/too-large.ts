/** Finds content that is too large to be parsed. */
import { MAX_NESTING, MAX_PARAGRAPH, MAX_TEXT } from '../formats/limits.ts';
import type { ProblemText, Position } from '../problems/problem.ts';
import * as messages from '../../text/problems.ts';
import { positionAt } from './location.ts';
import type { TextSpan } from './source-file.ts';

export interface TooLarge {
  readonly position: Position;
  readonly problem: ProblemText;
}

/** Matches lines with too many quotations or lists inside each other. */
const DEEP_LINE = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${MAX_NESTING + 1}}`, 'm');

/** Matches lines of YAML with too many lists inside each other. */
const DEEP_DASHES = new RegExp(`^(?:[ \\t]*[-?:](?=[ \\t])){${MAX_NESTING + 1}}`, 'm');

/** Returns what makes a text too large to be parsed, with its position. */
export function tooLarge(body: TextSpan): TooLarge | undefined {
  const { text, line } = body;
  const lines = text.split('\n');
  if (text.length > MAX_TEXT.characters || lines.length > MAX_TEXT.lines) {
    const problem = messages.longText(MAX_TEXT.characters, MAX_TEXT.lines);
    return { position: { line, column: 1, length: Math.max(1, lines[0]!.length) }, problem };
  }
  const long = longParagraph(lines);
  if (long !== undefined) {
    const length = Math.max(1, lines[long]!.length);
    return {
      position: { line: line + long, column: 1, length },
      problem: messages.longParagraph(MAX_PARAGRAPH),
    };
  }
  const deep = DEEP_LINE.exec(text);
  return deep ? { position: atStartOf(deep, body), problem: messages.deepText() } : undefined;
}

/** Returns where the fields of a file are too deep inside each other to be parsed. */
export function tooDeep(front: TextSpan): TooLarge | undefined {
  const problem = messages.deepFields();
  const dashes = DEEP_DASHES.exec(front.text);
  if (dashes) return { position: atStartOf(dashes, front), problem };
  const bracket = deepBracket(front.text);
  return bracket === undefined ? undefined : { position: { ...positionAt(front, bracket) }, problem };
}

function atStartOf({ index, 0: { length } }: RegExpExecArray, span: TextSpan): Position {
  return { ...positionAt(span, index), length };
}

/** Returns the offset of the first bracket inside too many others. Brackets in texts hardly ever come that many in a row. */
function deepBracket(text: string): number | undefined {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    if (bracket === ']' || bracket === '}') depth = Math.max(0, depth - 1);
    else if (++depth > MAX_NESTING) return index;
  }
  return undefined;
}

/** Returns the index of the first line of a paragraph that is too long. */
function longParagraph(lines: readonly string[]): number | undefined {
  let first = 0;
  let length = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      first = index + 1;
      length = 0;
    } else {
      length += line.length + 1;
      if (length > MAX_PARAGRAPH) return first;
    }
  }
  return undefined;
}
