/**
 * CSV as of RFC 4180, in UTF-8 with a byte order mark, by which Excel knows the encoding. A blank cell is nothing; zero is `0`.
 *
 * Spreadsheets run a text that begins with `=`, `+`, `-` or `@` as a formula. Such a text has an apostrophe before it, as people
 * type one to say that it is text, and so has one that begins with apostrophes and then such a sign, so that what was written can
 * always be told: without its first apostrophe. Numbers are left alone.
 */
import type { Cell, ColumnType, DescribedColumn } from './column.ts';
import { separatorOf } from './types.ts';

export const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** What spreadsheets take for the beginning of a formula, and what already has an apostrophe before one. */
const FORMULA = /^'*[=+\-@\t\r]/;
/** The same once it is guarded. */
const GUARDED = /^'+[=+\-@\t\r]/;

const PLAIN_TYPES: ReadonlySet<ColumnType> = new Set(['integer', 'number', 'date', 'when', 'boolean']);

export function headerLine(columns: readonly Pick<DescribedColumn, 'name'>[]): string {
  return columns.map(({ name }) => name).join(',') + LINE_END;
}

export function rowLine(cells: readonly Cell[], columns: readonly Pick<DescribedColumn, 'type'>[]): string {
  return cells.map((cell, index) => field(cell, columns[index]!.type)).join(',') + LINE_END;
}

function field(cell: Cell, type: ColumnType): string {
  if (cell === undefined) return '';
  const separator = separatorOf(type);
  const text = typeof cell === 'object' ? cell.join(separator) : String(cell);
  const guarded = !PLAIN_TYPES.has(type) && FORMULA.test(text) ? `'${text}` : text;
  return /["\r\n,]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Returns what was written in a cell of text: the inverse of what guards it. */
export function unguarded(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}
