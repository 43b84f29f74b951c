/** Writes fields as YAML in this project's style, which looks like what an editor would type. */
import { stringify } from 'yaml';
import {
  fieldOf,
  isBlank,
  isFields,
  isLeftOut,
  partOf,
  shapeOf,
  type Fields,
  type Layout,
} from '../formats/layout.ts';

const LINE_WIDTH = 120;

/** Returns keys in the order of the layout, followed by any others. */
export function orderedKeys(keys: readonly string[], layout: Layout): readonly string[] {
  const order = Object.keys(layout.properties ?? {});
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...keys].sort((a, b) => rank(a) - rank(b));
}

/** Returns the indented lines of a group of fields. Leaves out blank fields. */
export function fieldLines(fields: Fields, layout: Layout, indent: string): string {
  return orderedKeys(Object.keys(fields), layout)
    .filter((key) => !isLeftOut(key, fields[key], layout))
    .map((key) => fieldLine(key, fields[key], shapeOf(fieldOf(layout, key), fields[key]), indent))
    .join('');
}

/** Returns the lines of one field. */
export function fieldLine(key: string, value: unknown, layout: Layout, indent: string): string {
  const lead = `${indent}${scalar(key)}:`;
  if (Array.isArray(value) && value.length > 0 && !value.every(isPlain)) {
    return `${lead}\n${listLines(value, layout, `${indent}  `, layout.isSpaced ?? false)}`;
  }
  if (isFields(value) && !layout.isOneLine && Object.keys(value).length > 0) {
    return `${lead}\n${fieldLines(value, layout, `${indent}  `)}`;
  }
  if (typeof value === 'string')
    return `${lead} ${textValue(value, lead.length + 1, `${indent}  `, layout)}\n`;
  return `${lead} ${inline(value, layout)}\n`;
}

/** Returns the lines of a list's items. */
export function listLines(
  parts: readonly unknown[],
  layout: Layout,
  indent: string,
  isSpaced: boolean,
): string {
  return parts.map((part) => partLines(part, layout, indent)).join(isSpaced ? '\n' : '');
}

/** Returns the lines of one list item, with its dash. */
export function partLines(part: unknown, layout: Layout, indent: string): string {
  const shape = shapeOf(partOf(layout), part);
  if (!isFields(part)) return `${indent}- ${inline(part, shape)}\n`;
  const lines = fieldLines(part, shape, `${indent}  `);
  return lines === '' ? `${indent}- {}\n` : `${indent}- ${lines.slice(indent.length + 2)}`;
}

/** Returns a value on one line. */
function inline(value: unknown, layout: Layout): string {
  if (Array.isArray(value)) return `[${value.map((part) => inFlow(part, partOf(layout))).join(', ')}]`;
  if (!isFields(value)) return scalar(value);
  const keys = orderedKeys(Object.keys(value), layout).filter((key) => !isBlank(value[key]));
  return `{${keys.map((key) => `${scalar(key)}: ${inFlow(value[key], fieldOf(layout, key))}`).join(', ')}}`;
}

function inFlow(value: unknown, layout: Layout | undefined): string {
  if (typeof value !== 'string') return inline(value, shapeOf(layout, value));
  if (isQuotedAlways(value)) return JSON.stringify(value);
  return stringify([value], { ...ON_ONE_LINE, collectionStyle: 'flow', flowCollectionPadding: false }).slice(
    1,
    -2,
  );
}

function isPlain(value: unknown): boolean {
  return !isFields(value) && !Array.isArray(value);
}

/** No line is folded, and no text becomes a block below its key. */
const ON_ONE_LINE = { lineWidth: 0, blockQuote: false, singleQuote: false } as const;

/** Returns a value on one line, outside brackets. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  if (isQuotedAlways(value)) return JSON.stringify(value);
  return stringify(value, ON_ONE_LINE).replace(/\n$/, '');
}

/** Returns true for texts that may be read as something else without quotation marks, or whose ends nobody would see. */
function isQuotedAlways(text: string): boolean {
  return needsQuotes(text) || text !== text.trim() || /[\n\r]/.test(text) || /^(?:---|\.\.\.)/.test(text);
}

/** Returns true for texts that some YAML parsers read as numbers. */
export function needsQuotes(text: string): boolean {
  return /^[-+]?(0b[01_]+|0o?[0-7_]+|0x[\da-f_]+|([\d_]*\.)?[\d_]+(e[-+]?\d+)?)$/i.test(text);
}

/** Returns a text on the same line as its key if it fits, or else as a block below it. */
function textValue(text: string, column: number, indent: string, layout: Layout): string {
  // Quoted even if it is not needed, so that all files look the same.
  if (layout.isQuoted) return JSON.stringify(text);
  const plain = /\n/.test(text) ? undefined : scalar(text);
  if (plain !== undefined && column + plain.length <= LINE_WIDTH) return plain;
  if (/\n/.test(text)) return isSafeInBlock(text) ? literal(text, indent) : JSON.stringify(text);
  return isSafeInBlock(text) ? folded(text, indent) : (plain ?? JSON.stringify(text));
}

/** Returns true if a block scalar preserves the text, which it does not with some spaces, tabs and control characters. */
function isSafeInBlock(text: string): boolean {
  return !/^\s|\s$|[ \t]\n|\n[ \t]|\t|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(text);
}

function literal(text: string, indent: string): string {
  return `|-\n${text.replace(/^(?=.)/gm, indent)}`;
}

/** Returns a folded block, with line breaks only at single spaces, since those are restored when it is read. */
function folded(text: string, indent: string): string {
  const words = text.split(/(?<=\S) (?=\S)/);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && indent.length + last.length + 1 + word.length <= LINE_WIDTH) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return `>-\n${lines.map((line) => indent + line).join('\n')}`;
}
