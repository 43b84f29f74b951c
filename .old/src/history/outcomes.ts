/** Outcomes that are others than they were, because of what was published. */
import type { Content } from '../content/parse/content.ts';
import { promiseAddress } from '../domain/address.ts';
import { belongsTo } from '../domain/catalog.ts';
import type { Day } from '../domain/day.ts';
import { judgePromise, type JudgedPromise } from '../domain/judged.ts';
import type { CitizenPromise } from '../domain/model.ts';
import { outcomesText } from '../text/happenings.ts';
import type { Remembered } from './step.ts';

/** Compares the outcomes that two contents give on the same day, so that only what was published makes a difference. */
export function changedOutcomes(before: Content, after: Content, day: Day): readonly Remembered[] {
  const earlier = new Map(before.promises.map((promise) => [promiseAddress(promise), promise]));
  return after.promises.flatMap((promise) => {
    const address = promiseAddress(promise);
    const old = judged(earlier.get(address), before, day);
    const now = judged(promise, after, day);
    if (!old || !now) return [];
    const outcomes = new Map(
      old.activities.map(({ activity, judgement }) => [activity.id, judgement.outcome]),
    );
    const changed = now.activities.flatMap(({ activity, judgement }) => {
      const known = outcomes.get(activity.id);
      return known === undefined || known === judgement.outcome
        ? []
        : [{ id: activity.id, activity: activity.text, before: known, after: judgement.outcome }];
    });
    if (changed.length === 0) return [];
    const edit: Remembered = {
      kind: 'judged',
      text: outcomesText(changed),
      address,
      year: promise.year,
      promise: address,
      within: changed.map(({ id }) => id),
    };
    return [edit];
  });
}

function judged(
  promise: CitizenPromise | undefined,
  { agreements, parties }: Content,
  day: Day,
): JudgedPromise | undefined {
  const agreement = promise && agreements.find((one) => belongsTo(promise, one));
  return promise && agreement && judgePromise(promise, agreement, parties, day);
}
