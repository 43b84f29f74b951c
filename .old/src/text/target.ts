/** What was promised in numbers, and how the reported numbers add up. */
import { accountsOf } from '../domain/counting.ts';
import type { MeasureEntry } from '../domain/outcome.ts';
import { toInterval } from '../domain/quantity.ts';
import type { Period, Span } from '../domain/period.ts';
import type { Measure, Target, TargetScope, Unit } from '../domain/model.ts';
import {
  boundOf,
  isComparedEach,
  type Addend,
  type Bound,
  type TargetJudgement,
  type TargetWindow,
} from '../domain/target.ts';
import { byText, endOfText, MONTHS, spanText } from './date.ts';
import { capitalised, listText, sentence } from './list.ts';
import { BOUND_TEXT, countWord, figure, intervalText, quantityText } from './number.ts';
import { inPeriodText } from './period.ts';

export const EACH: Record<Exclude<TargetScope, 'term'>, string> = {
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

/** After a rate: `80 bostäder om året`. */
const RATE: Record<TargetScope, string> = {
  term: '',
  'two-years': ' vartannat år',
  year: ' om året',
  half: ' per halvår',
  third: ' per tertial',
  quarter: ' i kvartalet',
  period: ' per period',
  month: ' i månaden',
  week: ' i veckan',
  day: ' om dagen',
};

export type PeriodNames = (period: Period) => string;

/** A target without its unit: `minst 10`. */
export function boundText({ kind, value, max, isPercent }: Target): string {
  switch (kind) {
    case 'between':
      return `mellan ${figure(value)} och ${figure(max ?? value)}`;
    case 'decrease-by':
    case 'increase-by': {
      const change = kind === 'decrease-by' ? 'en minskning' : 'en ökning';
      return `${change} med ${figure(value)}${isPercent ? ' procent' : ''}`;
    }
    case 'exactly':
      return `exakt ${figure(value)}`;
    default:
      return `${BOUND_TEXT[kind]} ${figure(value)}`;
  }
}

/** The label of a target in a chart: `mål 10`. */
export function goalText(value: number): string {
  return `mål ${figure(value)}`;
}

/** `minst 10 trafikkontroller`, `minst 2 möten varje månad`, `minst 30 bostäder om året`. */
export function targetText({
  target,
  unit,
  counting,
}: {
  readonly target: Target;
  readonly unit: Unit;
  readonly counting?: Measure['counting'];
}): string {
  const { kind, value, max, isPercent, per, by, except } = target;
  const isChange = kind === 'decrease-by' || kind === 'increase-by';
  const what = isChange && isPercent ? ` av antalet ${unit.many}` : ` ${unitText(unit, max ?? value)}`;
  const isOfLevel = counting === 'level' && isPercent;
  const how = counting === 'rate' ? RATE[per] : per === 'term' ? '' : ` ${EACH[per]}`;
  const months = except.map((month) => MONTHS[month - 1]!);
  return [
    `${boundText(target)}${isOfLevel ? '' : what}${how}`,
    by ? ` ${byText(by)}` : '',
    months.length > 0 ? ` (utom ${listText(months)})` : '',
  ].join('');
}

export function unitText(unit: Unit, count: number): string {
  return count === 1 ? unit.one : unit.many;
}

/** The total of a measure without a target: `minst 70 tillfällen`. Undefined where it is "some", without a number. */
export function totalText({ measure, total }: Pick<MeasureEntry, 'measure' | 'total'>): string | undefined {
  if (total === null) return undefined;
  const isSome = total.min === 1 && total.max === Infinity;
  return isSome ? undefined : `${intervalText(total)} ${unitText(measure.unit, total.max)}`;
}

/** What sentences about numbers call periods, and those who give an account of them. */
export interface TargetNames {
  readonly period: PeriodNames;
  readonly account: (addend: Addend) => string;
}

interface WindowChoice {
  /** Only the windows of that time. */
  readonly within?: Span;
  /** Each window that is over is listed with its number, so that a single one needs no sentence. */
  readonly areListed?: boolean;
}

/** How a target was judged, in sentences: the sum first, then what it means. */
export function judgementSentences(
  measure: Measure,
  { target, windows: all }: TargetJudgement,
  names: TargetNames,
  { within, areListed = false }: WindowChoice = {},
): readonly string[] {
  const bound = boundOf(measure, target);
  if (!bound) return [];
  const windows = within
    ? all.filter(({ span }) => span.from >= within.from && (span.to ?? span.from) <= within.to)
    : all;
  const [only] = windows;
  if (only && windows.length === 1) return windowSentences(measure, target, bound, only, names);
  return severalSentences(measure, target, bound, windows, names.period, areListed);
}

interface WindowNoun {
  readonly plural: string;
  readonly definite: string;
  /** What stands before it, where anything does. */
  readonly preposition: string;
  readonly one: 'en' | 'ett';
}

const YEARS: WindowNoun = { plural: 'år', definite: 'åren', preposition: '', one: 'ett' };
const PERIODS: WindowNoun = { plural: 'perioder', definite: 'perioderna', preposition: 'i ', one: 'en' };

const WINDOW_NOUNS: Partial<Record<TargetScope, WindowNoun>> = {
  term: YEARS,
  year: YEARS,
  half: { plural: 'halvår', definite: 'halvåren', preposition: '', one: 'ett' },
  third: { plural: 'tertial', definite: 'tertialen', preposition: 'i ', one: 'ett' },
  quarter: { plural: 'kvartal', definite: 'kvartalen', preposition: 'i ', one: 'ett' },
};

/** What several windows come to: `Målet är minst 4 möten varje år. Det nåddes två av tre år.` */
function severalSentences(
  measure: Measure,
  target: Target,
  bound: Bound,
  windows: readonly TargetWindow[],
  nameOf: PeriodNames,
  areListed: boolean,
): readonly string[] {
  const settled = windows.filter(({ state }) => state !== 'pending');
  const running = windows.find(({ state, total }) => state === 'pending' && total !== null);
  if (settled.length === 0 && !running) return [];
  const isCeiling = bound.kind === 'at-most';
  const [subject, verb, name] = isCeiling ? ['Den', 'hölls', 'Gränsen'] : ['Det', 'nåddes', 'Målet'];
  const goal = `${name} är ${targetText({ ...measure, target })}.`;
  const [first] = settled;
  const isListed = areListed && settled.length === 1;
  const sentences = isListed ? [] : [goal];
  if (isListed) {
    // Its number stands in the list.
  } else if (first && settled.length === 1) {
    sentences.push(singleSentence(first, `${subject} ${verb}`, isCeiling, nameOf));
  } else if (settled.length > 1) {
    const reached = settled.filter(({ state }) => state === 'reached').length;
    const noun = nounOf(measure, target, bound, settled);
    const isUndecided = settled.some(({ state }) => state === 'unclear' || state === 'unknown');
    sentences.push(
      reached === 0 && isUndecided
        ? `Inget som är redovisat visar att ${subject.toLowerCase()} ${verb} ${anyText(settled.length, noun)}.`
        : `${subject} ${verb}${timesText(reached, settled.length, noun)}.`,
    );
  }
  if (running) {
    sentences.push(
      `Hittills är ${intervalText(running.total!)} ${figure(running.total!.max) === '1' ? 'redovisad' : 'redovisade'} för ${windowName(running, nameOf)}.`,
    );
  }
  return sentences;
}

/** The only window that is over: `Det nåddes inte 2025 (1 av 2), av det som är redovisat.` */
function singleSentence(
  window: TargetWindow,
  outcome: string,
  isCeiling: boolean,
  nameOf: PeriodNames,
): string {
  const { state, total, required, requiredMax, isIncomplete } = window;
  const name = windowName(window, nameOf);
  if (total === null) return `Inget antal är redovisat för ${name}.`;
  const shown = intervalText(total);
  if (state === 'unclear' || state === 'unknown') {
    const verb = shown === '1' ? 'redovisad' : 'redovisade';
    return `För ${name} är ${shown} ${verb}, och det går inte att säga om ${outcome.toLowerCase()}.`;
  }
  const when = `${windowWhen(window, nameOf)} (${shown} av ${figure(requiredMax ?? required)})`;
  if (state === 'reached') return `${outcome} ${when}.`;
  return `${outcome} inte ${when}${isIncomplete && !isCeiling ? ', av det som är redovisat' : ''}.`;
}

/** Reported for a part of a term that is no whole window of the target: `Februari–juni 2024 är inte ett helt halvår …` */
export function leftOutSentences({ measure, addends, judgement }: MeasureEntry): readonly string[] {
  if (!judgement || judgement.windows.length === 0) return [];
  const { target, windows } = judgement;
  const isWithin = ({ from, to }: Span) =>
    windows.some(({ span }) => from <= (span.to ?? from) && span.from <= to);
  const outside = addends.filter(({ isCounted, period }) => isCounted && !isWithin(period));
  const noun = target.per in WHOLE ? ` inte ett helt ${WHOLE[target.per]}, så` : ' utanför målets tid, så';
  return outside.map(
    ({ period, quantity }) =>
      `${capitalised(spanText(period))} är${noun} ${quantityText(quantity)} ${unitText(measure.unit, toInterval(quantity).max)} räknas inte mot målet.`,
  );
}

/** Windows that begin and end with the calendar. */
const WHOLE: Partial<Record<TargetScope, string>> = {
  half: 'halvår',
  third: 'tertial',
  quarter: 'kvartal',
  year: 'år',
};

/** A report of several windows makes one of them, which is then no single year or quarter. */
function nounOf(
  measure: Measure,
  target: Target,
  bound: Bound,
  windows: readonly TargetWindow[],
): WindowNoun {
  const isMerged = windows.some(({ required }) => required !== bound.value);
  return isMerged || isComparedEach(measure, target) ? PERIODS : (WINDOW_NOUNS[target.per] ?? PERIODS);
}

/** ` i två av tre perioder`, ` båda åren`, ` inte i någon av de tre perioderna`. */
function timesText(reached: number, all: number, noun: WindowNoun): string {
  const { plural, definite, preposition, one } = noun;
  if (reached === all) {
    return all === 2
      ? ` ${preposition}båda ${definite}`
      : ` ${preposition}alla ${countWord(all)} ${definite}`;
  }
  if (reached === 0) return ` inte ${anyText(all, noun)}`;
  return ` ${preposition}${reached === 1 ? one : countWord(reached)} av ${countWord(all)} ${plural}`;
}

/** `i någon av de tre perioderna`. */
function anyText(all: number, { definite, preposition, one }: WindowNoun): string {
  return `${preposition}${one === 'en' ? 'någon' : 'något'} av de ${countWord(all)} ${definite}`;
}

function windowName({ period, span }: TargetWindow, nameOf: PeriodNames): string {
  return period ? nameOf(period) : spanText({ from: span.from, to: span.to ?? span.from });
}

function windowWhen(window: TargetWindow, nameOf: PeriodNames): string {
  return window.period ? inPeriodText(window.period, nameOf(window.period)) : windowName(window, nameOf);
}

/** The number of a window beside what it is held against: `1 av minst 2`. Undefined where there is none. */
export function windowSum(
  measure: Measure,
  { target }: TargetJudgement,
  window: TargetWindow,
): string | undefined {
  const bound = boundOf(measure, target);
  if (!bound || window.total === null) return undefined;
  const { required, requiredMax } = window;
  const limit = limitText({
    ...bound,
    value: required,
    ...(requiredMax !== undefined && { max: requiredMax }),
  });
  return bound.kind === 'between'
    ? `${intervalText(window.total)}; målet är ${limit}`
    : `${intervalText(window.total)} av ${limit}`;
}

/** One line for each window of a target, where it has several: `2023: 8 + 4 = 12 av minst 10.` */
export function windowLines(
  measure: Measure,
  { target, windows }: TargetJudgement,
  nameOf: PeriodNames,
): readonly string[] {
  const bound = boundOf(measure, target);
  if (!bound || (target.per === 'term' && windows.length < 2)) return [];
  // That a period has no number stands among the steps, or on top of the page.
  return windows
    .filter(({ total }) => total !== null)
    .map(
      (window) => `${capitalised(windowName(window, nameOf))}: ${sumText(measure, target, bound, window)}`,
    );
}

function windowSentences(
  measure: Measure,
  target: Target,
  bound: Bound,
  window: TargetWindow,
  names: TargetNames,
): readonly string[] {
  if (measure.counting === 'level') return levelSentences(measure, target, bound, window, names.period);
  const { state, total, required, reachedIn } = window;
  if (total === null || state === 'unknown') return [];
  const accounts = accountsOf(window.addends);
  if (accounts.length > 1) return accountSentences(measure, target, bound, window, names);
  const sum = sentence(sumText(measure, target, bound, window));
  if (bound.kind === 'at-most') {
    if (state === 'reached') return [sum, ceilingText(target, true)];
    return total.min > required ? [sum, ceilingText(target, false)] : [sum];
  }
  return reachedIn && !isComparedEach(measure, target)
    ? [sum, `Målet nåddes ${inPeriodText(reachedIn, names.period(reachedIn))}.`]
    : [sum];
}

/** A level has a figure for its day, or the latest before it: `3 procent vid slutet av 2020, av minst 90.` */
function levelSentences(
  { unit }: Measure,
  target: Target,
  bound: Bound,
  { span, state, total, figureIn }: TargetWindow,
  nameOf: PeriodNames,
): readonly string[] {
  if (total === null || !figureIn) return [];
  const shown = `${intervalText(total)} ${unitText(unit, total.max)}`;
  const goal = bound.kind === 'between' ? '; målet är' : ', av';
  const limit = `${goal} ${limitText(bound)}${changeText(target)}`;
  const day =
    target.by && target.by.to <= (span.to ?? target.by.to) ? target.by.to : (span.to ?? figureIn.to);
  if (state === 'pending' || state === 'unknown') {
    const latest = `Senast ${shown} (${nameOf(figureIn)})${limit}.`;
    return state === 'pending'
      ? [latest]
      : [latest, `Inget redovisat tal visar hur det var ${endOfText(day)}.`];
  }
  const sum = `${shown} ${endOfText(day)}${limit}.`;
  return bound.kind === 'at-most' && state !== 'unclear'
    ? [sum, ceilingText(target, state === 'reached')]
    : [sum];
}

/** What a ceiling came to. A decrease is a ceiling too, but nobody calls it one. */
function ceilingText({ kind }: Target, isKept: boolean): string {
  if (kind === 'decrease-by') return isKept ? 'Målet nåddes.' : 'Målet nåddes inte.';
  return isKept ? 'Gränsen hölls.' : 'Gränsen överskreds.';
}

/** What a number reckoned from a baseline stands for: ` (en minskning med 25 procent)`. */
function changeText(target: Target): string {
  return target.kind === 'decrease-by' || target.kind === 'increase-by' ? ` (${boundText(target)})` : '';
}

/** Several have counted the same things: `Styret räknar till 37 och oppositionen till 26, av minst 62 punkter.` */
function accountSentences(
  { counting, unit }: Measure,
  target: Target,
  bound: Bound,
  { addends, required }: TargetWindow,
  { account }: TargetNames,
): readonly string[] {
  const own = [
    ...Map.groupBy(
      addends.filter((addend) => addend.account),
      account,
    ),
  ];
  const clauses = own.map(([name, figures], index) => {
    const counted = figures.filter(({ isCounted }) => isCounted).map(addendText);
    const last = counting === 'latest' ? counted.slice(-1) : counted;
    return `${name} ${index === 0 ? 'räknar till' : 'till'} ${last.join(' + ')}`;
  });
  return [
    `${capitalised(listText(clauses))}, av ${limitText({ ...bound, value: required })} ${unitText(unit, required)}${rateText(counting, target)}.`,
  ];
}

/** What the number is held against, where the number itself comes first: `3 av minst 4 möten`, but `1 av 4 möten`. */
export function limitText({ kind, value, max }: Bound): string {
  switch (kind) {
    case 'exactly':
      return figure(value);
    case 'between':
      return `mellan ${figure(value)} och ${figure(max ?? value)}`;
    default:
      return `${BOUND_TEXT[kind]} ${figure(value)}`;
  }
}

/** The unit of a measure's figures: `kontroller`, of a rate `bostäder om året`. */
export function measuredUnit({ unit, counting, target }: Measure, count: number): string {
  return unitText(unit, count) + (target ? rateText(counting, target) : '');
}

function rateText(counting: Measure['counting'], { per }: Target): string {
  return counting === 'rate' ? RATE[per] : '';
}

/** `12 av minst 10 kontroller`. */
function ofText(measure: Measure, target: Target, bound: Bound, window: TargetWindow): string {
  return `${window.total === null ? '' : intervalText(window.total)}${goalPart(measure, target, bound, window)}`;
}

/** What a number is held against: ` av minst 10 kontroller`, ` kontroller; målet är mellan 4 och 8`. */
function goalPart(
  { unit, counting }: Measure,
  target: Target,
  bound: Bound,
  { required, requiredMax }: Pick<TargetWindow, 'required' | 'requiredMax'>,
): string {
  const limit = limitText({
    ...bound,
    value: required,
    ...(requiredMax !== undefined && { max: requiredMax }),
  });
  const what = `${unitText(unit, requiredMax ?? required)}${rateText(counting, target)}${changeText(target)}`;
  return bound.kind === 'between' ? ` ${what}; målet är ${limit}` : ` av ${limit} ${what}`;
}

function sumText(measure: Measure, target: Target, bound: Bound, window: TargetWindow): string {
  const { addends } = window;
  const counted = addends.filter(({ isCounted }) => isCounted);
  if (measure.counting === 'latest') {
    const goal = goalPart(measure, target, bound, window);
    return `${listText(latest(counted))}${goal}, enligt den senaste uppföljningen`;
  }
  const whole = ofText(measure, target, bound, window);
  if (counted.length < 2 || measure.counting === 'level' || measure.counting === 'rate') return whole;
  const terms = counted.map(addendText);
  if (accountsOf(addends).length > 1) return `${listText(terms, 'eller')}: ${whole}`;
  return measure.counting === 'none'
    ? `${listText(terms)}, som inte kan läggas ihop: ${whole}`
    : `${terms.join(' + ')} = ${whole}`;
}

function latest(addends: readonly Addend[]): readonly string[] {
  const last = addends.reduce((a, b) => (b.period.to >= a.period.to ? b : a));
  return addends.filter(({ period }) => period.id === last.period.id).map(addendText);
}

function addendText({ quantity }: Addend): string {
  return quantity.kind === 'some' ? 'minst 1' : quantityText(quantity);
}
