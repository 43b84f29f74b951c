/** A number that was promised, held against the numbers that were reported. */
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
import type { Counting, Measure, Target } from './model.ts';
import { isExact, sum, toInterval, union, type Interval, type Quantity } from './quantity.ts';
import type { Schedule } from './schedule.ts';

/** One number of one report: a term of the sum. */
export interface Share {
  readonly period: Period;
  readonly quantity: Quantity;
  /** False where a report for a longer period already holds it, or its period lies after the activity's term. */
  readonly isCounted: boolean;
  readonly party?: string;
  readonly countingNote?: string;
  readonly partOf?: string;
}

/**
 * reached · short: something was shown, not enough · nothing: what was reported adds up to nothing, or a ceiling was
 * exceeded · unclear: the figures can mean both · unknown: no figure · pending: there is still time.
 */
export type TargetState = 'reached' | 'short' | 'nothing' | 'unclear' | 'unknown' | 'pending';

/** A stretch of time in which a number has to be reached: the whole term, a year of it, or a period. */
export interface Window {
  readonly span: Term;
  /** Set where the target is held against single periods. */
  readonly period?: Period;
  readonly required: number;
  readonly shares: readonly Share[];
  /** Null where no number was reported. */
  readonly total: Interval | null;
  /** Where a floor was reached: the period whose report showed it. */
  readonly reachedIn?: Period;
  readonly state: TargetState;
}

export interface TargetJudgement {
  readonly target: Target;
  readonly windows: readonly Window[];
  readonly state: TargetState;
}

/** What the counted shares show together; null where there is none. */
export function shownOf(counting: Counting, shares: readonly Share[]): Interval | null {
  const counted = shares.filter(({ isCounted }) => isCounted);
  const intervals = (some: readonly Share[]) => some.map(({ quantity }) => toInterval(quantity));
  if (counted.length === 0) return null;
  if (counting === 'sum') return sum(intervals(counted));
  if (counting === 'none') return union(intervals(counted));
  return sum(intervals(latestFigures(counted)));
}

/**
 * The latest cumulative figures: one of both authorities together, or the latest of each where they keep their own counts.
 * That something was done replaces no count.
 */
function latestFigures(shares: readonly Share[]): readonly Share[] {
  const counts = shares.filter(({ quantity }) => quantity.kind !== 'some');
  const figures = counts.length > 0 ? counts : shares;
  const latest = ofLatestPeriod(figures);
  if (latest.some(({ party }) => party === undefined)) return latest;
  const parties = new Set(figures.flatMap(({ party }) => party ?? []));
  return [...parties].flatMap((party) => ofLatestPeriod(figures.filter((share) => share.party === party)));
}

function ofLatestPeriod(shares: readonly Share[]): readonly Share[] {
  const latest = shares.reduce((a, b) => (b.period.to >= a.period.to ? b : a)).period;
  return shares.filter(({ period }) => period.id === latest.id);
}

/** Judges a target for each of its windows, then for the term. */
export function judgeTarget(
  measure: Measure,
  target: Target,
  shares: readonly Share[],
  schedule: Schedule,
  term: Term,
  today: Day,
): TargetJudgement {
  const windows = layOut(measure, target, shares, schedule, term, today).map((window) =>
    judgeWindow(window, measure, target, term, today),
  );
  // A number to reach in every period of a promise without an end can never be reached for good.
  const isEndless = target.per !== 'term' && term.to === null;
  return { target, windows, state: isEndless ? 'pending' : together(windows.map(({ state }) => state)) };
}

function together(states: readonly TargetState[]): TargetState {
  const has = (state: TargetState) => states.includes(state);
  if (states.length > 0 && states.every((state) => state === 'reached')) return 'reached';
  if (has('pending')) return 'pending';
  if (has('reached') || has('short')) return 'short';
  if (has('unclear')) return 'unclear';
  return has('nothing') ? 'nothing' : 'unknown';
}

type Layout = Pick<Window, 'span' | 'period' | 'required' | 'shares'> & { readonly parts: readonly Span[] };

