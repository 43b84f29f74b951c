/** Long promises, year by year: each part of the term that is over has an outcome of its own. */
import { totalOf } from './counting.ts';
import { decide, type Grounds } from './decide.ts';
import { decision, type Decision, type MeasureEntry } from './outcome.ts';
import { contains, overlaps, type Span } from './period.ts';
import { boundOf, combined, type TargetWindow } from './target.ts';
import { scopeOf, yearsIn, type Frame } from './windows.ts';

export interface DecidedWindow {
  readonly span: Span;
  readonly decision: Decision;
}

/**
 * The parts of a term that are over and accounted for, or should be, in order: follow-up years, or what a target is counted in
 * where that is longer. Empty for a term of one year, and where a number is for the whole of a longer one. `reported`: the periods
 * of the promise's reports, whether they mention the activity or not.
 */
export function finishedWindows(
  grounds: Grounds,
  frame: Frame,
  reported: readonly Span[],
): readonly DecidedWindow[] {
  const { schedule, term, today } = frame;
  const targets = grounds.measures.flatMap(({ measure }) => measure.target ?? []);
  const isCountedInParts = targets.length > 0 && targets.every((target) => scopeOf(target, term) !== 'term');
  if (!isCountedInParts || (term.to !== null && yearsIn(frame).length < 2)) return [];
  return partsOf(grounds, frame)
    .filter(({ from, to }) => to < today && !(from === term.from && to === term.to))
    .filter((span) => [...reported, ...schedule.overdue].some((period) => overlaps(period, span)))
    .map((span) => ({ span, decision: decide(groundsWithin(span, grounds)) }));
}

/**
 * The decision on a promise without an end: that on the last part that is over. A ceiling that is broken already is broken;
 * before any part is over the promise goes on.
 */
export function decideOpenEnded(
  grounds: Grounds,
  finished: readonly DecidedWindow[],
  { today }: Frame,
): Decision {
  const broken = runningBroken(grounds.measures, today);
  if (broken) return decision('not-met', { kind: 'window', span: broken }, { kind: 'numbers' });
  const last = finished.at(-1);
  if (!last) return decide(grounds);
  const { outcome, reasons } = last.decision;
  return decision(outcome, { kind: 'window', span: last.span }, ...reasons);
}

/** The running window in which a ceiling is broken, if every target of an activity is such a ceiling. */
function runningBroken(measures: readonly MeasureEntry[], today: string): Span | undefined {
  const windows = measures.flatMap(({ measure, judgement }): readonly (TargetWindow | undefined)[] => {
    if (!judgement) return [];
    const isCeiling = boundOf(measure, judgement.target)?.kind === 'at-most';
    return [isCeiling ? judgement.windows.find((window) => isRunning(window, today)) : undefined];
  });
  const [first] = windows;
  return first && windows.every((window) => window?.state === 'nothing') ? spanOf(first, today) : undefined;
}

function isRunning({ span }: TargetWindow, today: string): boolean {
  return span.from <= today && (span.to === null || today <= span.to);
}

function spanOf({ span: { from, to } }: TargetWindow, today: string): Span {
  return { from, to: to ?? today };
}

function partsOf({ measures }: Grounds, frame: Frame): readonly Span[] {
  const { today } = frame;
  const years = yearsIn(frame);
  const longer = measures
    .flatMap(({ judgement }) => judgement?.windows ?? [])
    .map((window) => spanOf(window, today))
    .filter((span) => !years.some((year) => contains(year, span)));
  const own = longer.filter(
    (span, index) => longer.findIndex(({ from, to }) => from === span.from && to === span.to) === index,
  );
  return [...years.filter((year) => !own.some((span) => overlaps(span, year))), ...own].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

function groundsWithin(span: Span, grounds: Grounds): Grounds {
  const isWithin = ({ period }: { readonly period: Span }) => overlaps(period, span);
  return {
    ...grounds,
    entries: grounds.entries.filter(isWithin),
    toldInText: grounds.toldInText.filter((period) => overlaps(period, span)),
    measures: grounds.measures.map((entry) => measureWithin(span, entry)),
    term: span,
    isEnded: true,
    isDue: true,
  };
}

function measureWithin(span: Span, { judgement, ...entry }: MeasureEntry): MeasureEntry {
  const addends = entry.addends.filter(({ period }) => overlaps(period, span));
  const within = { ...entry, addends, total: totalOf(entry.measure.counting, addends) };
  if (!judgement) return within;
  const windows = judgement.windows.filter(
    (window) => window.span.to !== null && contains(span, window.span as Span),
  );
  return {
    ...within,
    judgement: { ...judgement, windows, state: combined(windows.map(({ state }) => state)) },
  };
}
