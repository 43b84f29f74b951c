/**
 * Dates without time or time zone. Strings, because editors write them so, they compare and sort correctly, and a `Date` may
 * move across midnight.
 */

/** A date that exists, in ISO 8601: `2017-05-22`. */
export type Day = string;

/** A date as precise as it was reported: the days of a day, a week, a month or a year. */
export interface ApproximateDay {
  readonly precision: 'day' | 'week' | 'month' | 'year';
  readonly from: Day;
  readonly to: Day;
}

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

const SWEDISH = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** Returns the day that it is in Sweden at a time. Swedish dates are ISO dates. */
export function dayInSweden(time: Date): Day {
  return SWEDISH.format(time);
}

/** False for `2017-02-30`. */
export function isDay(text: string): text is Day {
  const match = DAY_PATTERN.exec(text);
  if (!match) return false;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  return day >= 1 && month >= 1 && month <= 12 && day <= daysInMonth(year, month);
}

/** `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Returns the day, which must exist; `month` is 1–12. */
export function dayOf(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Returns `month` as 1–12. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) };
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  const { year, month, day: ofMonth } = partsOf(day);
  const moved = ofMonth + count;
  // Most often it is in the same month, or the one beside it.
  const length = daysInMonth(year, month);
  if (moved >= 1 && moved <= length) return dayOf(year, month, moved);
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  if (moved > length && moved <= length + 28) return dayOf(next.year, next.month, moved - length);
  const last = month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
  if (moved < 1 && moved > -28) {
    return dayOf(last.year, last.month, daysInMonth(last.year, last.month) + moved);
  }
  return new Date(Date.parse(day) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day of the month `count` months later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const parts = partsOf(day);
  const months = parts.year * 12 + parts.month - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayOf(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** The number of days from `from` to `to`, both included. */
export function dayCount(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY) + 1;
}

/** A calendar month; `month` is 1–12. */
export function monthSpan(year: number, month: number): ApproximateDay {
  return {
    precision: 'month',
    from: dayOf(year, month, 1),
    to: dayOf(year, month, daysInMonth(year, month)),
  };
}

export function yearSpan(year: number): ApproximateDay {
  return { precision: 'year', from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
}

/** An ISO 8601 week, Monday to Sunday. Undefined when the year has no such week. */
export function weekSpan(year: number, week: number): ApproximateDay | undefined {
  // 4 January is always in week 1 (ISO 8601).
  const fourth = dayOf(year, 1, 4);
  const weekday = (new Date(Date.parse(fourth)).getUTCDay() + 6) % 7;
  const from = addDays(fourth, (week - 1) * 7 - weekday);
  const to = addDays(from, 6);
  const thursdayYear = partsOf(addDays(from, 3)).year;
  return week >= 1 && thursdayYear === year ? { precision: 'week', from, to } : undefined;
}
