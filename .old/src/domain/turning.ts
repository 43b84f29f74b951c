/** The days on which time alone can make a difference to a promise. The others need not be judged. */
import { addDays, addMonths, type Day } from './day.ts';
import { scheduleIfUndone } from './judged.ts';
import type { Activity, Agreement, Change, CitizenPromise, Party, TargetScope } from './model.ts';
import { expectedPeriods, yearsOf, type Span, type Term } from './period.ts';
import { MONTHS_TO_REPORT, type Schedule } from './schedule.ts';
import { isComparedEach } from './target.ts';
import { isOfPeriods } from './windows.ts';

export interface Turn {
  readonly day: Day;
  /** Those that may be judged otherwise than on the day before, in order; all of them from the day that a follow-up is overdue. */
  readonly activities: readonly Activity[];
}

/**
 * Returns, in order, the days of a stretch on which a promise may be judged otherwise than on the day before: those after
 * something ends, and those on which a follow-up is overdue. The promise has the reports that are known during the stretch.
 */
export function turnsOf(
  promise: CitizenPromise,
  agreement: Pick<Agreement, 'rhythm' | 'parties' | 'sources'>,
  parties: readonly Party[],
  { from: first, to: last }: Span,
): readonly Turn[] {
  // Whatever is overdue on some day of the stretch is so at its end.
  const schedule = scheduleIfUndone(promise, agreement, parties, last);
  const overdue = daysAfter(schedule.overdue.map(({ to }) => addMonths(to, MONTHS_TO_REPORT)));
  const own = promise.activities.map((activity) => ({
    activity,
    days: new Set(daysAfter(endsOf(activity, promise, schedule, last))),
  }));
  const days = [...new Set([...overdue, ...own.flatMap(({ days }) => [...days])])]
    .filter((day) => first <= day && day <= last)
    .toSorted();
  return days.map((day) => ({
    day,
    activities: overdue.some((other) => other <= day)
      ? promise.activities
      : own.flatMap(({ activity, days }) => (days.has(day) ? [activity] : [])),
  }));
}

const daysAfter = (ends: readonly Day[]) => [...new Set(ends)].map((end) => addDays(end, 1));

/** The days after which an activity may be judged otherwise, with regard to all that the judgement holds against the day. */
function endsOf(
  { deadline, changes, measures }: Activity,
  { term, reports }: CitizenPromise,
  { periods }: Schedule,
  today: Day,
): readonly Day[] {
  const dropped = reports.filter(({ results }) => results.some(({ status }) => status === 'dropped'));
  const own = [
    ...present(term.to),
    ...present(deadline?.to),
    // A decision counts from its own day.
    ...changes.flatMap(({ date, to }) => [addDays(date, -1), date, ...present(to)]),
    ...dropped.map(({ period }) => period.to),
  ];
  const targeted = measures.flatMap((measure) =>
    measure.target ? [{ measure, target: measure.target }] : [],
  );
  if (targeted.length === 0) return own;
  const isOpenEnded = term.to === null;
  const isByPeriod = targeted.some(
    ({ measure, target }) => isComparedEach(measure, target) || isOfPeriods(target.per),
  );
  const longest = longestOf(term, changes);
  const spans: readonly Span[] = [
    ...yearsOf(longest, today),
    ...targeted.flatMap(({ target }) => calendarOf(target.per, longest, today)),
    ...(isOpenEnded ? calendarOf('year', longest, today) : []),
    ...(isOpenEnded || isByPeriod ? periods : []),
  ];
  return [
    ...own,
    ...targeted.flatMap(({ target: { by } }) => present(by?.to)),
    ...spans.map(({ to }) => to),
    // Without an end, it also matters which part runs.
    ...(isOpenEnded ? spans.map(({ from }) => addDays(from, -1)) : []),
  ];
}

/** The term of an activity that was extended as far as any decision says. */
function longestOf({ from, to }: Term, changes: readonly Change[]): Term {
  if (to === null) return { from, to };
  return {
    from,
    to: changes.reduce((end, change) => (change.to !== undefined && change.to > end ? change.to : end), to),
  };
}

/** The parts of the calendar that a target is for. The years of a term are no such parts. */
function calendarOf(scope: TargetScope, term: Term, today: Day): readonly Span[] {
  return isOfPeriods(scope) || scope === 'term' || scope === 'two-years'
    ? []
    : expectedPeriods(scope, term, today);
}

const present = (day: Day | null | undefined): readonly Day[] => (day ? [day] : []);
