/** Judges a measured effect against its target and the figure from before. It is never counted among the activities. */
import { addMonths, type Day } from './day.ts';
import { compared } from './level.ts';
import type { Baseline, EffectMeasure, EffectValue, Target } from './model.ts';
import { isOver, type Term } from './period.ts';
import { boundOf, type Bound } from './target.ts';

/** `stated`: a target for each of several times, which is told and not judged. */
export type EffectState = 'reached' | 'missed' | 'pending' | 'unknown' | 'stated';

/** How the latest value stands to the figure from before. */
export type EffectComparison = 'better' | 'equal' | 'worse';

export interface EffectTargetJudgement {
  readonly target: Target;
  readonly bound: Bound;
  /** The day that the target is for; null while nobody knows when the term ends. */
  readonly day: Day | null;
  readonly state: EffectState;
}

export interface EffectJudgement {
  /** The latest value of the whole group. */
  readonly figure?: EffectValue;
  readonly target?: EffectTargetJudgement;
  /** `comparison` is there if a value was measured after the baseline. */
  readonly baseline?: { readonly baseline: Baseline; readonly comparison?: EffectComparison };
}

/** A value older than this says nothing of the day that a target is for. */
const MONTHS_OF_A_VALUE = 12;

/** `term` is that of the promise or the agreement. Values of a group, and those from before the term, do not count. */
export function judgeEffect(effect: EffectMeasure, term: Term, today: Day): EffectJudgement {
  const { target, baseline, better } = effect;
  const bound = target && boundOf(effect, target);
  const day = target?.by?.to ?? term.to;
  const figure = latestValue(effect.values, term.from, day);
  return {
    ...(figure && { figure }),
    ...(target &&
      bound && { target: { target, bound, day, state: stateOf(target, bound, day, figure, today) } }),
    ...(baseline && {
      baseline: {
        baseline,
        ...(figure && isAfter(figure, baseline) && { comparison: comparisonOf(better, figure, baseline) }),
      },
    }),
  };
}

function stateOf(
  { per }: Target,
  bound: Bound,
  day: Day | null,
  figure: EffectValue | undefined,
  today: Day,
): EffectState {
  if (per !== 'term') return 'stated';
  if (day === null || !isOver({ from: day, to: day }, today)) return 'pending';
  if (!figure || figure.date.to <= addMonths(day, -MONTHS_OF_A_VALUE)) return 'unknown';
  return compared(bound, { min: figure.value, max: figure.value }) === 'reached' ? 'reached' : 'missed';
}

function latestValue(values: readonly EffectValue[], from: Day, to: Day | null): EffectValue | undefined {
  return values
    .filter(({ group, date }) => group === undefined && date.to >= from && (to === null || date.from <= to))
    .toSorted((a, b) => (a.date.to < b.date.to ? -1 : a.date.to > b.date.to ? 1 : 0))
    .at(-1);
}

function isAfter({ date }: EffectValue, baseline: Baseline): boolean {
  return baseline.date === undefined || date.to > baseline.date.to;
}

function comparisonOf(
  better: EffectMeasure['better'],
  { value }: EffectValue,
  before: Baseline,
): EffectComparison {
  if (value === before.value) return 'equal';
  return value > before.value === (better === 'higher') ? 'better' : 'worse';
}
