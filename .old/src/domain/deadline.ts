/** Judges whether a thing was done by the day that was promised. A deadline only ever lowers an outcome. */
import { partsOf, type ApproximateDay, type Day } from './day.ts';
import type { Activity, Change } from './model.ts';
import { decision, type Decision, type Entry, type MeasureEntry } from './outcome.ts';
import type { Span } from './period.ts';

/** The day promised, or the one that it was moved to. */
export function deadlineOf(
  { kind, deadline }: Pick<Activity, 'kind' | 'deadline'>,
  changes: readonly Change[],
): ApproximateDay | undefined {
  if (deadline === undefined || kind === 'continuous' || kind === 'direction') return undefined;
  const moves = changes.filter((change) => change.kind === 'moved' || change.kind === 'extended');
  const to = moves.toSorted((a, b) => (a.date < b.date ? -1 : 1)).findLast((change) => change.to)?.to;
  return to !== undefined && to > deadline.to ? { precision: 'day', from: to, to } : deadline;
}

/** What is known of when a thing was done. */
export interface DoneWhen {
  /** The report that says that it is done. */
  readonly entry?: Entry;
  readonly measures: readonly MeasureEntry[];
}

/** Lowers what was decided without regard to the deadline. `isReported`: those who answer for the promise have reported at all. */
export function withDeadline(
  decided: Decision,
  deadline: ApproximateDay,
  doneWhen: DoneWhen,
  isReported: boolean,
  today: Day,
): Decision {
  const [reason] = decided.reasons;
  if (decided.outcome === 'met') {
    const done = timeDone(doneWhen);
    return done === undefined ? decided : inTime(decided, deadline, done);
  }
  const hasPassed = today > deadline.to;
  // Some have done it, or nothing had to be done, or nobody could tell.
  const isExcused =
    decided.outcome === 'no-need' ||
    reason?.kind === 'done-by-some' ||
    reason?.kind === 'told-in-text' ||
    reason?.kind === 'not-followed-up';
  if (!hasPassed || isExcused) return decided;
  const passed = { kind: 'deadline-passed', deadline } as const;
  if (!isReported) return decision('not-reported', { kind: 'not-reported' }, passed);
  const others = decided.reasons.filter(({ kind }) => SHOWN_BESIDE.has(kind));
  return decision('not-met', passed, ...others);
}

/** Reasons that still say something when the day has passed. */
const SHOWN_BESIDE: ReadonlySet<string> = new Set([
  'numbers',
  'reported-partly',
  'reported-not-done',
  'no-status',
]);

function inTime(decided: Decision, deadline: ApproximateDay, done: Span): Decision {
  if (done.to <= deadline.to) return decided;
  if (done.from <= deadline.to) {
    return decision('met', ...decided.reasons, { kind: 'maybe-late', deadline, done });
  }
  return decision(
    'partly',
    { kind: 'late', months: monthsBetween(deadline.to, done.from), deadline, done },
    ...decided.reasons,
  );
}

/** The latest event of the report that says so, or the report's period, or the last period in which a floor was reached. */
function timeDone({ entry, measures }: DoneWhen): Span | undefined {
  if (entry) {
    const events = entry.result.events.flatMap(({ when }) => when ?? []);
    return latest(events) ?? entry.period;
  }
  return latest(
    measures.flatMap(({ judgement }) => judgement?.windows.flatMap(({ reachedIn }) => reachedIn ?? []) ?? []),
  );
}

function latest(spans: readonly Span[]): Span | undefined {
  return spans.toSorted((a, b) => (a.to < b.to || (a.to === b.to && a.from < b.from) ? -1 : 1)).at(-1);
}

/** From June 2019 to October 2021 there are 28 months, on whatever days. */
function monthsBetween(earlier: Day, later: Day): number {
  const [a, b] = [partsOf(earlier), partsOf(later)];
  return (b.year - a.year) * 12 + b.month - a.month;
}
