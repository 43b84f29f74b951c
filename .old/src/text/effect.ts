/** An effect that is measured. */
import type { ApproximateDay } from '../domain/day.ts';
import type { EffectComparison, EffectJudgement, EffectTargetJudgement } from '../domain/effect.ts';
import type { EffectValue } from '../domain/model.ts';
import type { Bound } from '../domain/target.ts';
import { approximateText, endOfText } from './date.ts';
import { capitalised } from './list.ts';
import { figure } from './number.ts';
import { boundText, EACH, limitText } from './target.ts';

export const DATE = 'Datum';
export const GROUP = 'Grupp';
export const VALUE = 'Värde';
export const ANSWERS = 'Antal svar';

/** What a chart is called for those who do not see it. */
export function chartName(name: string, first: string, last: string): string {
  return `Diagram: ${name}, ${first}–${last}. Talen står i tabellen.`;
}

/** The label of the target's line. */
export function targetLabel(bound: Bound): string {
  return `mål: ${limitText(bound)}`;
}

/** The group of a value that is about everyone. */
export const EVERYONE = 'alla';

export function betterText(better: 'higher' | 'lower'): string {
  return better === 'higher' ? 'Ju högre desto bättre' : 'Ju lägre desto bättre';
}

/**
 * What follows the name: `, i procent. Ju högre desto bättre.`, or the unit in a sentence of its own where it is a longer one. A
 * unit that the name has is not said again: `Anmälda brott per 1 000 invånare`, in `brott`.
 */
export function unitSentence(name: string, unit: string, better: string): string {
  if (name.toLocaleLowerCase('sv').includes(unit.toLocaleLowerCase('sv'))) return `. ${better}.`;
  const isPlain = /^(procent|promille|poäng|kronor|dagar|timmar|minuter)\b/.test(unit);
  return `${isPlain ? `, i ${unit}` : `. ${capitalised(unit)}`}. ${better}.`;
}

/** The figure before: `Utgångsläget var 61 (2016).` */
export function baselineText(value: number, date: string | undefined): string {
  return `Utgångsläget var ${figure(value)}${date === undefined ? '' : ` (${date})`}.`;
}

/**
 * The figure before, and what came of the target: `Målet, minst 70 procent 2020, nåddes: 72 procent (november 2020).`
 * A value is named with its date, because it may be from before the day that the target is for.
 */
export function effectSentences(unit: string, judgement: EffectJudgement): readonly string[] {
  const { figure: latest, target, baseline } = judgement;
  return [
    ...(baseline ? [baselineSentence(baseline, latest)] : []),
    ...(target ? [targetSentence(unit, target, latest)] : []),
  ];
}

function baselineSentence(
  { baseline, comparison }: NonNullable<EffectJudgement['baseline']>,
  latest: EffectValue | undefined,
): string {
  const before = baselineText(baseline.value, baseline.date && approximateText(baseline.date));
  if (!latest || comparison === undefined) return before;
  const { value, date } = latest;
  return `${before} Det senaste värdet, ${figure(value)} (${approximateText(date)}), är ${COMPARISON[comparison]}.`;
}

const COMPARISON: Record<EffectComparison, string> = {
  better: 'bättre',
  equal: 'detsamma',
  worse: 'sämre',
};

function targetSentence(
  unit: string,
  { target, bound, day, state }: EffectTargetJudgement,
  latest: EffectValue | undefined,
): string {
  const when = target.by ? approximateTime(target.by) : target.per === 'term' && day ? endOfText(day) : '';
  const isChange = target.kind === 'decrease-by' || target.kind === 'increase-by';
  const bounds = isChange
    ? `${boundText(target)} (till ${withUnit(limitText(bound), unit)})`
    : withUnit(boundText(target), unit);
  const each = target.per === 'term' ? '' : ` ${EACH[target.per]}`;
  // Two numbers beside each other would read as one.
  const isNumberNext = target.by?.precision === 'year' && /\d$/.test(bounds);
  const goal = [`${bounds}${each}`, isNumberNext ? 'senast' : '', when].filter(Boolean).join(' ');
  const isSameTime = latest && target.by && approximateText(latest.date) === approximateText(target.by);
  const shown =
    latest &&
    `${withUnit(figure(latest.value), unit)}${isSameTime ? '' : ` (${approximateText(latest.date)})`}`;
  switch (state) {
    case 'reached':
      return `Målet, ${goal}, nåddes: ${shown ?? ''}.`;
    case 'missed':
      return `Målet, ${goal}, nåddes inte: ${shown ?? ''}.`;
    case 'unknown':
      return `Om målet, ${goal}, nåddes går inte att bedöma: ${shown ? `det senaste värdet är ${shown}` : 'inget värde är redovisat'}.`;
    default:
      return `Målet är ${goal}.${shown ? ` Det senaste värdet är ${shown}.` : ''}`;
  }
}

/** A unit that is more than a word stands with the name of the effect, and is not repeated in sentences. */
function withUnit(text: string, unit: string): string {
  return /^[a-zåäö]+$/.test(unit) ? `${text} ${unit}` : text;
}

/** `2020`, `i juni 2020`, `den 30 juni 2020`. */
function approximateTime(date: ApproximateDay): string {
  const preposition = { day: 'den ', week: '', month: 'i ', year: '' }[date.precision];
  return `${preposition}${approximateText(date)}`;
}

/** How many answered: `n = 412`. */
export function sampleText(n: number): string {
  return `n = ${figure(n)}`;
}
