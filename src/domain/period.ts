/** When something runs, and what part of it a report covers. Terms and periods include both their ends. */
import { addDays, addMonths, dayOf, daysBetween, partsOf, type Day } from './day.ts';

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** When a promise runs. `to` is null while it holds until a new one is signed ("tills vidare"). */
export interface Term {
  readonly from: Day;
  readonly to: Day | null;
}

/** How often a promise is followed up. */
export type Rhythm = 'third' | 'quarter' | 'half' | 'year' | 'term';

/** What a period is called: its place in the calendar, or the words its editor gave it. `rest`: what no report covers yet. */
export type PeriodName =
  | { readonly rhythm: Rhythm | 'rest'; readonly number: number; readonly year: number }
  | { readonly label: string };

/** What a report covers. `id` is its file name and the last part of its address: `t1`, `2023-t1`, `slut`. */
export interface Period extends Span {
  readonly id: string;
  readonly name: PeriodName;
}

/** Months in a period of each calendar rhythm. */
const MONTHS = { third: 4, quarter: 3, half: 6, year: 12 } as const;
const LETTERS = { t: 'third', k: 'quarter', h: 'half' } as const;
const FILE_NAME = /^(?:(\d{4})-)?(?:([tkh])([1-4])|(helar)|(slut))$/;

/**
 * The period that a report's file name means: `t1`–`t3`, `k1`–`k4`, `h1`, `h2`, `helar`, `slut`, with a year first where the
 * term runs over several. Undefined when the name is no period, or means the end of a term that has none.
 */
export function periodFromName(name: string, folderYear: number, term: Term): Period | undefined {
  const match = FILE_NAME.exec(name);
  if (!match) return undefined;
  const [, ownYear, letter, digit, isYear, isEnd] = match;
  const year = ownYear === undefined ? folderYear : Number(ownYear);
  if (isEnd !== undefined) {
    if (term.to === null || ownYear !== undefined) return undefined;
    return { id: name, from: term.from, to: term.to, name: { rhythm: 'term', number: 1, year } };
  }
  const rhythm = isYear !== undefined ? 'year' : LETTERS[letter as keyof typeof LETTERS];
  const number = digit === undefined ? 1 : Number(digit);
  if (number * MONTHS[rhythm] > 12) return undefined;
  const span = calendarSpan(rhythm, number, year);
  // A term that begins in March has a first third of two months. One wholly outside is left for the checks to name.
  const within = { from: max(span.from, term.from), to: term.to === null ? span.to : min(span.to, term.to) };
  return { id: name, ...(within.from <= within.to ? within : span), name: { rhythm, number, year } };
}

function calendarSpan(rhythm: keyof typeof MONTHS, number: number, year: number): Span {
  const from = dayOf(year, (number - 1) * MONTHS[rhythm] + 1, 1);
  return { from, to: addDays(addMonths(from, MONTHS[rhythm]), -1) };
}

/** The calendar periods of a rhythm that touch a term, cut to it; of an open-ended term those that have begun by `today`. */
export function expectedPeriods(rhythm: Rhythm, term: Term, today: Day): readonly Period[] {
  const end = term.to ?? today;
  if (rhythm === 'term') {
    if (term.to === null) return [];
    const { year } = partsOf(term.from);
    return [{ id: 'slut', from: term.from, to: term.to, name: { rhythm, number: 1, year } }];
  }
  const firstYear = partsOf(term.from).year;
  const lastYear = partsOf(end).year;
  const periods: Period[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    for (let number = 1; number * MONTHS[rhythm] <= 12; number++) {
      const span = calendarSpan(rhythm, number, year);
      const whole = { from: max(span.from, term.from), to: term.to === null ? span.to : min(span.to, end) };
      if (whole.from > end || whole.from > whole.to) continue;
      const bare = rhythm === 'year' ? 'helar' : `${letterOf(rhythm)}${number}`;
      const id = firstYear === lastYear && term.to !== null ? bare : `${year}-${bare}`;
      periods.push({ id, ...whole, name: { rhythm, number, year } });
    }
  }
  return periods;
}

function letterOf(rhythm: 'third' | 'quarter' | 'half'): string {
  return Object.entries(LETTERS).find(([, value]) => value === rhythm)![0];
}

const max = (a: Day, b: Day) => (a > b ? a : b);
const min = (a: Day, b: Day) => (a < b ? a : b);

/** True when `outer` holds every day of `inner`. An open end holds all that follows. */
export function contains(outer: Term, inner: Span): boolean {
  return outer.from <= inner.from && (outer.to === null || inner.to <= outer.to);
}

/** True when the two addend at least one day. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** True when the last day of the term has passed. */
export function isOver(term: Term, today: Day): boolean {
  return term.to !== null && today > term.to;
}

/** True when every day of `span` lies in one or another of `parts`. */
export function isCovered(span: Span, parts: readonly Span[]): boolean {
  let next = span.from;
  for (const part of [...parts].sort((a, b) => compare(a.from, b.from))) {
    if (part.from > next) break;
    if (part.to >= next) next = addDays(part.to, 1);
  }
  return next > span.to;
}

/** Compares two spans by where they end, then the shorter first: the order in which reports are read. Ids break a tie. */
export function chronologically(
  a: Span & { readonly id?: string },
  b: Span & { readonly id?: string },
): number {
  return compare(a.to, b.to) || compare(b.from, a.from) || compare(a.id ?? '', b.id ?? '');
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The successive twelve-month spans of a term, whole ones only, until its end or `today` where it is open. A term shorter
 * than that is one span: what was promised a year was then promised for all of it.
 */
export function yearsOf(term: Term, today: Day): readonly Span[] {
  const end = term.to ?? today;
  const years: Span[] = [];
  for (let count = 0; ; count++) {
    const from = addMonths(term.from, 12 * count);
    const to = addDays(addMonths(term.from, 12 * (count + 1)), -1);
    if (from > end || (term.to !== null && to > end)) {
      return years.length === 0 && term.from <= end ? [{ from: term.from, to: end }] : years;
    }
    years.push({ from, to });
  }
}

/** How many whole months or weeks a span holds. */
export function wholeUnits(unit: 'month' | 'week', span: Span): number {
  if (unit === 'week') return Math.floor(daysBetween(span.from, span.to) / 7);
  let months = 0;
  while (addDays(addMonths(span.from, months + 1), -1) <= span.to) months++;
  return months;
}