/** The windows of a target, each with what was reported in it. A report that spans several windows joins them. */
function layOut(
  { counting }: Measure,
  target: Target,
  shares: readonly Share[],
  schedule: Schedule,
  term: Term,
  today: Day,
): readonly Layout[] {
  const within = schedule.periods.filter((period) => term.to === null || period.from <= term.to);
  if (target.per === 'term') {
    return [
      {
        span: term,
        required: target.value,
        shares,
        parts: term.to === null ? [] : [{ from: term.from, to: term.to }],
      },
    ];
  }
  if (target.per === 'year') {
    return joined(yearsOf(term, today), shares).map(({ span, count, shares }) => ({
      span,
      required: target.value * count,
      shares,
      parts: within.filter((period) => contains(span, period)),
    }));
  }
  const unit = target.per;
  const units = (span: Span) =>
    unit === 'period' || counting === 'none' ? 1 : wholeUnits(unit, untilEnd(span, term));
  const columns = finestOf(within);
  return joined(columns, shares).map(({ span, count, shares: own }) => {
    const period = within.find((other) => other.from === span.from && other.to === span.to);
    // Cumulative figures are held against all that was due so far.
    const soFar = counting === 'latest' ? columns.filter(({ to }) => to <= span.to) : [];
    const due = counting === 'latest' ? soFar.reduce((total, part) => total + units(part), 0) : units(span);
    return {
      span,
      ...(period && { period }),
      required: target.value * (unit === 'period' && counting === 'sum' ? count : due),
      shares: own,
      parts: [span],
    };
  });
}

/** Groups shares by the span they lie in; spans that one share reaches across become one. */
function joined(
  spans: readonly Span[],
  shares: readonly Share[],
): readonly { readonly span: Span; readonly count: number; readonly shares: readonly Share[] }[] {
  const groups: { span: Span; count: number }[] = [];
  for (const span of [...spans].sort(chronologically)) {
    const last = groups.at(-1);
    const bridge =
      last &&
      shares.some(
        ({ period, isCounted }) => isCounted && overlaps(period, last.span) && overlaps(period, span),
      );
    if (bridge) {
      last.span = { from: last.span.from, to: span.to };
      last.count++;
    } else {
      groups.push({ span, count: 1 });
    }
  }
  return groups.map(({ span, count }) => ({
    span,
    count,
    shares: shares.filter(({ period }) => overlaps(span, period)),
  }));
}

/** The shortest periods, each span once: not the year beside its thirds, nor the third that each authority has a file for. */
function finestOf(periods: readonly Period[]): readonly Period[] {
  return periods.filter(
    (period, index) =>
      !periods.some((other, at) => contains(period, other) && (!contains(other, period) || at < index)),
  );
}

/** A span cut where an activity ended early. */
function untilEnd(span: Span, { to }: Term): Span {
  return to !== null && to < span.to ? { from: span.from, to } : span;
}

function judgeWindow(layout: Layout, measure: Measure, target: Target, term: Term, today: Day): Window {
  const { parts, ...window } = layout;
  const total = shownOf(measure.counting, window.shares);
  const isComplete = parts.every((part) =>
    isCovered(
      part,
      window.shares.filter((share) => share.isCounted).map((share) => share.period),
    ),
  );
  const hasTime = !isOver(term, today) && !isOver(window.span, today);
  const state = stateOf(target.kind, window, total, { isComplete, hasTime });
  const reachedIn =
    state === 'reached' && target.kind === 'at-least' ? reachingPeriod(measure, window) : undefined;
  return { ...window, total, state, ...(reachedIn && { reachedIn }) };
}

function stateOf(
  kind: Target['kind'],
  { required, shares }: Pick<Window, 'required' | 'shares'>,
  total: Interval | null,
  { isComplete, hasTime }: { isComplete: boolean; hasTime: boolean },
): TargetState {
  if (kind === 'at-least' && total !== null && total.min >= required) return 'reached';
  if (hasTime) return 'pending';
  if (total === null) return 'unknown';
  const hasNumber = shares.some(({ quantity, isCounted }) => isCounted && quantity.kind !== 'some');
  if (kind === 'at-most') {
    if (total.min > required) return 'nothing';
    // A period that nobody reported on may have held anything.
    return isComplete && total.max <= required ? 'reached' : 'unclear';
  }
  if (!hasNumber) return 'unknown';
  if (kind === 'exactly' && isComplete && isExact(total) && total.min === required) return 'reached';
  if (total.min > 0) return 'short';
  return total.max === 0 ? 'nothing' : 'unclear';
}

function reachingPeriod(measure: Measure, window: Pick<Window, 'required' | 'shares'>): Period | undefined {
  const periods = [...new Set(window.shares.map(({ period }) => period))].sort((a, b) =>
    a.to < b.to ? -1 : 1,
  );
  return periods.find((period) => {
    const soFar = window.shares.filter((share) => share.period.to <= period.to);
    const shown = shownOf(measure.counting, soFar);
    return shown !== null && shown.min >= window.required;
  });
}
