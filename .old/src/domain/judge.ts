/** Judges one activity, as a pure function of what was promised, what was reported and a date. */
import { areAgreed, totalOf } from './counting.ts';
import type { Day } from './day.ts';
import { deadlineOf, withDeadline } from './deadline.ts';
import { decide, doneEntry, type Grounds } from './decide.ts';
import {
  addendsOf,
  entriesOf,
  eventsOutsideTerm,
  isReviewedOtherwise,
  latestForecast,
  ownReports,
  periodsToldInText,
  silentPeriods,
} from './entries.ts';
import { judgeTarget } from './judge-target.ts';
import type { Activity, Change, Measure, Report, Status } from './model.ts';
import type { Decision, Entry, Judgement, MeasureEntry, Outcome } from './outcome.ts';
import { isOver, type Term } from './period.ts';
import type { Schedule } from './schedule.ts';
import type { Speakers } from './speakers.ts';
import { contradicts, disagree, latestStatuses } from './status.ts';
import type { Frame } from './windows.ts';
import { decideOpenEnded, finishedWindows } from './years.ts';

/** What a judgement needs to know of the activity's promise. */
export interface Context {
  readonly term: Term;
  readonly reports: readonly Report[];
  /** That of the reports of those who answer for the promise. */
  readonly schedule: Schedule;
  readonly speakers: Speakers;
}

/** Judges one activity as of `today`. */
export function judge(activity: Activity, context: Context, today: Day): Judgement {
  const { schedule, speakers } = context;
  const changes = activity.changes.filter((change) => change.date <= today);
  const reports = ownReports(context.reports, speakers);
  const { entries, reviews } = entriesOf(activity, context.reports, speakers);
  const { term, isDropped, reportedDroppedBy } = termWithChanges(changes, entries, context.term);
  const frame = { schedule, term, today };
  const measures = activity.measures.map((measure) => measureEntry(measure, entries, frame));
  const isEnded = isOver(term, today);
  const toldInText = periodsToldInText(activity, reports);
  const grounds: Grounds = {
    activity,
    entries,
    measures,
    toldInText,
    term,
    isEnded,
    isDue: isEnded || reports.length > 0 || schedule.overdue.length > 0,
  };
  const windows = finishedWindows(
    grounds,
    frame,
    reports.map(({ period }) => period),
  );
  const isOpenEnded = term.to === null && measures.some(({ judgement }) => judgement);
  const before = isOpenEnded ? decideOpenEnded(grounds, windows, frame) : decide(grounds);
  const decided = heldToDeadline(before, grounds, {
    changes,
    isDropped,
    isReported: reports.length > 0,
    today,
  });
  const statuses = latestStatuses(entries);
  const [reason] = before.reasons;
  const doneBy = reason?.kind === 'reported-done' ? reason.period.to : undefined;
  // What was done too late was done.
  const isLate = decided.reasons[0]?.kind === 'late';
  const finished = isDropped ? (term.to ?? undefined) : doneBy;
  return {
    ...decided,
    entries,
    reviews,
    isReviewContrary:
      measures.some(({ measure }) => isReviewedOtherwise(measure, entries, reviews, term)) ||
      reviews.some(
        ({ result: { status } }) => status !== undefined && isContrary(status, statuses, decided.outcome),
      ),
    measures,
    silent: silentPeriods(
      schedule,
      reports,
      { entries, toldInText, term, settledBy: doneBy ?? reportedDroppedBy },
      today,
    ),
    toldInText,
    outsideTerm: eventsOutsideTerm(entries, term),
    statuses,
    isDisputed: statuses.some(
      ({ status }) => contradicts(status, decided.outcome) && !(isLate && status === 'done'),
    ),
    term,
    ...(finished !== undefined && { finished }),
    windows: windows.map(({ span, decision: { outcome } }) => ({ span, outcome })),
    changes,
  };
}

function measureEntry(measure: Measure, entries: readonly Entry[], frame: Frame): MeasureEntry {
  const addends = addendsOf(measure, entries, frame.term);
  const forecast = latestForecast(measure, entries);
  return {
    measure,
    addends,
    total: totalOf(measure.counting, addends),
    isAgreed: areAgreed(measure, addends),
    ...(forecast && { forecast }),
    ...(measure.target && { judgement: judgeTarget(measure, measure.target, addends, frame) }),
  };
}

interface Circumstances {
  readonly changes: readonly Change[];
  readonly isDropped: boolean;
  readonly isReported: boolean;
  readonly today: Day;
}

function heldToDeadline(
  decided: Decision,
  { activity, entries, measures, term }: Grounds,
  { changes, isDropped, isReported, today }: Circumstances,
): Decision {
  const deadline = deadlineOf(activity, changes);
  // What was dropped before the day is no longer owed on it.
  if (!deadline || (isDropped && term.to !== null && term.to < deadline.to)) return decided;
  const [reason] = decided.reasons;
  const entry = reason?.kind === 'reported-done' ? doneEntry(entries) : undefined;
  return withDeadline(decided, deadline, { measures, ...(entry && { entry }) }, isReported, today);
}

function isContrary(status: Status, own: Judgement['statuses'], outcome: Outcome): boolean {
  return contradicts(status, outcome) || own.some((other) => disagree(status, other.status));
}

interface ChangedTerm {
  readonly term: Term;
  readonly isDropped: boolean;
  /** The last day of the period whose report says that it was dropped, where no later one speaks of it again. */
  readonly reportedDroppedBy?: Day;
}

/** The term of an activity: the promise's, but shorter where the activity was dropped, longer where it was extended. */
function termWithChanges(changes: readonly Change[], entries: readonly Entry[], term: Term): ChangedTerm {
  const inOrder = changes.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const changed = inOrder.reduce<Term>((current, change) => {
    if (change.kind === 'extended' && change.to !== undefined) return { ...current, to: change.to };
    return change.kind === 'dropped' ? endedOn(change.date, current) : current;
  }, term);
  const lastChange = inOrder.findLast(({ kind, to }) => kind === 'dropped' || (kind === 'extended' && to));
  const last = entries.at(-1);
  const isReportedDropped =
    last?.result.status === 'dropped' && latestStatuses(entries).every(({ status }) => status === 'dropped');
  return isReportedDropped
    ? { term: endedOn(last.period.to, changed), isDropped: true, reportedDroppedBy: last.period.to }
    : { term: changed, isDropped: lastChange?.kind === 'dropped' };
}

function endedOn(day: Day, term: Term): Term {
  return term.to === null || day < term.to ? { ...term, to: day } : term;
}
