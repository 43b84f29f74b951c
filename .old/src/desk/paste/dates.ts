/** Finds dates in running text, as `händelser` in a file has them. */
import { addDays, dayOf, isDay, partsOf } from '../../domain/day.ts';
import type { Span } from '../../domain/period.ts';
import { EVENT_DATE_FORMAT } from '../../content/formats/dates.ts';
import { isIn } from '../../content/formats/format.ts';
import { DATES, EXCEPT, monthNumber } from '../../text/desk/paste.ts';
import { isOneOver, type Extent } from './extents.ts';

export interface FoundDate extends Extent {
  /** `2017-05-22`, `2017-05`, `2017-v21`. */
  readonly date: string;
}

/** Returns the dates in a text, in order. A date without a year is of the year in which it is within the period. */
export function datesIn(text: string, period: Span): readonly FoundDate[] {
  return DATES.reduce<readonly FoundDate[]>((before, pattern) => {
    const found = [...text.matchAll(pattern)].flatMap((match): readonly FoundDate[] => {
      const extent = { start: match.index, end: match.index + match[0].length };
      const near = text.slice(Math.max(0, extent.start - MAX_NEAR), extent.start);
      if (isWithinWord(near, text.slice(extent.end, extent.end + MAX_NEAR)) || EXCEPT.test(near)) return [];
      if (isOneOver(before, extent)) return [];
      const date = dateOf(match.groups ?? {}, period);
      return date !== undefined && isIn(EVENT_DATE_FORMAT, date) ? [{ date, ...extent }] : [];
    });
    return [...before, ...found].sort((a, b) => a.start - b.start);
  }, []);
}

/** Longer than a word such as "förutom" and the spaces after it. */
const MAX_NEAR = 60;

function isWithinWord(before: string, after: string): boolean {
  return /[\p{L}\p{N}][-./]?$/u.test(before) || /^[-./]?[\p{L}\p{N}]/u.test(after);
}

function dateOf(parts: Readonly<Record<string, string | undefined>>, period: Span): string | undefined {
  const { year, number, month, day, week } = parts;
  const given = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
  if (week !== undefined) {
    return `${given ?? partsOf(period.from).year}-v${week.padStart(2, '0')}`;
  }
  const of = month === undefined ? Number(number) : monthNumber(month);
  if (!(of >= 1)) return undefined;
  const years = given === undefined ? yearsOf(period) : [given];
  const dates = years.map((one) => ({ first: dayOf(one, of, Number(day ?? 1)), year: one }));
  const within = dates.find(({ first }) => first >= firstOfMonth(period.from) && first <= period.to);
  const chosen = given === undefined ? within : dates[0];
  if (!chosen) return undefined;
  if (day === undefined) return chosen.first.slice(0, 7);
  return isDay(chosen.first) ? chosen.first : undefined;
}

const firstOfMonth = (day: string) => addDays(day, 1 - partsOf(day).day);

function yearsOf({ from, to }: Span): readonly number[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
