/** When a promise runs, and which part of that time a report covers. Terms and periods include their first and last day. */
import { addDays, addMonths, dayOf, dayCount, monthSpan, partsOf, type Day } from './day.ts';

export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** When a promise runs. `to` is null while it runs until a new one is signed ("tills vidare"). */
export interface Term {
  readonly from: Day;
  readonly to: Day | null;
  /** How exactly the ends are known, where not to the day. A month or year is counted from its first day and to its last. */
  readonly fromPrecision?: 'month' | 'year' | 'unknown';
  readonly toPrecision?: 'month' | 'year';
}

/**
 * Every way to divide the time of a promise into periods. `months` is the length of one, null where it is the whole term.
 * `fileName` is what a report of it is called: with a number after it where a year holds several (`t1`), else as it is. It is
 * null where a report needs dates of its own.
 */
const PERIOD_KINDS = {
  third: { months: 4, fileName: 't' },
  quarter: { months: 3, fileName: 'k' },
  half: { months: 6, fileName: 'h' },
  month: { months: 1, fileName: 'm' },
  year: { months: 12, fileName: 'helar' },
  'two-years': { months: 24, fileName: null },
  term: { months: null, fileName: 'slut' },
} as const satisfies Record<string, { readonly months: number | null; readonly fileName: string | null }>;

/** How often a promise is followed up. */
export type Rhythm = keyof typeof PERIOD_KINDS;

/** A rhythm that follows the calendar. */
type CalendarRhythm = Exclude<Rhythm, 'term'>;

/** In the order in which editors choose between them. */
export const RHYTHMS = Object.keys(PERIOD_KINDS) as readonly Rhythm[];

/** `rest`: what no report covers yet. */
export type PeriodKind = Rhythm | 'rest';

/** What a period is called: its place in the calendar, or the words its editor gave it. */
export type PeriodName =
  | { readonly rhythm: PeriodKind; readonly number: number; readonly year: number }
  | { readonly label: string };

/** What a report covers. `id` is its file name and the last part of its address: `t1`, `2023-t1`, `slut`. */
export interface Period extends Span {
  readonly id: string;
  readonly name: PeriodName;
}

/** The name of a report of the whole term. */
export const WHOLE_TERM = PERIOD_KINDS.term.fileName;

/** True for a kind that follows the calendar. */
export function isCalendar(kind: PeriodKind): kind is CalendarRhythm {
  return kind !== 'rest' && PERIOD_KINDS[kind].months !== null;
}

/** How many periods of a kind a calendar year holds; one where it is longer, or does not follow the calendar. */
export function periodsPerYear(kind: PeriodKind): number {
  return isCalendar(kind) ? Math.max(1, 12 / PERIOD_KINDS[kind].months) : 1;
}

/** What reports of one year are called: `t1`, `t2`, `t3`. None where a report needs dates of its own. */
export function fileNamesOf(rhythm: Rhythm): readonly string[] {
  const { fileName } = PERIOD_KINDS[rhythm];
  if (fileName === null) return [];
  const count = periodsPerYear(rhythm);
  if (count === 1) return [fileName];
  const digits = String(count).length;
  return Array.from({ length: count }, (_, index) => `${fileName}${String(index + 1).padStart(digits, '0')}`);
}

interface CalendarPlace {
  readonly fileName: string;
  readonly rhythm: CalendarRhythm;
  readonly number: number;
}

/** Every period of a calendar year, of every kind. */
const CALENDAR: readonly CalendarPlace[] = RHYTHMS.filter(isCalendar).flatMap((rhythm) =>
  fileNamesOf(rhythm).map((fileName, index) => ({ fileName, rhythm, number: index + 1 })),
);

/** The names that the report of a period of the calendar may have: `t1`, `h2`, `k3`. */
export const CALENDAR_NAMES: readonly string[] = CALENDAR.map(({ fileName }) => fileName);

/**
 * The period that a report's file name means, with a year first where the term runs over several: `t1`, `2023-h2`, `slut`.
 * Undefined when the name is no period, or means the end of a term that has none.
 */
export function periodFromName(name: string, folderYear: number, term: Term): Period | undefined {
  if (name === WHOLE_TERM) {
    if (term.to === null) return undefined;
    return { id: name, from: term.from, to: term.to, name: { rhythm: 'term', number: 1, year: folderYear } };
  }
  const [, ownYear, fileName] = /^(?:(\d{4})-)?(.*)$/.exec(name) ?? [];
  const place = CALENDAR.find((other) => other.fileName === fileName);
  if (!place) return undefined;
  const { rhythm, number } = place;
  const year = ownYear === undefined ? folderYear : Number(ownYear);
  const span = calendarSpan(place, year);
  // A term that begins in March has a first third of two months. The checks report a period wholly outside the term.
  return { id: name, ...(cutTo(term, span) ?? span), name: { rhythm, number, year } };
}

function calendarSpan({ rhythm, number }: CalendarPlace, year: number): Span {
  const { months } = PERIOD_KINDS[rhythm];
  const from = dayOf(year, (number - 1) * months + 1, 1);
  return { from, to: addDays(addMonths(from, months), -1) };
}

