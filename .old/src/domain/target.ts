/** A promised number: what it asks for, and what was found when it was compared with the numbers reported. */
import type { Measure, Target } from './model.ts';
import type { Period, Term } from './period.ts';
import type { Interval, Quantity } from './quantity.ts';
import type { Speaker } from './speakers.ts';

/** One reported number, as part of a sum. */
export interface Addend {
  readonly period: Period;
  readonly quantity: Quantity;
  /** False if a report for a longer period already includes it, or if its period is after the activity's term. */
  readonly isCounted: boolean;
  readonly party?: string;
  /** Whose account it belongs to, where several have counted the same things. */
  readonly account?: Speaker;
  readonly countingNote?: string;
  readonly partOf?: string;
}

/**
 * `short`: something was shown, but not enough. `nothing`: the reported numbers add up to nothing, a ceiling was exceeded, or a
 * level or a rate was missed. `unclear`: they may mean either. `unknown`: there are none. `pending`: there is still time.
 */
export type TargetState = 'reached' | 'short' | 'nothing' | 'unclear' | 'unknown' | 'pending';

/** The time in which a number has to be reached: the whole term, a part of it, or a period. */
export interface TargetWindow {
  readonly span: Term;
  /** Present where the target applies to single periods. */
  readonly period?: Period;
  /** Of a target between two numbers the lower one. */
  readonly required: number;
  /** The upper one. */
  readonly requiredMax?: number;
  readonly addends: readonly Addend[];
  /** Null where no number was reported. Of several accounts the one that decides. */
  readonly total: Interval | null;
  /** Present where a floor was reached: the period whose report showed it. */
  readonly reachedIn?: Period;
  /** Of a level: the period whose figure `total` is. */
  readonly figureIn?: Period;
  readonly state: TargetState;
  /** Set where a number is reported, but not for all of the time. */
  readonly isIncomplete?: true;
}

export interface TargetJudgement {
  readonly target: Target;
  readonly windows: readonly TargetWindow[];
  readonly state: TargetState;
}

/** What a target asks for in plain numbers. */
export interface Bound {
  readonly kind: 'at-least' | 'at-most' | 'exactly' | 'between';
  readonly value: number;
  /** The upper end of `between`. */
  readonly max?: number;
}

/** Undefined where a target is counted from a baseline that the measure lacks. */
export function boundOf({ baseline }: Pick<Measure, 'baseline'>, target: Target): Bound | undefined {
  const { kind, value, max } = target;
  switch (kind) {
    case 'between':
      return { kind, value, max: max ?? value };
    case 'decrease-by':
    case 'increase-by': {
      if (baseline === undefined) return undefined;
      const change = target.isPercent ? (Math.abs(baseline.value) * value) / 100 : value;
      const isDecrease = kind === 'decrease-by';
      const number = isDecrease ? baseline.value - change : baseline.value + change;
      // A percentage of a baseline must not miss by a rounding error.
      return { kind: isDecrease ? 'at-most' : 'at-least', value: Math.round(number * 1e6) / 1e6 };
    }
    default:
      return { kind, value };
  }
}

/** True where each period's figure is compared with the target as it stands, and figures are never added. */
export function isComparedEach({ counting }: Pick<Measure, 'counting'>, { per }: Target): boolean {
  return counting === 'rate' || (counting === 'none' && per !== 'term');
}

/** What several windows come to together. */
export function combined(states: readonly TargetState[]): TargetState {
  const has = (state: TargetState) => states.includes(state);
  if (states.length > 0 && states.every((state) => state === 'reached')) return 'reached';
  if (has('pending')) return 'pending';
  if (has('reached') || has('short')) return 'short';
  if (has('unclear')) return 'unclear';
  return has('nothing') ? 'nothing' : 'unknown';
}
