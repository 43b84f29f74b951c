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

const ABBREVIATED: Readonly<Record<string, string>> = {
  januari: 'jan.',
  februari: 'febr.',
  augusti: 'aug.',
  september: 'sept.',
  oktober: 'okt.',
  november: 'nov.',
  december: 'dec.',
};

/** Short months are written in full. */
const SHORT_MONTHS = MONTHS.map((month) => ABBREVIATED[month] ?? month);

/** A date in as little width as can be, in lines: `nov.`, `2021`. */
export function dateLines({ precision, from }: ApproximateDay): readonly string[] {
  const { year, month, day } = partsOf(from);
  const shortMonth = SHORT_MONTHS[month - 1]!;
  switch (precision) {
    case 'day':
      return [`${day} ${shortMonth}`, String(year)];
    case 'week':
      return [`v. ${weekNumber(from)}`, String(partsOf(addDays(from, 3)).year)];
    case 'month':
      return [shortMonth, String(year)];
    case 'year':
      return [String(year)];
  }
}

/** Whole months as months, other spans as days: `januari–april 2017`, `1 januari–11 oktober 2017`, `2014–2018`. */
export function spanText({ from, to }: Span): string {
  const [start, end] = [partsOf(from), partsOf(to)];
  const isWholeMonths = start.day === 1 && partsOf(addDays(to, 1)).day === 1;
  const isSameYear = start.year === end.year;
  if (isWholeMonths && start.month === 1 && end.month === 12) {
    return isSameYear ? String(start.year) : `${start.year}–${end.year}`;
  }
  const left = isWholeMonths ? `${MONTHS[start.month - 1]}` : `${start.day} ${MONTHS[start.month - 1]}`;
  const right = isWholeMonths ? `${MONTHS[end.month - 1]}` : `${end.day} ${MONTHS[end.month - 1]}`;
  if (isSameYear && left === right) return `${right} ${end.year}`;
  return isSameYear ? `${left}–${right} ${end.year}` : `${left} ${start.year}–${right} ${end.year}`;
}

/** When a promise runs, as exactly as it is known. */
export function termText({ from, to, fromPrecision, toPrecision }: Term): string {
  if (fromPrecision === 'unknown') {
    const end = to === null ? 'tills vidare' : `till ${endText(to, toPrecision)}`;
    return `från okänt datum, ${end}`;
  }
  if (to === null) return `från ${endText(from, fromPrecision)}, tills vidare`;
  // Whole months are named as such, whether their ends are given to the day or not.
  const beginsMonth = fromPrecision === 'month' || (fromPrecision === undefined && partsOf(from).day === 1);
  const endsMonth =
    toPrecision === 'month' || (toPrecision === undefined && partsOf(addDays(to, 1)).day === 1);
  const areMonths = beginsMonth && endsMonth;
  if (areMonths || (fromPrecision === undefined && toPrecision === undefined)) return spanText({ from, to });
  // A year beside a month or a day is told by its first or last month: februari 2024–2025 would be one of two years.
  const isYearAlone = (own: Term['fromPrecision'], other: Term['fromPrecision']) =>
    own === 'year' && other !== 'year';
  const ends = [
    endText(from, isYearAlone(fromPrecision, toPrecision) ? 'month' : fromPrecision),
    endText(to, isYearAlone(toPrecision, fromPrecision) ? 'month' : toPrecision),
  ];
  return ends[0] === ends[1] ? ends[0]! : ends.join('–');
}

/** The years of a term, as in titles and menus: `2017`, `2025–2026`, `från 2020`. */
export function termYearsText({ from, to }: Term): string {
  const [first, last] = [partsOf(from).year, to && partsOf(to).year];
  if (last === null) return `från ${first}`;
  return first === last ? String(first) : `${first}–${last}`;
}

function endText(day: Day, precision: ApproximateDay['precision'] = 'day'): string {
  return approximateText({ precision, from: day, to: day });
}

/** Months of a span without its year, unless it has several: `januari–april`. */
export function monthsText(span: Span): string {
  const text = spanText(span);
  return span.from.slice(0, 4) === span.to.slice(0, 4) ? text.replace(/ \d{4}$/, '') : text;
}

/** The day by which something was promised: `senast den 30 juni 2019`, `senast i juni 2019`, `senast 2019`. */
export function byText(deadline: ApproximateDay): string {
  const preposition = { day: 'den ', week: '', month: 'i ', year: '' }[deadline.precision];
  return `senast ${preposition}${approximateText(deadline)}`;
}

/** The end of a day, as levels are measured: `vid slutet av 2020`, `vid slutet av juni 2020`, `den 11 oktober 2017`. */
export function endOfText(day: Day): string {
  const { year, month } = partsOf(day);
  if (partsOf(addDays(day, 1)).day !== 1) return `den ${dayText(day)}`;
  return `vid slutet av ${month === 12 ? '' : `${MONTHS[month - 1]} `}${year}`;
}

function weekNumber(monday: Day): number {
  const firstThursday = partsOf(addDays(monday, 3));
  const start = Date.UTC(firstThursday.year, 0, 1);
  return Math.floor((Date.parse(addDays(monday, 3)) - start) / (7 * 86_400_000)) + 1;
}