/** Returns the part of a span that is within a term. */
function cutTo(term: Term, span: Span): Span | undefined {
  const from = span.from > term.from ? span.from : term.from;
  const to = term.to !== null && term.to < span.to ? term.to : span.to;
  return from <= to ? { from, to } : undefined;
}

/** The periods of a rhythm that overlap a term, cut to it. Of an open-ended term, those that have begun by `today`. */
export function expectedPeriods(rhythm: Rhythm, term: Term, today: Day): readonly Period[] {
  const end = term.to ?? today;
  const firstYear = partsOf(term.from).year;
  if (!isCalendar(rhythm)) {
    if (term.to === null) return [];
    return [{ id: WHOLE_TERM, from: term.from, to: term.to, name: { rhythm, number: 1, year: firstYear } }];
  }
  const lastYear = partsOf(end).year;
  const periods: Period[] = [];
  const add = (id: string, whole: Span, name: PeriodName) => {
    const span = cutTo(term, whole);
    if (span && span.from <= end) periods.push({ id, ...span, name });
  };
  if (rhythm === 'two-years') {
    for (let year = firstYear; year <= lastYear; year += 2) {
      const span = { from: dayOf(year, 1, 1), to: dayOf(year + 1, 12, 31) };
      add(`${year}-${year + 1}`, span, { rhythm, number: 1, year });
    }
    return periods;
  }
  const isWithinYear = firstYear === lastYear && term.to !== null;
  const places = CALENDAR.filter((place) => place.rhythm === rhythm);
  for (let year = firstYear; year <= lastYear; year++) {
    for (const place of places) {
      const id = isWithinYear ? place.fileName : `${year}-${place.fileName}`;
      add(id, calendarSpan(place, year), { rhythm, number: place.number, year });
    }
  }
  return periods;
}

/** Returns whether a span is a full period of the rhythm, not cut by the beginning or end of a term. */
export function isWhole(rhythm: CalendarRhythm, { from, to }: Span): boolean {
  return addDays(addMonths(from, PERIOD_KINDS[rhythm].months), -1) === to;
}

/** Returns whether a term has at least two periods of the rhythm, so that it can be followed up in parts. */
export function holdsSeveral(rhythm: CalendarRhythm, term: Term): boolean {
  return term.to === null || addDays(addMonths(term.from, 2 * PERIOD_KINDS[rhythm].months), -1) <= term.to;
}

/** Returns whether every day of `inner` is in `outer`. */
export function contains(outer: Term, inner: Span): boolean {
  return outer.from <= inner.from && (outer.to === null || inner.to <= outer.to);
}

/** True when the two have at least one day in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** True when the last day of the term has passed. */
export function isOver(term: Term, today: Day): boolean {
  return term.to !== null && today > term.to;
}

/** Returns whether every day of `span` is in at least one of `parts`. */
export function isCovered(span: Span, parts: readonly Span[]): boolean {
  let next = span.from;
  for (const part of [...parts].sort((a, b) => compare(a.from, b.from))) {
    if (part.from > next) break;
    if (part.to >= next) next = addDays(part.to, 1);
  }
  return next > span.to;
}

/** Orders spans as reports are read: by their last day, then the shorter first, then by id. */
export function chronologically(
  a: Span & { readonly id?: string },
  b: Span & { readonly id?: string },
): number {
  return compare(a.to, b.to) || compare(b.from, a.from) || compare(a.id ?? '', b.id ?? '');
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The successive whole years of a term, counted from its first day until its end, or `today` where it is open. A shorter term
 * is one span: what was promised for a year was then promised for all of it.
 */
export function yearsOf(term: Term, today: Day): readonly Span[] {
  return stretchesOf(12, term, today);
}

/** As {@link yearsOf}, in stretches of so many months. */
export function stretchesOf(months: number, term: Term, today: Day): readonly Span[] {
  const end = term.to ?? today;
  const stretches: Span[] = [];
  for (let count = 0; ; count++) {
    const from = addMonths(term.from, months * count);
    const to = addDays(addMonths(term.from, months * (count + 1)), -1);
    if (from > end || (term.to !== null && to > end)) {
      return stretches.length === 0 && term.from <= end ? [{ from: term.from, to: end }] : stretches;
    }
    stretches.push({ from, to });
  }
}

/** How many whole months, weeks or days fit in a span. */
export function wholeUnits(unit: 'month' | 'week' | 'day', span: Span): number {
  if (unit !== 'month') return Math.floor(dayCount(span.from, span.to) / (unit === 'week' ? 7 : 1));
  let months = 0;
  while (addDays(addMonths(span.from, months + 1), -1) <= span.to) months++;
  return months;
}

/** The parts of a span that lie in none of some months of the year (1 to 12). */
export function withoutMonths(span: Span, months: readonly number[]): readonly Span[] {
  if (months.length === 0) return [span];
  const parts: Span[] = [];
  for (let from = span.from; from <= span.to;) {
    const { year, month } = partsOf(from);
    const last = monthSpan(year, month).to;
    const to = last < span.to ? last : span.to;
    const before = parts.at(-1);
    if (!months.includes(month)) {
      if (before && addDays(before.to, 1) === from) parts[parts.length - 1] = { from: before.from, to };
      else parts.push({ from, to });
    }
    from = addDays(to, 1);
  }
  return parts;
}
