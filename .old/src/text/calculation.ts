/** A sum, step by step: how each reported number is read, what they add up to, and what that means for the target. */
import type { Target, Measure } from '../domain/model.ts';
import { accountsOf } from '../domain/counting.ts';
import { BELOW_ZERO, isExact, toInterval, type Interval } from '../domain/quantity.ts';
import { boundOf, type Addend, type Bound, type TargetState, type TargetWindow } from '../domain/target.ts';
import { figure, intervalText, quantityText } from './number.ts';
import { limitText, measuredUnit, targetText } from './target.ts';
import { readAs } from './number.ts';

export const HOW_COUNTED = 'Så räknade vi';
export const NO_COUNT = 'inget antal redovisat.';

/** Where some periods have a number, and others none. */
export const BLANK_IS_NOT_ZERO = 'En period utan antal räknas inte som noll. Ingen vet vad som hände då.';

/** Why a reported number is left out of the sum. */
export type LeftOut = 'held-by-another' | 'after-term';

const LEFT_OUT: Record<LeftOut, string> = {
  'held-by-another': 'Räknas inte, eftersom ett annat redovisat tal redan omfattar den tiden.',
  'after-term': 'Räknas inte, eftersom perioden ligger efter aktivitetens tid.',
};

/** `minst 8 kontroller, läses som 8 eller fler.` `whole` names the measure that it is a part of. */
export function stepText(
  measure: Measure,
  { quantity, countingNote }: Addend,
  { leftOut, whole }: { readonly leftOut?: LeftOut | undefined; readonly whole?: string | undefined },
): string {
  const interval = toInterval(quantity, measure.counting === 'level' ? BELOW_ZERO : 0);
  const number =
    quantity.kind === 'some'
      ? `${measure.unit.many} utan antal`
      : `${quantityText(quantity)} ${measuredUnit(measure, interval.max)}`;
  const how = countingNote === undefined ? '' : ` (${countingNote})`;
  const part = whole === undefined ? '' : `, som ingår i ${whole}`;
  const reading =
    quantity.kind === 'exact' ? '' : `, läses som ${readAs(endText(interval.min), endText(interval.max))}`;
  return `${number}${how}${part}${reading}.${leftOut === undefined ? '' : ` ${LEFT_OUT[leftOut]}`}`;
}

function endText(end: number): string | undefined {
  return Number.isFinite(end) ? figure(end) : undefined;
}

/** What the numbers of a window add up to, in sentences. */
export function sumSentences({ counting }: Measure, { addends, total }: TargetWindow): readonly string[] {
  if (total === null) return [];
  const counted = addends.filter(({ isCounted }) => isCounted);
  if (counting === 'latest') {
    return [`Talen räknas från början, så bara det senaste gäller: ${intervalText(total)}.`];
  }
  if (counted.length < 2) return [];
  if (counting === 'level') return [`Bara det senaste talet räknas: ${intervalText(total)}.`];
  if (counting === 'rate') return ['Talen läggs inte ihop: vart och ett jämförs med målet.'];
  if (accountsOf(addends).length > 1) {
    return [
      `Flera har räknat samma sak, så talen jämförs och läggs inte ihop. Det som avgör är ${intervalText(total)}.`,
    ];
  }
  if (counting === 'none') {
    return [
      `Talen kan överlappa. Tillsammans är de minst det största av dem och högst alla ihop: ${intervalText(total)}.`,
    ];
  }
  const intervals = counted.map(({ quantity }) => toInterval(quantity));
  const added = (end: keyof Interval) =>
    `${intervals.map((one) => figure(one[end])).join(' + ')} = ${figure(total[end])}`;
  if (isExact(total)) return [`Sammanlagt: ${added('min')}.`];
  return [
    `De lägsta talen tillsammans: ${added('min')}.`,
    total.max === Infinity ? 'Det finns inget högsta tal.' : `De högsta talen tillsammans: ${added('max')}.`,
  ];
}

