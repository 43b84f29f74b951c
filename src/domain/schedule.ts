/** Which follow-ups a promise owes its readers, and which of them are late. */
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

/** A report may take this many months after its period ended before the page says that it is missing. */
export const MONTHS_TO_REPORT = 2;

/** Where nobody has said or shown how often a promise is followed up, thirds of a year: the practice of the police. */
const USUAL_RHYTHM: Rhythm = 'third';

/** The follow-ups of one promise as its readers may expect them. */
export interface Schedule {
  /** Every period of the term, reported or not, in order: the columns of its table. */
  readonly periods: readonly Period[];
  /** Those that no report covers although {@link MONTHS_TO_REPORT} months have passed since they ended. */
  readonly overdue: readonly Period[];
}

/**
 * Lays out the periods of a promise: those that were reported, and between them those that its rhythm leads one to expect.
 * The rhythm is the agreement's own, else the finest that the reports show, else the usual one. Reports whose periods have
 * names of their own follow no rhythm; of such a promise only what is left of the term is expected.
 */
export function scheduleOf(
  term: Term,
  reported: readonly Period[],
  rhythm: Rhythm | undefined,
  today: Day,
): Schedule {
  const expected = expectedPeriods(rhythm ?? rhythmOf(reported), term, today).map((period) =>
    rest(period, reported),
  );
  const parts = reported.filter((period) => !expected.some((other) => isSame(other, period)));
  const unreported = expected.filter(
    (period) => !reported.some((other) => isSame(other, period)) && !isCovered(period, parts),
  );
  const periods = [...reported, ...unreported].sort(chronologically);
  return {
    periods,
    overdue: unreported.filter((period) => today > addMonths(period.to, MONTHS_TO_REPORT)),
  };
}

function rhythmOf(reported: readonly Period[]): Rhythm {
  if (reported.length === 0) return USUAL_RHYTHM;
  const shown = reported.map(({ name }) => ('rhythm' in name ? name.rhythm : 'term'));
  return FINEST_FIRST.find((rhythm) => shown.includes(rhythm)) ?? 'term';
}

/** A whole term of which the beginning has been reported is expected from there on. */
function rest(period: Period, reported: readonly Period[]): Period {
  if (!('rhythm' in period.name) || period.name.rhythm !== 'term') return period;
  const covered = [...reported]
    .sort(chronologically)
    .reduce((next, { from, to }) => (from <= next && to >= next ? addDays(to, 1) : next), period.from);
  if (covered === period.from || covered > period.to) return period;
  return { ...period, from: covered, name: { ...period.name, rhythm: 'rest' } };
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
