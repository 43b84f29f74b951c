/** Judges levels: what something measures on a day. A level is reached or missed, never reached in part, and never added. */
import type { Day } from './day.ts';
import type { Target } from './model.ts';
import { isOver, overlaps, type Period, type Span } from './period.ts';
import { levelOf, ofLatestPeriod } from './counting.ts';
import type { Interval } from './quantity.ts';
import type { Addend, Bound, TargetState, TargetWindow } from './target.ts';
import { columnsOf, isOfPeriods, isRequired, scopeOf, spansOf, type Frame } from './windows.ts';

/** The windows of a level, each judged by the latest figure for its day. */
export function levelWindows(
  target: Target,
  bound: Bound,
  addends: readonly Addend[],
  frame: Frame,
): readonly TargetWindow[] {
  const scope = scopeOf(target, frame.term);
  const spans: readonly (Span | Period)[] = isOfPeriods(scope) ? columnsOf(frame) : spansOf(scope, frame);
  return spans
    .filter((span) => isRequired(span, target))
    .map((span) => judgeLevel(span, target, bound, addends, frame));
}

function judgeLevel(
  window: Span | Period,
  target: Target,
  bound: Bound,
  addends: readonly Addend[],
  { term, today }: Frame,
): TargetWindow {
  const day = judgingDay(window, target, term.to);
  const span = { from: window.from, to: window.to };
  const own = addends.filter(
    ({ period, isCounted }) => isCounted && overlaps(span, period) && period.from <= day,
  );
  const figures = own.filter(({ quantity }) => quantity.kind !== 'some');
  const latest = figures.length === 0 ? [] : ofLatestPeriod(figures);
  const [first] = latest;
  const total = latest.length === 0 ? null : levelOf(latest);
  const isForDay = latest.some(({ period }) => period.to >= day);
  return {
    span,
    ...('id' in window && { period: window }),
    required: bound.value,
    ...(bound.max !== undefined && { requiredMax: bound.max }),
    addends: own,
    total,
    ...(first && { figureIn: first.period }),
    state: !isOver({ from: span.from, to: day }, today)
      ? 'pending'
      : isForDay && total
        ? compared(bound, total)
        : 'unknown',
  };
}

/** The day that a level is for: the target's own, where it lies within the window, or the end of its time. */
function judgingDay({ from, to }: Span, { by }: Target, end: Day | null): Day {
  const last = end !== null && end < to ? end : to;
  return by && from <= by.to && by.to < last ? by.to : last;
}

/** Whether a figure reaches a bound, misses it, or may do either. */
export function compared({ kind, value, max }: Bound, total: Interval): TargetState {
  const low = kind === 'at-most' ? -Infinity : value;
  const high = kind === 'at-least' ? Infinity : kind === 'between' ? (max ?? value) : value;
  if (total.min >= low && total.max <= high) return 'reached';
  return total.max < low || total.min > high ? 'nothing' : 'unclear';
}