/** What the sum means for a target of the whole term. `isTooLate`: the day by which it was promised has passed. */
export function conclusion(
  measure: Measure,
  target: Target,
  { state, total }: TargetWindow,
  isTooLate = false,
): string {
  const goal = targetText({ ...measure, target });
  const bound = boundOf(measure, target);
  const counted = bound && bound.kind !== target.kind ? `, alltså ${limitText(bound)}` : '';
  const name = target.kind === 'at-most' ? 'Gränsen' : 'Målet';
  const meaning =
    isTooLate && state === 'pending' ? TOO_LATE : sentencesFor(measure, target, bound)[state](total);
  return `${name} är ${goal}${counted}. ${meaning}`;
}

const TOO_LATE = 'Det var inte nått när tiden gick ut.';

function sentencesFor({ counting }: Measure, { kind }: Target, bound: Bound | undefined): StateSentences {
  if (kind === 'decrease-by') return DECREASE;
  if (bound?.kind === 'at-most') return counting === 'level' ? LEVEL_CEILING : CEILING;
  if (counting === 'level') return LEVEL;
  return bound?.kind === 'between' || bound?.kind === 'exactly' ? RANGE : FLOOR;
}

type StateSentences = Record<TargetState, (total: Interval | null) => string>;

const low = (total: Interval | null) => figure(total?.min ?? 0);

/** The end of the sum that decides. A sum without a range has no ends. */
const lowest = (total: Interval | null) =>
  `${total && isExact(total) ? 'Det redovisade' : 'Det lägsta talet'}, ${low(total)},`;
const highest = (total: Interval | null) =>
  `${total && isExact(total) ? 'Det redovisade' : 'Det högsta talet'}, ${figure(total?.max ?? 0)},`;
const shown = (total: Interval | null) => (total ? intervalText(total) : '');

const FLOOR: StateSentences = {
  reached: (total) => `${lowest(total)} räcker: målet är nått.`,
  short: (total) => `${lowest(total)} räcker inte: målet är inte nått.`,
  nothing: () => 'Det som är redovisat blir tillsammans ingenting: målet är inte nått.',
  unclear: () => 'De redovisade talen kan betyda både att målet är nått och att det inte är det.',
  unknown: () => 'Det finns inget redovisat antal att jämföra med.',
  pending: () => 'Det är inte avgjort än.',
};

const RANGE: StateSentences = {
  ...FLOOR,
  reached: (total) => `Det redovisade, ${shown(total)}, stämmer: målet är nått.`,
  short: (total) => `Det redovisade, ${shown(total)}, stämmer inte: målet är inte nått.`,
};

const LEVEL: StateSentences = {
  ...FLOOR,
  reached: (total) => `Talet för den dagen, ${shown(total)}, når det: målet är nått.`,
  nothing: (total) => `Talet för den dagen, ${shown(total)}, når det inte: målet är inte nått.`,
  unknown: (total) =>
    total === null
      ? 'Det finns inget redovisat tal att jämföra med.'
      : `Det senaste talet, ${shown(total)}, är för en tidigare dag.`,
};

const CEILING: StateSentences = {
  reached: (total) => `${highest(total)} ligger inom den: gränsen hölls.`,
  short: (total) => `Det lägsta talet är ${low(total)}.`,
  nothing: (total) => `${lowest(total)} ligger över: gränsen överskreds.`,
  unclear: () => 'Det som är redovisat räcker inte för att säga om den hölls.',
  unknown: () => 'Det finns inget redovisat antal att jämföra med.',
  pending: () => 'Om den hålls avgörs när tiden är slut.',
};

/** A decrease is a ceiling, but nobody calls it one. */
const DECREASE: StateSentences = {
  ...CEILING,
  reached: (total) => `${highest(total)} ligger inom det: målet är nått.`,
  nothing: (total) => `${lowest(total)} ligger över: målet är inte nått.`,
  unclear: FLOOR.unclear,
  pending: FLOOR.pending,
};

const LEVEL_CEILING: StateSentences = {
  ...CEILING,
  reached: (total) => `Talet för den dagen, ${shown(total)}, ligger inom den: gränsen hölls.`,
  nothing: (total) => `Talet för den dagen, ${shown(total)}, ligger över: gränsen överskreds.`,
  unknown: LEVEL.unknown,
};
