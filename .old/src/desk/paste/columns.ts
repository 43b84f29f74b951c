/** Recognises the columns of a pasted table, by their heads or by what is in them. */
import type { Party } from '../../domain/model.ts';
import { fileNamesOf, RHYTHMS, type Period } from '../../domain/period.ts';
import { MONTHS } from '../../text/date.ts';
import { HEADS } from '../../text/desk/paste.ts';
import { RHYTHM_TEXT } from '../../text/period.ts';
import type { Row } from './blocks.ts';

export type Role = keyof typeof HEADS;

/** What a column holds. A column that is not recognised has no role. */
export interface Column {
  readonly role?: Role;
  /** Its head, if it has one. */
  readonly head?: string;
  /** The period that its head names: `t1`, `m03`. */
  readonly period?: string;
  readonly year?: number;
  /** The party that its head names. */
  readonly party?: string;
}

const ROLES = Object.keys(HEADS) as Role[];

/** More words than this are a sentence, and not the head of a column. */
const MAX_HEAD_LENGTH = 45;

/** Returns what a head says of its column, or undefined if it is no head. */
export function columnOf(head: string, parties: readonly Party[]): Column | undefined {
  const text = plainHead(head);
  if (text === '' || text.length > MAX_HEAD_LENGTH) return undefined;
  const period = periodIn(text);
  const party = parties.find(({ name }) => isGenitiveOf(text, name))?.id;
  const role = roleOf(text) ?? (period !== undefined || party !== undefined ? 'result' : undefined);
  if (role === undefined) return undefined;
  return {
    role,
    head,
    ...period,
    ...(party !== undefined && { party }),
  };
}

function plainHead(head: string): string {
  return head
    .toLocaleLowerCase('sv')
    .replace(/[\s*:]+/g, ' ')
    .replace(/[.]$/, '')
    .trim();
}

function roleOf(text: string): Role | undefined {
  const exact = ROLES.find((role) => (HEADS[role] as readonly string[]).includes(text));
  if (exact) return exact;
  // "Resultat/redovisning", "Status (grön, gul, röd)", "Antal kontroller".
  const candidates = ROLES.flatMap((role) => HEADS[role].map((word) => ({ role, word })))
    .filter(({ word }) => word.length > 2 && new RegExp(`^${word}(?![\\p{L}])`, 'u').test(text))
    .sort((a, b) => b.word.length - a.word.length);
  return candidates[0]?.role;
}

/** Returns whether a head is the name of a party, as in "Polisen" and "Polisens redovisning". */
function isGenitiveOf(text: string, name: string): boolean {
  const party = name.toLocaleLowerCase('sv');
  return text === party || text.startsWith(`${party}s `);
}

const NUMBERED = RHYTHMS.flatMap((rhythm) => {
  const names = fileNamesOf(rhythm);
  const text = RHYTHM_TEXT[rhythm].name;
  return names.map((id, index) => ({
    id,
    pattern:
      rhythm === 'month'
        ? new RegExp(`^${MONTHS[index]}(?!\\p{L})`, 'u')
        : names.length > 1
          ? new RegExp(`(?<!\\p{L})(?:${text} ?${index + 1}|${id})(?![\\p{L}\\d])`, 'u')
          : new RegExp(`(?<!\\p{L})(?:${text})(?!\\p{L})`, 'u'),
  }));
});

function periodIn(text: string): Pick<Column, 'period' | 'year'> | undefined {
  const found = NUMBERED.find(({ pattern }) => pattern.test(text));
  if (!found) return undefined;
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
  return { period: found.id, ...(year !== undefined && { year: Number(year) }) };
}

/** Returns whether a column is of this period, as far as its head tells. */
export function isOfPeriod({ period, year }: Column, { id, name }: Period): boolean {
  if (period === undefined) return true;
  const isSameYear = year === undefined || !('year' in name) || name.year === year;
  return isSameYear && id.replace(/^\d{4}-/, '') === period;
}

