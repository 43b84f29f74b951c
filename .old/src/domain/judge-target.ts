/** Compares a promised number with the numbers that were reported. */
import { accountsOf, totalOf } from './counting.ts';
import { compared, levelWindows } from './level.ts';
import type { Measure, Target } from './model.ts';
import { isCovered, isOver, type Period } from './period.ts';
import type { Interval } from './quantity.ts';
import {
  boundOf,
  combined,
  isComparedEach,
  type Addend,
  type Bound,
  type TargetJudgement,
  type TargetState,
  type TargetWindow,
} from './target.ts';
import { windowsOf, type Frame, type UnjudgedWindow } from './windows.ts';

/** Judges a target in each of its windows, then for the term. */
export function judgeTarget(
  measure: Measure,
  target: Target,
  addends: readonly Addend[],
  frame: Frame,
): TargetJudgement {
  const bound = boundOf(measure, target);
  if (bound === undefined) return { target, windows: [], state: 'unknown' };
  const windows =
    measure.counting === 'level'
      ? levelWindows(target, bound, addends, frame)
      : windowsOf(measure, target, bound, addends, frame).map((window) =>
          judgeWindow(window, measure, target, bound, frame),
        );
  // Without an end to the promise, there is always another window in which the number has to be reached.
  const state = frame.term.to === null ? 'pending' : combined(windows.map(({ state }) => state));
  return { target, windows, state };
}

/** From the account that settles a target to the one that matters least: a floor must be reached by all, a ceiling kept by all. */
const WORST_FIRST: readonly TargetState[] = ['nothing', 'short', 'unclear', 'pending', 'reached', 'unknown'];

function judgeWindow(
  window: UnjudgedWindow,
  measure: Measure,
  target: Target,
  bound: Bound,
  frame: Frame,
): TargetWindow {
  const accounts = accountsOf(window.addends).map((addends) =>
    judgeAccount({ ...window, addends }, measure, target, bound, frame),
  );
  const [worst] = accounts.sort(
    (a, b) =>
      WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state) ||
      (a.total?.min ?? 0) - (b.total?.min ?? 0),
  );
  return { ...worst!, addends: window.addends };
}

function judgeAccount(
  layout: UnjudgedWindow,
  measure: Measure,
  target: Target,
  bound: Bound,
  { term, today }: Frame,
): TargetWindow {
  const { parts, ...window } = layout;
  const total = totalOf(measure.counting, window.addends);
  const reported = window.addends.filter(({ isCounted }) => isCounted).map(({ period }) => period);
  const isEach = isComparedEach(measure, target);
  // Anything may have happened in a period that nobody reported on.
  const isComplete = isEach || parts.every((part) => isCovered(part, reported));
  const state = stateOf(bound, window, total, {
    isEach,
    isComplete,
    hasTime: !isOver(term, today) && !isOver(window.span, today),
  });
  const reachedIn =
    state === 'reached' && bound.kind === 'at-least' ? reachingPeriod(measure, window) : undefined;
  return {
    ...window,
    total,
    state,
    ...(reachedIn && { reachedIn }),
    ...(total !== null && !isComplete && { isIncomplete: true }),
  };
}

interface Completeness {
  readonly isEach: boolean;
  readonly isComplete: boolean;
  readonly hasTime: boolean;
}

function stateOf(
  { kind }: Bound,
  { required, requiredMax, addends }: Omit<UnjudgedWindow, 'parts'>,
  total: Interval | null,
  { isEach, isComplete, hasTime }: Completeness,
): TargetState {
  if (kind === 'at-least' && total !== null && total.min >= required) return 'reached';
  if (kind === 'at-most' && total !== null && total.min > required) return 'nothing';
  if (hasTime) return 'pending';
  if (total === null) return 'unknown';
  const hasNumber = addends.some(({ quantity, isCounted }) => isCounted && quantity.kind !== 'some');
  if (kind === 'at-most') return isComplete && total.max <= required ? 'reached' : 'unclear';
  if (!hasNumber) return 'unknown';
  const bound = { kind, value: required, ...(requiredMax !== undefined && { max: requiredMax }) };
  const comparison = compared(bound, total);
  if (isEach) return comparison;
  if (comparison === 'reached' && isComplete) return 'reached';
  if (total.min > 0) return 'short';
  return total.max === 0 && required > 0 ? 'nothing' : 'unclear';
}

function reachingPeriod(
  measure: Measure,
  window: Pick<TargetWindow, 'required' | 'addends'>,
): Period | undefined {
  const periods = [...new Set(window.addends.map(({ period }) => period))].sort((a, b) =>
    a.to < b.to ? -1 : 1,
  );
  return periods.find((period) => {
    const soFar = window.addends.filter((addend) => addend.period.to <= period.to);
    const shown = totalOf(measure.counting, soFar);
    return shown !== null && shown.min >= window.required;
  });
}
