/** Finds the numbers that a text reports for the measures of an activity. A number is taken only where the text says it. */
import type { Counting, Measure } from '../../domain/model.ts';
import { PERCENT_UNIT } from '../../content/formats/number-words.ts';
import { fold, stemOf } from '../../search/words.ts';
import type * as words from '../../text/desk/paste.ts';
import type { Extent } from './extents.ts';
import { numbersIn, quantityTyped, type FoundNumber, type NumberOptions } from './numbers.ts';

/** A number that a text says of a measure. */
export interface Figure extends Extent {
  readonly measure: string;
  /** As an editor would type it: `minst 8`. */
  readonly typed: string;
  readonly isForecast: boolean;
}

/** A number in a text that cannot be taken as it is. */
export interface UnclearFigure extends Extent {
  readonly why: keyof typeof words.UNCLEAR;
  readonly measure?: string;
}

export interface Figures {
  readonly figures: readonly Figure[];
  readonly unclear: readonly UnclearFigure[];
}

/** A number, and the measure that it is of. */
interface Taken {
  readonly number: FoundNumber;
  readonly measure: Measure;
  /** The unit that follows it says over which time: "kvällar i veckan". */
  readonly isWholeUnit: boolean;
}

/** Returns what a text says of the measures, and which of its numbers cannot be taken as they are. */
export function figuresIn(text: string, measures: readonly Measure[], options: NumberOptions): Figures {
  const taken: Taken[] = [];
  const rest: FoundNumber[] = [];
  for (const number of numbersIn(text, options)) {
    const fit = fitIn(number, measures);
    if (fit) taken.push({ number, ...fit });
    else if (number.isBare && !number.isArticle && number.typed !== '') rest.push(number);
  }
  const bare = rest.filter(({ context }) => context !== 'not-done');
  const isSaid = taken.some(({ number }) => number.context !== 'not-done');
  const only = promisedOf(measures);
  const [first] = bare;
  if (only && first && !isSaid && bare.length === 1 && isCount(only, first)) {
    taken.push({ number: first, measure: only, isWholeUnit: false });
  }
  const homeless = isSaid || only || measures.length === 0 ? [] : bare;
  return sorted(taken, measures, homeless);
}

/** Returns the number that a cell of its own says, or undefined if it says anything else. */
export function figureOfCell(cell: string, measures: readonly Measure[]): Figure | undefined {
  const { figures, unclear } = figuresIn(cell, measures, { except: [], isWholeTerm: true });
  const [first] = figures;
  if (first && figures.length === 1 && unclear.length === 0) return first;
  const only = promisedOf(measures);
  const typed = quantityTyped(cell);
  if (!only || typed === undefined) return undefined;
  return { measure: only.id, typed, start: 0, end: cell.length, isForecast: false };
}

/** Returns the only measure, or the only one of several with a target: what a number without a noun is of. */
function promisedOf(measures: readonly Measure[]): Measure | undefined {
  const targets = measures.filter(({ target }) => target !== undefined);
  const [only, ...others] = targets.length > 0 ? targets : measures;
  return others.length === 0 ? only : undefined;
}

function sorted(
  taken: readonly Taken[],
  measures: readonly Measure[],
  homeless: readonly FoundNumber[],
): Figures {
  const figures: Figure[] = [];
  const unclear: UnclearFigure[] = homeless.map(({ start, end }) => ({ start, end, why: 'no-measure' }));
  for (const { id, counting } of measures) {
    for (const isForecast of [false, true]) {
      const own = taken.filter(
        ({ measure, number }) =>
          measure.id === id &&
          number.context !== 'not-done' &&
          (number.context === 'forecast') === isForecast,
      );
      const clear = own.filter((one) => whyUnclear(one, counting) === undefined);
      // "18 pass, varav 3 i mars": three of the eighteen.
      const whole = clear.filter(({ number }) => !number.isPart);
      const usable = whole.length > 0 ? whole : clear;
      const isOne = new Set(usable.map(({ number }) => number.typed)).size === 1;
      const [first] = usable;
      if (first && isOne) {
        const { start, end, typed } = first.number;
        figures.push({ measure: id, typed, start, end, isForecast });
      }
      const several = new Set(isOne ? [] : usable);
      for (const one of own) {
        const why = whyUnclear(one, counting) ?? (several.has(one) ? 'several' : undefined);
        const { start, end } = one.number;
        if (why) unclear.push({ start, end, why, measure: id });
      }
    }
  }
  return { figures, unclear: unclear.sort((a, b) => a.start - b.start) };
}

function whyUnclear({ number, isWholeUnit }: Taken, counting: Counting): UnclearFigure['why'] | undefined {
  if (number.context === 'not-plain' || number.typed === '') return 'not-plain';
  if (number.isRate && !isWholeUnit && counting !== 'rate') return 'rate';
  return number.context === 'of-more' && counting !== 'latest' ? 'of-more' : undefined;
}

/** Returns the measure whose unit follows a number. Of "kontroller" and "kontroller med utandningsprov", the longer that fits. */
function fitIn(
  number: FoundNumber,
  measures: readonly Measure[],
): { readonly measure: Measure; readonly isWholeUnit: boolean } | undefined {
  const fits = measures.map((measure) => ({ measure, fit: unitFit(number, measure) }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  const found = fits.find(({ fit }) => fit === best && fit > 0);
  return found && { measure: found.measure, isWholeUnit: best > 1 };
}

/** Returns how many words of a unit follow a number. Less than one, if only its first word of several does. */
function unitFit({ nouns, after, isPercent, isArticle }: FoundNumber, { unit }: Measure): number {
  const names = [unit.one, unit.many].map((name) => name.toLocaleLowerCase('sv'));
  if (isPercent) return names.some((name) => name === PERCENT_UNIT || name === '%') ? 1 : 0;
  const near = isArticle ? nouns.slice(0, 1) : nouns;
  const fits = names.flatMap((name) => {
    const [first = '', ...rest] = name.split(' ');
    return near.map((noun) => {
      if (!isSameNoun(noun, first)) return 0;
      const at = after.indexOf(noun) + 1;
      return rest.every((word, index) => isSameNoun(after[at + index] ?? '', word)) ? 1 + rest.length : 0.5;
    });
  });
  return Math.max(0, ...fits);
}

/** A percentage is no count, and a count no percentage. */
function isCount({ unit }: Measure, { isPercent }: FoundNumber): boolean {
  return (unit.many === PERCENT_UNIT) === isPercent;
}

/** Returns whether two nouns are the same, or one is a compound with the other last: "kontroller" of "trafikkontroller". */
function isSameNoun(noun: string, unit: string): boolean {
  const [a, b] = [fold(stemOf(noun)), fold(stemOf(unit))];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.endsWith(short);
}
