/** Which follow-ups a promise should have, and which of them are overdue. */
import { addDays, addMonths, type Day } from './day.ts';
import {
  chronologically,
  expectedPeriods,
  holdsSeveral,
  isCalendar,
  isCovered,
  isWhole,
  type Period,
  type Rhythm,
  type Term,
} from './period.ts';

/** How many months after the end of its period a report is overdue. */
export const MONTHS_TO_REPORT = 2;

/** The follow-ups of one promise. */
export interface Schedule {
  /** Every period of the term, reported or not, in order: the columns of its table. */
  readonly periods: readonly Period[];
  /** Those that no report covers, {@link MONTHS_TO_REPORT} months after they ended. */
  readonly overdue: readonly Period[];
}

/**
 * Returns the periods of a promise: those that were reported, and those that the agreement's rhythm leads one to expect. An
 * agreement that does not say how often it is followed up owes no report. A term shorter than two periods of the rhythm is
 * followed up as a whole.
 */
export function scheduleOf(
  term: Term,
  reported: readonly Period[],
  rhythm: Rhythm | undefined,
  today: Day,
): Schedule {
  const expected = owedPeriods(rhythm, term, today).map((period) => unreportedRest(period, reported));
  const parts = reported.filter((period) => !expected.some((other) => coversSameDays(other, period)));
  const unreported = expected.filter(
    (period) => !reported.some((other) => coversSameDays(other, period)) && !isCovered(period, parts),
  );
  const periods = [...reported, ...unreported].sort(chronologically);
  return {
    periods,
    overdue: unreported.filter((period) => today > addMonths(period.to, MONTHS_TO_REPORT)),
  };
}

/**
 * Returns the period whose follow-up is waited for: of those without one, the first that is not overdue, or else the latest.
 * They are in order.
 */
export function awaitedPeriod(unreported: readonly Period[], today: Day): Period | undefined {
  return unreported.find(({ to }) => today <= addMonths(to, MONTHS_TO_REPORT)) ?? unreported.at(-1);
}

/** The schedule of a promise that was all done or dropped by `day`: nothing more is expected of it. */
export function scheduleUntil(
  day: Day,
  { periods, overdue }: Schedule,
  reported: readonly Period[],
): Schedule {
  const isOwed = (period: Period) => period.from <= day;
  return {
    periods: periods.filter((period) => isOwed(period) || reported.some(({ id }) => id === period.id)),
    overdue: overdue.filter(isOwed),
  };
}

/** The schedule with the periods that somebody has reviewed, which owe nothing and cover nothing. */
export function withReviewed(schedule: Schedule, reviewed: readonly Period[]): Schedule {
  const others = reviewed.filter(({ id }) => !schedule.periods.some((period) => period.id === id));
  if (others.length === 0) return schedule;
  return { ...schedule, periods: [...schedule.periods, ...others].sort(chronologically) };
}

/** True where a term is too short to be followed up by its rhythm, and is followed up as a whole instead. */
export function isFollowedUpAsWhole(rhythm: Rhythm, term: Term, today: Day): boolean {
  const [only, ...others] = owedPeriods(rhythm, term, today);
  return (
    isCalendar(rhythm) &&
    others.length === 0 &&
    only !== undefined &&
    'rhythm' in only.name &&
    only.name.rhythm === 'term'
  );
}

function owedPeriods(rhythm: Rhythm | undefined, term: Term, today: Day): readonly Period[] {
  if (rhythm === undefined) return [];
  const periods = expectedPeriods(rhythm, term, today);
  if (!isCalendar(rhythm) || holdsSeveral(rhythm, term)) return periods;
  const [only] = periods;
  // A calendar year that is followed up by the year has a name that says more.
  return periods.length === 1 && only && isWhole(rhythm, only)
    ? periods
    : expectedPeriods('term', term, today);
}

/** Where the beginning of a whole term has been reported, only the rest of it is expected. */
function unreportedRest(period: Period, reported: readonly Period[]): Period {
  if (!('rhythm' in period.name) || period.name.rhythm !== 'term') return period;
  const covered = [...reported]
    .sort(chronologically)
    .reduce((next, { from, to }) => (from <= next && to >= next ? addDays(to, 1) : next), period.from);
  if (covered === period.from || covered > period.to) return period;
  return { ...period, from: covered, name: { ...period.name, rhythm: 'rest' } };
}

function coversSameDays(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
