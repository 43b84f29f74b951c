/** A promise with its outcomes: what pages are made from. */
import type { Day } from './day.ts';
import { isReview, speakerOf, speakersOf, type Speakers } from './speakers.ts';
import { judge } from './judge.ts';
import { tally, type Entry, type Judgement, type Tally } from './outcome.ts';
import type { Activity, Agreement, CitizenPromise, Party } from './model.ts';
import type { Period } from './period.ts';
import { scheduleOf, scheduleUntil, withReviewed, type Schedule } from './schedule.ts';

export interface JudgedActivity {
  readonly activity: Activity;
  readonly judgement: Judgement;
}

export interface JudgedPromise {
  readonly promise: CitizenPromise;
  readonly schedule: Schedule;
  /** In the promise's order. */
  readonly activities: readonly JudgedActivity[];
  /** Who answers for it, and who reviews. */
  readonly speakers: Speakers;
  /** Reported work that nobody had promised. */
  readonly unpromised: readonly Entry[];
  readonly tally: Tally;
}

/** Judges every activity of a promise as of `today`. `parties` are those of `parter.yaml`. */
export function judgePromise(
  promise: CitizenPromise,
  agreement: Pick<Agreement, 'rhythm' | 'parties' | 'sources'>,
  parties: readonly Party[],
  today: Day,
): JudgedPromise {
  const { term, reports } = promise;
  const { speakers, reviewed, reported, schedule } = plan(promise, agreement, parties, today);
  const activities = promise.activities.map((activity) => ({
    activity,
    judgement: judge(activity, { term, reports, schedule, speakers }, today),
  }));
  const finished = finishedBy(activities);
  return {
    promise,
    schedule: withReviewed(
      finished === undefined ? schedule : scheduleUntil(finished, schedule, reported),
      reviewed.map(({ period }) => period),
    ),
    activities,
    speakers,
    unpromised: reports.flatMap((report) =>
      report.results
        .filter((result) => result.activities.length === 0)
        .map((result) => ({
          period: report.period,
          result,
          speaker: speakerOf(report, agreement.sources, result),
        })),
    ),
    tally: tally(activities.map(({ judgement }) => judgement.outcome)),
  };
}

/** Returns the periods whose reports are overdue, as {@link judgePromise} does, but mostly without judging anything. */
export function overdueReports(...asked: Parameters<typeof judgePromise>): readonly Period[] {
  // What is done or dropped can only owe less.
  return scheduleIfUndone(...asked).overdue.length === 0 ? [] : judgePromise(...asked).schedule.overdue;
}

/** Returns the follow-ups that a promise would owe if none of it were done. */
export function scheduleIfUndone(...asked: Parameters<typeof judgePromise>): Schedule {
  return plan(...asked).schedule;
}

/** Returns who speaks of a promise, and the follow-ups that it would owe if none of it were done. */
function plan(...[promise, agreement, parties, today]: Parameters<typeof judgePromise>) {
  const { term, reports } = promise;
  const speakers = speakersOf(promise, agreement, parties);
  const { true: reviewed = [], false: own = [] } = Object.groupBy(reports, (report) =>
    isReview(report, speakers) ? 'true' : 'false',
  );
  const reported = own.map(({ period }) => period);
  return { speakers, reviewed, reported, schedule: scheduleOf(term, reported, agreement.rhythm, today) };
}

/** The day by which all activities of a promise were done or dropped; undefined while any of them is owed. */
function finishedBy(activities: readonly JudgedActivity[]): Day | undefined {
  const days = activities.flatMap(({ judgement: { finished } }) => finished ?? []);
  return days.length > 0 && days.length === activities.length ? days.toSorted().at(-1) : undefined;
}
