/** Whether a measured effect has come to what was aimed for. It is said in words, and never counted among the activities. */
import { boundOf } from './target.ts';
import type { EffectMeasure, EffectValue } from './model.ts';

export interface ReachedEffect {
  /** The latest value that is about everyone. */
  readonly latest: EffectValue;
  readonly isReached: boolean;
}

/** Undefined where there is no target, or no value for everyone to hold against it. */
export function reachedEffect(
  effect: Pick<EffectMeasure, 'baseline' | 'target'>,
  values: readonly EffectValue[],
): ReachedEffect | undefined {
  const bound = effect.target && boundOf(effect, effect.target);
  const latest = values
    .filter(({ group }) => group === undefined)
    .toSorted((a, b) => (a.date.to < b.date.to ? -1 : 1))
    .at(-1);
  if (!bound || !latest) return undefined;
  const { value } = latest;
  const isReached = {
    'at-least': value >= bound.value,
    'at-most': value <= bound.value,
    exactly: value === bound.value,
    between: value >= bound.value && value <= (bound.max ?? bound.value),
  }[bound.kind];
  return { latest, isReached };
}
