/** A promise with its outcomes: what pages are made from. */
import type { Day } from './day.ts';
import { judge, tally, type Judgement, type Tally } from './outcome.ts';
import type { Period, Rhythm } from './period.ts';
import type { Activity, CitizenPromise, Result } from './model.ts';
import { scheduleOf, type Schedule } from './schedule.ts';

export interface JudgedActivity {
  readonly activity: Activity;
  readonly judgement: Judgement;
}

export interface JudgedPromise {
  readonly promise: CitizenPromise;
  readonly schedule: Schedule;
  /** In the promise's order. */
  readonly activities: readonly JudgedActivity[];
  /** Reported work that nobody had promised. */
  readonly unpromised: readonly { readonly period: Period; readonly result: Result }[];
  readonly tally: Tally;
}

/** Judges every activity of a promise as of `today`. `rhythm` is the agreement's, where it has one. */
export function judgePromise(promise: CitizenPromise, rhythm: Rhythm | undefined, today: Day): JudgedPromise {
  const { term, reports } = promise;
  const schedule = scheduleOf(
    term,
    reports.map(({ period }) => period),
    rhythm,
    today,
  );
  const activities = promise.activities.map((activity) => ({
    activity,
    judgement: judge(activity, { term, reports, schedule }, today),
  }));
  return {
    promise,
    schedule,
    activities,
    unpromised: reports.flatMap(({ period, results }) =>
      results.filter((result) => result.activities.length === 0).map((result) => ({ period, result })),
    ),
    tally: tally(activities.map(({ judgement }) => judgement.outcome)),
  };
}
