/** What was promised in numbers, and how the reported numbers add up. */
import type { MeasureEntry } from '../domain/outcome.ts';
import type { Period } from '../domain/period.ts';
import type { Measure, Target, TargetKind, TargetScope, Unit } from '../domain/model.ts';
import type { Addend, TargetJudgement, TargetWindow } from '../domain/target.ts';
import { spanText } from './date.ts';
import { capitalised, listText, sentence } from './list.ts';
import { BOUND_TEXT, figure, intervalText, quantityText } from './number.ts';
import { periodPreposition } from './period.ts';

const KINDS: Record<TargetKind, string> = {
  ...BOUND_TEXT,
  exactly: 'exakt',
  between: 'mellan',
  'decrease-by': 'minska med',
  'increase-by': 'öka med',
};

const EACH: Record<Exclude<TargetScope, 'term'>, string> = {
  'two-years': 'vartannat år',
  year: 'varje år',
  half: 'varje halvår',
  third: 'varje tertial',
  quarter: 'varje kvartal',
  period: 'varje period',
  month: 'varje månad',
  week: 'varje vecka',
  day: 'varje dag',
};

export type PeriodNames = (period: Period) => string;

/** A target without its unit: `minst 10`. */
export function boundText({ kind, value }: Target): string {
  return `${KINDS[kind]} ${figure(value)}`;
}

/** The label of a target in a chart: `mål 10`. */
export function goalText(value: number): string {
  return `mål ${figure(value)}`;
}

/** `minst 10 trafikkontroller`, `minst 2 möten varje månad`. */
export function targetText({ target, unit }: { target: Target; unit: Unit }): string {
  const each = target.per === 'term' ? '' : ` ${EACH[target.per]}`;
  return `${KINDS[target.kind]} ${figure(target.value)} ${unitText(unit, target.value)}${each}`;
}

export function unitText(unit: Unit, count: number): string {
  return count === 1 ? unit.one : unit.many;
}

/** The total of a measure without a target: `minst 70 tillfällen`. Undefined where it is "some", without a number. */
export function totalText({ measure, total }: MeasureEntry): string | undefined {
  if (total === null) return undefined;
  const isSome = total.min === 1 && total.max === Infinity;
  return isSome ? undefined : `${intervalText(total)} ${unitText(measure.unit, total.max)}`;
}

/** How a target was judged, in sentences: the sum first, then what it means. */
export function judgementSentences(
  measure: Measure,
  { target, windows }: TargetJudgement,
  nameOf: PeriodNames,
): readonly string[] {
  const [only] = windows;
  if (only && windows.length === 1) return windowSentences(measure, target, only, nameOf);
  const settled = windows.filter(({ state }) => state !== 'pending');
  const reached = settled.filter(({ state }) => state === 'reached').length;
  const what = `${KINDS[target.kind]} ${figure(target.value)} ${unitText(measure.unit, target.value)}`;
  if (settled.length === 0 || target.per === 'term') return [];
  const times = target.per === 'year' ? 'år' : 'perioder';
  return [
    sentence(`${what} ${EACH[target.per]}: nått ${figure(reached)} av ${figure(settled.length)} ${times}`),
  ];
}

/** One line for each window of a target per year or period: `2023: 8 + 4 = 12 av minst 10.` */
export function windowLines(
  measure: Measure,
  { target, windows }: TargetJudgement,
  nameOf: PeriodNames,
): readonly string[] {
  if (target.per === 'term') return [];
  return windows.map((window) => {
    const { span, period } = window;
    const name = period ? nameOf(period) : spanText({ from: span.from, to: span.to ?? span.from });
    const nothing = window.state === 'pending' ? 'ännu inget antal redovisat' : 'inget antal redovisat';
    return `${capitalised(name)}: ${window.total === null ? nothing : sumText(measure, target, window)}`;
  });
}

function windowSentences(
  measure: Measure,
  target: Target,
  window: TargetWindow,
  nameOf: PeriodNames,
): readonly string[] {
  const { state, total, required, reachedIn } = window;
  if (total === null || state === 'unknown') return [];
  const sum = sentence(sumText(measure, target, window));
  if (target.kind === 'at-most') {
    if (state === 'reached') return [sum, 'Taket hölls.'];
    return total.min > required ? [sum, 'Taket överskreds.'] : [sum];
  }
  return reachedIn ? [sum, `Målet nåddes ${periodPreposition(reachedIn)} ${nameOf(reachedIn)}.`] : [sum];
}

function sumText(measure: Measure, target: Target, { addends, total, required }: TargetWindow): string {
  const counted = addends.filter(({ isCounted }) => isCounted);
  const shown = total === null ? '' : intervalText(total);
  const goal = `av ${KINDS[target.kind]} ${figure(required)} ${unitText(measure.unit, required)}`;
  if (measure.counting === 'latest')
    return `${listText(latest(counted))} ${goal}, enligt den senaste redovisningen`;
  if (counted.length < 2) return `${shown} ${goal}`;
  const terms = counted.map(addendText);
  return measure.counting === 'none'
    ? `${listText(terms)}, som inte kan läggas ihop: ${shown} ${goal}`
    : `${terms.join(' + ')} = ${shown} ${goal}`;
}

function latest(addends: readonly Addend[]): readonly string[] {
  const last = addends.reduce((a, b) => (b.period.to >= a.period.to ? b : a));
  return addends.filter(({ period }) => period.id === last.period.id).map(addendText);
}

function addendText({ quantity }: Addend): string {
  return quantity.kind === 'some' ? 'minst 1' : quantityText(quantity);
}
