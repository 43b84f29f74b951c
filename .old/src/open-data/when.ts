/** Dates as exact as they are known, in ISO 8601: `2018`, `2018-03`, `2018-W21`, `2018-03-05`. */
import { addDays, partsOf, weekSpan, type ApproximateDay } from '../domain/day.ts';

/** What such a date looks like. */
export const WHEN_PATTERN = '\\d{4}(-\\d{2}(-\\d{2})?|-W\\d{2})?';

export function whenText({ precision, from }: ApproximateDay): string {
  switch (precision) {
    case 'day':
      return from;
    case 'month':
      return from.slice(0, 7);
    case 'year':
      return from.slice(0, 4);
    case 'week':
      return weekText(from);
  }
}

/** The week that begins on a Monday. It belongs to the year of its Thursday. */
function weekText(monday: string): string {
  const { year } = partsOf(addDays(monday, 3));
  for (let week = 1; week <= 53; week++) {
    if (weekSpan(year, week)?.from === monday) return `${year}-W${String(week).padStart(2, '0')}`;
  }
  throw new Error(`${monday} is no Monday`);
}
