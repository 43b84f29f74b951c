/** Compares a promised number with the numbers that were reported. */
import type { Day } from './day.ts';
import {
  chronologically,
  contains,
  isCovered,
  isOver,
  overlaps,
  wholeUnits,
  yearsOf,
  type Period,
  type Span,
  type Term,
} from './period.ts';
import type { Counting, Measure, Target, TargetKind } from './model.ts';
import { isExact, sum, toInterval, union, type Interval, type Quantity } from './quantity.ts';
import type { Schedule } from './schedule.ts';

/** One reported number, as part of a sum. */
export interface Addend {
  readonly period: Period;
  readonly quantity: Quantity;
  /** False if a report for a longer period already includes it, or if its period is after the activity's term. */
  readonly isCounted: boolean;
  readonly party?: string;
  readonly countingNote?: string;
  readonly partOf?: string;
}

/**
 * `short`: something was shown, but not enough. `nothing`: the reported numbers add up to nothing, or a ceiling was exceeded.
 * `unclear`: they may mean either. `unknown`: there are none. `pending`: there is still time.
 */
export type TargetState = 'reached' | 'short' | 'nothing' | 'unclear' | 'unknown' | 'pending';

/** The time in which a number has to be reached: the whole term, a year of it, or a period. */
export interface TargetWindow {
  readonly span: Term;
  /** Present where the target applies to single periods. */
  readonly period?: Period;
  readonly required: number;
  readonly addends: readonly Addend[];
  /** Null where no number was reported. */
  readonly total: Interval | null;
  /** Present where a floor was reached: the period whose report showed it. */
  readonly reachedIn?: Period;
  readonly state: TargetState;
}

export interface TargetJudgement {
  readonly target: Target;
  readonly windows: readonly TargetWindow[];
  readonly state: TargetState;
}

/** The total of the addends that count, or null where none does. */
export function totalOf(counting: Counting, addends: readonly Addend[]): Interval | null {
  const counted = addends.filter(({ isCounted }) => isCounted);
  const intervals = (some: readonly Addend[]) => some.map(({ quantity }) => toInterval(quantity));
  if (counted.length === 0) return null;
  if (counting === 'sum') return sum(intervals(counted));
  if (counting === 'none') return union(intervals(counted));
  return sum(intervals(latestFigures(counted)));
}

/**
 * The latest cumulative figures: a joint one, or the latest of each party where they keep counts of their own. "Some", without
 * a number, replaces no count.
 */
function latestFigures(addends: readonly Addend[]): readonly Addend[] {
  const counts = addends.filter(({ quantity }) => quantity.kind !== 'some');
  const figures = counts.length > 0 ? counts : addends;
  const latest = ofLatestPeriod(figures);
  if (latest.some(({ party }) => party === undefined)) return latest;
  const parties = new Set(figures.flatMap(({ party }) => party ?? []));
  return [...parties].flatMap((party) => ofLatestPeriod(figures.filter((addend) => addend.party === party)));
}

function ofLatestPeriod(addends: readonly Addend[]): readonly Addend[] {
  const latest = addends.reduce((a, b) => (b.period.to >= a.period.to ? b : a)).period;
  return addends.filter(({ period }) => period.id === latest.id);
}

/** Judges a target in each of its windows, then for the term. */
export function judgeTarget(
  measure: Measure,
  target: Target,
  addends: readonly Addend[],
  schedule: Schedule,
  term: Term,
  today: Day,
): TargetJudgement {
  const windows = windowsOf(measure, target, addends, schedule, term, today).map((window) =>
    judgeWindow(window, measure, target, term, today),
  );
  // Without an end to the promise, there is always another period in which the number has to be reached.
  const isEndless = target.per !== 'term' && term.to === null;
  return { target, windows, state: isEndless ? 'pending' : combined(windows.map(({ state }) => state)) };
}

function combined(states: readonly TargetState[]): TargetState {
  const has = (state: TargetState) => states.includes(state);
  if (states.length > 0 && states.every((state) => state === 'reached')) return 'reached';
  if (has('pending')) return 'pending';
  if (has('reached') || has('short')) return 'short';
  if (has('unclear')) return 'unclear';
  return has('nothing') ? 'nothing' : 'unknown';
}

type UnjudgedWindow = Pick<TargetWindow, 'span' | 'period' | 'required' | 'addends'> & {
  readonly parts: readonly Span[];
};

