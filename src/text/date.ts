/** Dates in Swedish: `22 maj 2017`, `februari 2018`, `vecka 21 2017`, `januari–april 2017`. */
import { addDays, partsOf, type ApproximateDay, type Day } from '../domain/day.ts';
import type { Span, Term } from '../domain/period.ts';

export const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** `2017-05-22` → `22 maj 2017`. */
export function dayText(day: Day): string {
  const { year, month, day: number } = partsOf(day);
  return `${number} ${MONTHS[month - 1]} ${year}`;
}

/** A date as exact as it was reported. */
export function approximateText({ precision, from }: ApproximateDay): string {
  const { year, month } = partsOf(from);
  switch (precision) {
    case 'day':
      return dayText(from);
    case 'week':
      return `vecka ${weekNumber(from)} ${partsOf(addDays(from, 3)).year}`;
    case 'month':
      return `${MONTHS[month - 1]} ${year}`;
    case 'year':
      return String(year);
  }
}

/** Whole months as months, other spans as days: `januari–april 2017`, `1 januari–11 oktober 2017`. */
export function spanText({ from, to }: Span): string {
  const [start, end] = [partsOf(from), partsOf(to)];
  const isWholeMonths = start.day === 1 && partsOf(addDays(to, 1)).day === 1;
  const isSameYear = start.year === end.year;
  if (isWholeMonths && isSameYear && start.month === 1 && end.month === 12) return String(start.year);
  const left = isWholeMonths ? `${MONTHS[start.month - 1]}` : `${start.day} ${MONTHS[start.month - 1]}`;
  const right = isWholeMonths ? `${MONTHS[end.month - 1]}` : `${end.day} ${MONTHS[end.month - 1]}`;
  if (isSameYear && left === right) return `${right} ${end.year}`;
  return isSameYear ? `${left}–${right} ${end.year}` : `${left} ${start.year} – ${right} ${end.year}`;
}

/** When a promise runs. */
export function termText(term: Term): string {
  return term.to === null
    ? `från ${dayText(term.from)}, tills vidare`
    : spanText({ from: term.from, to: term.to });
}

/** Months of a span without its year: `januari–april`. */
export function monthsText(span: Span): string {
  return spanText(span).replace(/ \d{4}$/, '');
}

function weekNumber(monday: Day): number {
  const firstThursday = partsOf(addDays(monday, 3));
  const start = Date.UTC(firstThursday.year, 0, 1);
  return Math.floor((Date.parse(addDays(monday, 3)) - start) / (7 * 86_400_000)) + 1;
}
