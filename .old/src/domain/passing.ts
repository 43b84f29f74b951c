/**
 * What became of a promise as days passed, without anything being published: outcomes that changed, and follow-ups that became
 * overdue. Told of days only on which it is known what had been reported.
 */
import { addDays, type Day } from './day.ts';
import { judgePromise, type JudgedPromise } from './judged.ts';
import type { Activity, Agreement, CitizenPromise, Party, Report } from './model.ts';
import type { Outcome } from './outcome.ts';
import type { Period, Span } from './period.ts';
import { turnsOf } from './turning.ts';

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
  const passings: Passing[] = [];
  for (const { known, ...stretch } of stretchesBetween(reports, addDays(from, 1), until)) {
    const judgedOn = (day: Day, activities: readonly Activity[]) =>
      judgePromise({ ...promise, activities, reports: known }, agreement, parties, day);
    // As of the day before each turn: nothing happens between two of them.
    const outcomes = new Map<string, Outcome>();
    let overdue: readonly Period[] = [];
    for (const { day, activities } of turnsOf({ ...promise, reports: known }, agreement, parties, stretch)) {
      const others = activities.filter(({ id }) => !outcomes.has(id));
      if (others.length > 0) {
        const before = judgedOn(addDays(day, -1), others);
        overdue = before.schedule.overdue;
        remember(before, outcomes);
      }
      const after = judgedOn(day, activities);
      const passing = {
        day,
        outcomes: changed(outcomes, after),
        overdue: newlyOverdue(overdue, after.schedule.overdue),
      };
      if (passing.outcomes.length > 0 || passing.overdue.length > 0) passings.push(passing);
      overdue = after.schedule.overdue;
      remember(after, outcomes);
    }
  }
  return passings;
}

interface KnownStretch extends Span {
  readonly known: readonly Report[];
}

/** The stretches of days before which the same had been published. What is published on a day is no work of time. */
function stretchesBetween(
  reports: readonly { readonly report: Report; readonly day: Day | undefined }[],
  first: Day,
  last: Day,
): readonly KnownStretch[] {
  const after = reports.flatMap(({ day }) => (day === undefined ? [] : [addDays(day, 1)]));
  const firsts = [...new Set([first, ...after.filter((day) => day > first)])].toSorted();
  return firsts.flatMap((from, index) => {
    const next = firsts[index + 1];
    const to = next !== undefined && next <= last ? addDays(next, -1) : last;
    const known = reports.filter(({ day }) => day !== undefined && day < from).map(({ report }) => report);
    return from <= to ? [{ from, to, known }] : [];
  });
}

function remember({ activities }: JudgedPromise, outcomes: Map<string, Outcome>): void {
  for (const { activity, judgement } of activities) outcomes.set(activity.id, judgement.outcome);
}

function changed(
  outcomes: ReadonlyMap<string, Outcome>,
  { activities }: JudgedPromise,
): readonly ChangedOutcome[] {
  return activities.flatMap(({ activity: { id, text }, judgement: { outcome } }) => {
    const was = outcomes.get(id)!;
    return was === outcome ? [] : [{ id, activity: text, before: was, after: outcome }];
  });
}

function newlyOverdue(before: readonly Period[], after: readonly Period[]): readonly Period[] {
  const was = new Set(before.map(({ from, to }) => `${from} ${to}`));
  return after.filter(({ from, to }) => !was.has(`${from} ${to}`));
}