/** Returns the columns that a row of heads names, or undefined if it is no such row. */
export function headOf(row: Row, parties: readonly Party[]): readonly Column[] | undefined {
  const columns = row.map(({ text, covered }) => (covered ? undefined : columnOf(text, parties)));
  const filled = row.filter(({ text, covered }) => text !== '' && !covered);
  const known = columns.filter((column) => column !== undefined);
  const roles = new Set(known.map(({ role }) => role));
  if (filled.length < 2 || known.length * 2 < filled.length || known.length < 2) return undefined;
  if (roles.size < 2 && !known.some(({ period }) => period !== undefined)) return undefined;
  const heads = columns.map((column, index) => column ?? { head: row[index]?.text ?? '' });
  return withoutRepeats(heads);
}

/** Of several columns with the same role only results may stay: the others are the first. */
function withoutRepeats(columns: readonly Column[]): readonly Column[] {
  return columns.map((column, index) => {
    const isRepeated = columns.slice(0, index).some(({ role }) => role === column.role);
    if (!isRepeated || column.role === undefined || column.role === 'result') return column;
    const { role: _, ...rest } = column;
    return { ...rest, role: 'comment' as const };
  });
}

/** What the contents of a cell look like. */
export interface Contents {
  readonly isStatus: (text: string) => boolean;
  readonly isParty: (text: string) => boolean;
  readonly isNumber: (text: string) => boolean;
  /** Returns how like the text is to an activity, from 0 to 1. Absent where no activities are known. */
  readonly likeness?: (text: string) => number;
  /** Returns how like the text is to the title of a promise, from 0 to 1. */
  readonly titleLikeness?: (text: string) => number;
}

/** Returns the columns of a table without heads. */
export function guessedColumns(rows: readonly Row[], contents: Contents): readonly Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  // One column is a list.
  if (width < 2) return [{}];
  const cells = Array.from({ length: width }, (_, index) =>
    rows.flatMap((row) => {
      const cell = row[index];
      return cell && cell.text !== '' && !cell.covered ? [cell.text] : [];
    }),
  );
  const roles: (Role | undefined)[] = cells.map(() => undefined);
  const share = (index: number, test: (text: string) => boolean) =>
    cells[index]!.filter(test).length / Math.max(1, cells[index]!.length);
  const free = () =>
    [...roles.keys()].filter((index) => roles[index] === undefined && cells[index]!.length > 0);
  const average = (index: number, of: (text: string) => number) =>
    cells[index]!.reduce((sum, text) => sum + of(text), 0) / Math.max(1, cells[index]!.length);
  const best = (indexes: readonly number[], of: (index: number) => number) =>
    [...indexes].sort((a, b) => of(b) - of(a))[0];

  if (free().length > 1) {
    const first = free()[0]!;
    if (cells[first]!.every((text, at) => text.replace(/[.)]$/, '') === String(at + 1)))
      roles[first] = 'order';
  }
  const { likeness } = contents;
  const activity = likeness
    ? best(free(), (index) => average(index, likeness))
    : best(free(), (index) => average(index, (text) => text.length));
  if (activity !== undefined) roles[activity] = 'activity';
  for (const [role, test] of [
    ['status', contents.isStatus],
    ['responsible', contents.isParty],
    ['number', contents.isNumber],
  ] as const) {
    const index = best(free(), (one) => share(one, test));
    // The only other column holds the results, whatever they look like.
    const isOnly = free().length === 1 && role === 'status' && roles.length < 3;
    if (index !== undefined && share(index, test) > 0.5 && !isOnly) roles[index] = role;
  }
  const result = best(free(), (index) => average(index, (text) => text.length));
  if (result !== undefined) roles[result] = 'result';
  for (const index of free()) roles[index] = 'comment';
  return roles.map((role) => (role === undefined ? {} : { role }));
}

/** Returns the columns of a table with heads, one of which has the activities even if its head does not say so. */
export function withActivities(
  columns: readonly Column[],
  rows: readonly Row[],
  { likeness = (text) => text.length }: Contents,
): readonly Column[] {
  if (columns.length < 2 || columns.some(({ role }) => role === 'activity')) return columns;
  const scores = columns.map(({ role }, index) => {
    const texts = rows.flatMap((row) => (row[index]?.text ? [row[index].text] : []));
    const average = texts.reduce((sum, text) => sum + likeness(text), 0) / Math.max(1, texts.length);
    // Rather one that nothing is known of.
    return average + (role === undefined && texts.length > 0 ? 0.2 : 0);
  });
  const best = scores.indexOf(Math.max(...scores));
  return columns.map((column, index) => (index === best ? { ...column, role: 'activity' } : column));
}