/** The windows of a target, each with the numbers reported in it. A report that spans several windows merges them. */
function windowsOf(
  { counting }: Measure,
  target: Target,
  addends: readonly Addend[],
  schedule: Schedule,
  term: Term,
  today: Day,
): readonly UnjudgedWindow[] {
  const within = schedule.periods.filter((period) => term.to === null || period.from <= term.to);
  if (target.per === 'term') {
    return [
      {
        span: term,
        required: target.value,
        addends,
        parts: term.to === null ? [] : [{ from: term.from, to: term.to }],
      },
    ];
  }
  if (target.per === 'year') {
    return groupBySpan(yearsOf(term, today), addends).map(({ span, count, addends }) => ({
      span,
      required: target.value * count,
      addends,
      parts: within.filter((period) => contains(span, period)),
    }));
  }
  const unit = target.per;
  const units = (span: Span) =>
    unit === 'period' || counting === 'none' ? 1 : wholeUnits(unit, cutAtEnd(span, term));
  const columns = shortestOf(within);
  return groupBySpan(columns, addends).map(({ span, count, addends: own }) => {
    const period = within.find((other) => other.from === span.from && other.to === span.to);
    // Cumulative figures are compared with all that was due so far.
    const soFar = counting === 'latest' ? columns.filter(({ to }) => to <= span.to) : [];
    const due = counting === 'latest' ? soFar.reduce((total, part) => total + units(part), 0) : units(span);
    return {
      span,
      ...(period && { period }),
      required: target.value * (unit === 'period' && counting === 'sum' ? count : due),
      addends: own,
      parts: [span],
    };
  });
}

/** Groups addends by span. Spans that one addend overlaps are merged. */
function groupBySpan(
  spans: readonly Span[],
  addends: readonly Addend[],
): readonly { readonly span: Span; readonly count: number; readonly addends: readonly Addend[] }[] {
  const groups: { span: Span; count: number }[] = [];
  for (const span of [...spans].sort(chronologically)) {
    const last = groups.at(-1);
    const isBridged =
      last &&
      addends.some(
        ({ period, isCounted }) => isCounted && overlaps(period, last.span) && overlaps(period, span),
      );
    if (isBridged) {
      last.span = { from: last.span.from, to: span.to };
      last.count++;
    } else {
      groups.push({ span, count: 1 });
    }
  }
  return groups.map(({ span, count }) => ({
    span,
    count,
    addends: addends.filter(({ period }) => overlaps(span, period)),
  }));
}

/** The periods that contain no other: not a year with reported thirds. Each span once, even where each party has a report of it. */
function shortestOf(periods: readonly Period[]): readonly Period[] {
  return periods.filter(
    (period, index) =>
      !periods.some((other, at) => contains(period, other) && (!contains(other, period) || at < index)),
  );
}

/** Cuts a span where the activity ended early. */
function cutAtEnd(span: Span, { to }: Term): Span {
  return to !== null && to < span.to ? { from: span.from, to } : span;
}

function judgeWindow(
  layout: UnjudgedWindow,
  measure: Measure,
  target: Target,
  term: Term,
  today: Day,
): TargetWindow {
  const { parts, ...window } = layout;
  const total = totalOf(measure.counting, window.addends);
  const isComplete = parts.every((part) =>
    isCovered(
      part,
      window.addends.filter((addend) => addend.isCounted).map((addend) => addend.period),
    ),
  );
  const hasTime = !isOver(term, today) && !isOver(window.span, today);
  const state = stateOf(target.kind, window, total, { isComplete, hasTime });
  const reachedIn =
    state === 'reached' && target.kind === 'at-least' ? reachingPeriod(measure, window) : undefined;
  return { ...window, total, state, ...(reachedIn && { reachedIn }) };
}

function stateOf(
  kind: TargetKind,
  { required, addends }: Pick<TargetWindow, 'required' | 'addends'>,
  total: Interval | null,
  { isComplete, hasTime }: { isComplete: boolean; hasTime: boolean },
): TargetState {
  if (kind === 'at-least' && total !== null && total.min >= required) return 'reached';
  if (hasTime) return 'pending';
  if (total === null) return 'unknown';
  const hasNumber = addends.some(({ quantity, isCounted }) => isCounted && quantity.kind !== 'some');
  if (kind === 'at-most') {
    if (total.min > required) return 'nothing';
    // Anything may have happened in a period that nobody reported on.
    return isComplete && total.max <= required ? 'reached' : 'unclear';
  }
  if (!hasNumber) return 'unknown';
  if (kind === 'exactly' && isComplete && isExact(total) && total.min === required) return 'reached';
  if (total.min > 0) return 'short';
  return total.max === 0 ? 'nothing' : 'unclear';
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
