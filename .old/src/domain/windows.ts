/** The windows of a target: the parts of a term in each of which the number has to be reached. */
import type { Day } from './day.ts';
import type { Measure, Target, TargetScope } from './model.ts';
import {
  chronologically,
  contains,
  expectedPeriods,
  isWhole,
  overlaps,
  stretchesOf,
  wholeUnits,
  withoutMonths,
  yearsOf,
  type Period,
  type Span,
  type Term,
} from './period.ts';
import type { Schedule } from './schedule.ts';
import { isComparedEach, type Addend, type Bound, type TargetWindow } from './target.ts';

export type UnjudgedWindow = Pick<
  TargetWindow,
  'span' | 'period' | 'required' | 'requiredMax' | 'addends'
> & {
  /** The days that have to be reported on before a ceiling is known to be kept. */
  readonly parts: readonly Span[];
};

/** When a promise is judged, and by which periods. */
export interface Frame {
  readonly schedule: Schedule;
  readonly term: Term;
  readonly today: Day;
}

/** Scopes whose windows are the periods of the follow-up. */
type PeriodScope = 'period' | 'month' | 'week' | 'day';

/** Without an end, a number for the whole term is one for every year of it. */
export function scopeOf({ per }: Target, term: Term): TargetScope {
  return per === 'term' && term.to === null ? 'year' : per;
}

export function isOfPeriods(scope: TargetScope): scope is PeriodScope {
  return scope === 'period' || scope === 'month' || scope === 'week' || scope === 'day';
}

/** The windows of a target, each with the numbers reported in it. A report that spans several windows merges them. */
export function windowsOf(
  measure: Measure,
  target: Target,
  bound: Bound,
  addends: readonly Addend[],
  frame: Frame,
): readonly UnjudgedWindow[] {
  const scope = scopeOf(target, frame.term);
  if (isComparedEach(measure, target) || isOfPeriods(scope)) {
    return periodWindows(measure, target, bound, addends, frame);
  }
  const spans = spansOf(scope, frame).filter((span) => isRequired(span, target));
  if (scope === 'term') {
    return spans.map((span) => ({
      span,
      ...times(bound, 1),
      addends,
      parts: withoutMonths(span, target.except),
    }));
  }
  return groupBySpan(spans, addends).map(({ span, count, addends }) => ({
    span,
    ...times(bound, count),
    addends,
    parts: withoutMonths(span, target.except),
  }));
}

/** The spans of a scope that is no period of the follow-up. A term that is shorter than one of them is one. */
export function spansOf(
  scope: Exclude<TargetScope, PeriodScope>,
  { term, today, schedule }: Frame,
): readonly Span[] {
  switch (scope) {
    case 'term':
      return term.to === null ? [] : [{ from: term.from, to: term.to }];
    case 'year':
      return yearsIn({ term, today, schedule });
    case 'two-years':
      return stretchesOf(24, term, today);
    default: {
      const whole = expectedPeriods(scope, term, today).filter((period) => isWhole(scope, period));
      return whole.length === 0
        ? spansOf('term', { term, today, schedule })
        : whole.map(({ from, to }) => ({ from, to }));
    }
  }
}

/**
 * The years of a term, counted from its first day. Where a promise without an end is followed up by calendar years, which would
 * tie all those years together, they are the calendar years.
 */
export function yearsIn({ term, today, schedule }: Frame): readonly Span[] {
  const years = yearsOf(term, today);
  const isAcross = (period: Span) => years.filter((year) => overlaps(year, period)).length > 1;
  if (term.to !== null || !schedule.periods.some(isAcross)) return years;
  return expectedPeriods('year', term, today).map(({ from, to }) => ({ from, to }));
}

/** True unless every day of it lies in months that do not count. */
export function isRequired(span: Span, { except }: Target): boolean {
  return withoutMonths(span, except).length > 0;
}

/** The shortest periods of a follow-up: not a year with reported thirds. Each span once, even where each party has a report of it. */
export function columnsOf({ schedule, term }: Frame): readonly Period[] {
  const periods = schedule.periods.filter((period) => term.to === null || period.from <= term.to);
  return periods.filter(
    (period, index) =>
      !periods.some((other, at) => contains(period, other) && (!contains(other, period) || at < index)),
  );
}

function periodWindows(
  measure: Measure,
  target: Target,
  bound: Bound,
  addends: readonly Addend[],
  frame: Frame,
): readonly UnjudgedWindow[] {
  const { schedule, term } = frame;
  const { counting } = measure;
  const { per, except } = target;
  const units = (span: Span) =>
    isComparedEach(measure, target) || !(per === 'month' || per === 'week' || per === 'day')
      ? 1
      : withoutMonths(cutAtEnd(span, term), except).reduce((total, part) => total + wholeUnits(per, part), 0);
  const columns = columnsOf(frame).filter((span) => isRequired(span, target));
  return groupBySpan(columns, addends).map(({ span, count, addends: own }) => {
    const period = schedule.periods.find((other) => other.from === span.from && other.to === span.to);
    // Cumulative figures are compared with all that was due so far.
    const soFar = counting === 'latest' ? columns.filter(({ to }) => to <= span.to) : [];
    const due = counting === 'latest' ? soFar.reduce((total, part) => total + units(part), 0) : units(span);
    return {
      span,
      ...(period && { period }),
      ...times(bound, per === 'period' && counting === 'sum' ? count : due),
      addends: own,
      parts: withoutMonths(span, except),
    };
  });
}

function times({ value, max }: Bound, count: number): Pick<TargetWindow, 'required' | 'requiredMax'> {
  return { required: value * count, ...(max !== undefined && { requiredMax: max * count }) };
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
      groups.push({ span: { from: span.from, to: span.to }, count: 1 });
    }
  }
  return groups.map(({ span, count }) => ({
    span,
    count,
    addends: addends.filter(({ period }) => overlaps(span, period)),
  }));
}

/** Cuts a span where the activity ended early. */
function cutAtEnd(span: Span, { to }: Term): Span {
  return to !== null && to < span.to ? { from: span.from, to } : span;
}
