/** Which follow-ups a promise should have, and which of them are overdue. */
import { addDays, addMonths, type Day } from './day.ts';
import {
  chronologically,
  expectedPeriods,
  FINEST_FIRST,
  isCovered,
  type Period,
  type Rhythm,
  type Term,
} from './period.ts';

/** How many months after the end of its period a report is overdue. */
export const MONTHS_TO_REPORT = 2;

/** Where neither the agreement nor the reports show how often a promise is followed up: the practice of the police. */
const DEFAULT_RHYTHM: Rhythm = 'third';

/** The follow-ups of one promise. */
export interface Schedule {
  /** Every period of the term, reported or not, in order: the columns of its table. */
  readonly periods: readonly Period[];
  /** Those that no report covers, {@link MONTHS_TO_REPORT} months after they ended. */
  readonly overdue: readonly Period[];
}

/**
 * Returns the periods of a promise: those that were reported, and those that its rhythm leads one to expect. The rhythm is the
 * agreement's, or the finest that the reports show, or the default. Periods with names of their own follow no rhythm: then
 * only the rest of the term is expected.
 */
export function scheduleOf(
  term: Term,
  reported: readonly Period[],
  rhythm: Rhythm | undefined,
  today: Day,
): Schedule {
  const expected = expectedPeriods(rhythm ?? rhythmOf(reported), term, today).map((period) =>
    unreportedRest(period, reported),
  );
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

function rhythmOf(reported: readonly Period[]): Rhythm {
  if (reported.length === 0) return DEFAULT_RHYTHM;
  const shown = reported.map(({ name }) => ('rhythm' in name ? name.rhythm : 'term'));
  return FINEST_FIRST.find((rhythm) => shown.includes(rhythm)) ?? 'term';
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
