/**
 * What became of a promise as days passed, without anything being published: outcomes that changed, and follow-ups that became
 * overdue. Told of days only on which it is known what had been reported.
 */
import { addDays, addMonths, dayOf, partsOf, type Day } from './day.ts';
import { judgePromise, type JudgedPromise } from './judged.ts';
import type { Agreement, CitizenPromise, Party, Report } from './model.ts';
import type { Outcome } from './outcome.ts';
import type { Period } from './period.ts';
import { MONTHS_TO_REPORT } from './schedule.ts';

/** What one day brought. */
export interface Passing {
  readonly day: Day;
  readonly outcomes: readonly ChangedOutcome[];
  /** The periods whose follow-ups were overdue from then on. */
  readonly overdue: readonly Period[];
}

export interface ChangedOutcome {
  /** The activity's id, and its words. */
  readonly id: string;
  readonly activity: string;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** What is known of when a promise and its reports were published. */
export interface Publication {
  /** The first day of which anything can be told. */
  readonly from: Day;
  readonly today: Day;
  /** The day on which a report was published; undefined where nothing says so. */
  readonly published: (report: Report) => Day | undefined;
}

/** Returns what days brought to a promise, the earliest first. */
export function passingsOf(
  promise: CitizenPromise,
  agreement: Pick<Agreement, 'rhythm' | 'parties' | 'sources'>,
  parties: readonly Party[],
  { from, today, published }: Publication,
): readonly Passing[] {
  const reports = promise.reports.map((report) => ({ report, day: published(report) }));
  const undated = reports.filter(({ day }) => day === undefined).map(({ report }) => report.period.to);
  // A report without a day may have been there from the end of its period.
  const until = [today, ...undated].toSorted()[0]!;
  const judgedOn = (day: Day, known: Day) =>
    judgePromise(
      {
        ...promise,
        reports: reports.filter((one) => (one.day ?? today) <= known).map(({ report }) => report),
      },
      agreement,
      parties,
      day,
    );
  const passings: Passing[] = [];
  let last: { readonly judged: JudgedPromise; readonly known: number } | undefined;
  for (const day of turningDays(promise, { from, until })) {
    const eve = addDays(day, -1);
    const known = reports.filter((one) => one.day !== undefined && one.day <= eve).length;
    // Nothing happens between two of these days but what is published.
    const before = last?.known === known ? last.judged : judgedOn(eve, eve);
    const after = judgedOn(day, eve);
    const passing = { day, outcomes: changed(before, after), overdue: newlyOverdue(before, after) };
    if (passing.outcomes.length > 0 || passing.overdue.length > 0) passings.push(passing);
    last = { judged: after, known };
  }
  return passings;
}

/**
 * Returns the days on which time alone can make a difference: those after something ends, and those on which a follow-up of what
 * ended is overdue.
 */
function turningDays(
  promise: CitizenPromise,
  { from, until }: { readonly from: Day; readonly until: Day },
): readonly Day[] {
  const named = namedDays(promise);
  // After the last day that is named nothing ends any more, unless it goes on.
  const last = promise.term.to === null ? until : named.at(-1)!;
  const ends = new Set([...named, ...named.map((day) => addDays(day, -1))]);
  // Parts of the calendar end with a month, and the years of a term on the eve of its first day.
  const { year, month } = partsOf(promise.term.from);
  for (let count = 0; ; count++) {
    const first = addMonths(dayOf(year, month, 1), count);
    if (first > last) break;
    ends.add(addDays(first, -1));
    if (count % MONTHS_PER_YEAR === 0) ends.add(addDays(addMonths(promise.term.from, count), -1));
  }
  const days = [...ends].flatMap((end) => [addDays(end, 1), addDays(addMonths(end, MONTHS_TO_REPORT), 1)]);
  return [...new Set(days)].filter((day) => day > from && day <= until).toSorted();
}

const MONTHS_PER_YEAR = 12;
const DAY = /"(\d{4}-\d{2}-\d{2})"/g;

/** Returns the days by which a promise is judged, in order. */
function namedDays({ term, activities, reports }: CitizenPromise): readonly Day[] {
  const own = activities.map(({ deadline, measures, changes }) => ({ deadline, measures, changes }));
  const text = JSON.stringify({ term, own, periods: reports.map(({ period }) => period) });
  return [...new Set([...text.matchAll(DAY)].map(([, day]) => day!))].toSorted();
}

function changed(before: JudgedPromise, after: JudgedPromise): readonly ChangedOutcome[] {
  return after.activities.flatMap(({ activity: { id, text }, judgement: { outcome } }, index) => {
    const was = before.activities[index]!.judgement.outcome;
    return was === outcome ? [] : [{ id, activity: text, before: was, after: outcome }];
  });
}

function newlyOverdue(before: JudgedPromise, after: JudgedPromise): readonly Period[] {
  const was = new Set(before.schedule.overdue.map(({ from, to }) => `${from} ${to}`));
  return after.schedule.overdue.filter(({ from, to }) => !was.has(`${from} ${to}`));
}
