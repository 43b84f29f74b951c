/** Finds the numbers that a text reports for the measures of an activity. A number is taken only where the text says it. */
import type { Measure } from '../../domain/model.ts';
import { suggestQuantity } from '../../content/formats/meant-number.ts';
import { boundNamed, PERCENT_UNIT } from '../../content/formats/number-words.ts';
import { QUANTITY_FORMAT, quantityText } from '../../content/formats/quantity.ts';
import { fold, stemOf, wordsOf } from '../../search/words.ts';
import { NUMBER_WORD_PATTERN, numberNamed } from '../../text/number-words.ts';
import * as words from '../../text/desk/paste.ts';

/** A part of a text, by the offsets of its first letter and of the one after its last. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

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

export interface FigureOptions {
  /** Parts of the text that are no numbers, such as dates. */
  readonly except: readonly Extent[];
  /** The period is all that the promise runs, so that "this year" is not more than it. */
  readonly isWholeTerm: boolean;
}

const SPACE = '[^\\S\\n]';
const DIGITS = `\\d{1,3}(?:${SPACE}\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?`;
const ONE = `(?:${DIGITS}|${NUMBER_WORD_PATTERN}|${words.NONE})`;
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/§-])(?:ett \\d+-tal|(?:${ONE})(?:${SPACE}*[–-]${SPACE}*(?:${ONE})|${SPACE}till${SPACE}(?:${ONE}))?)(?<percent>${SPACE}*(?:%|procent))?(?![\\p{L}\\p{N}:/-]|[.,]\\d)`,
  'giu',
);

interface FoundNumber extends Extent {
  readonly typed: string;
  readonly isPercent: boolean;
  /** The nouns that may be what is counted, the nearest first. */
  readonly nouns: readonly string[];
  /** All words that follow, in lower case. */
  readonly after: readonly string[];
  /** Nothing that is counted follows, or only "gånger" and the like. */
  readonly isBare: boolean;
  readonly isArticle: boolean;
  readonly context: 'reported' | 'forecast' | 'not-done' | 'of-more' | 'not-plain';
}

/** Returns what a text says of the measures, and which of its numbers cannot be taken as they are. */
export function figuresIn(text: string, measures: readonly Measure[], options: FigureOptions): Figures {
  const numbers = numbersIn(text, options);
  const found: (Figure & { readonly context: FoundNumber['context'] })[] = [];
  const take = (measure: Measure, { start, end, typed, context }: FoundNumber) =>
    found.push({ measure: measure.id, start, end, typed, context, isForecast: context === 'forecast' });
  const rest: FoundNumber[] = [];
  for (const number of numbers) {
    const measure = countedIn(number, measures);
    if (measure) take(measure, number);
    else if (number.isBare && !number.isArticle) rest.push(number);
  }
  const [only] = measures;
  const bare = rest.filter(({ context }) => context !== 'not-done');
  const isSaid = found.some(({ context }) => context !== 'not-done');
  if (only && measures.length === 1 && !isSaid && bare.length === 1 && isCount(only, bare[0]!)) {
    take(only, bare[0]!);
  }
  return sorted(found, measures, !isSaid && measures.length > 1 ? bare : []);
}

/** Returns the number that a cell of its own says, or undefined if it says anything else. */
export function figureOfCell(cell: string, measures: readonly Measure[]): Figure | undefined {
  // A column of numbers has those that were promised.
  const targets = measures.filter(({ target }) => target !== undefined);
  const [only] = targets.length === 1 ? targets : measures;
  const { figures, unclear } = figuresIn(cell, measures, { except: [], isWholeTerm: true });
  const [first] = figures;
  if (first && figures.length === 1 && unclear.length === 0) return first;
  const typed = quantityTyped(cell);
  if (!only || (measures.length > 1 && targets.length !== 1) || typed === undefined) return undefined;
  return { measure: only.id, typed, start: 0, end: cell.length, isForecast: false };
}

function sorted(
  found: readonly (Figure & { readonly context: FoundNumber['context'] })[],
  measures: readonly Measure[],
  homeless: readonly FoundNumber[],
): Figures {
  const figures: Figure[] = [];
  const unclear: UnclearFigure[] = homeless.map(({ start, end }) => ({ start, end, why: 'no-measure' }));
  for (const { id, counting } of measures) {
    for (const isForecast of [false, true]) {
      const own = found.filter(
        (one) => one.measure === id && one.isForecast === isForecast && one.context !== 'not-done',
      );
      const usable = own.filter(
        ({ context }) =>
          context === 'reported' ||
          context === 'forecast' ||
          (context === 'of-more' && counting === 'latest'),
      );
      const distinct = new Set(usable.map(({ typed }) => typed));
      const isOne = distinct.size === 1;
      for (const { context, start, end, typed, measure } of own) {
        const why = usable.every((one) => one.start !== start)
          ? context === 'not-plain'
            ? 'not-plain'
            : 'of-more'
          : isOne
            ? undefined
            : 'several';
        if (why) unclear.push({ start, end, why, measure });
        else if (!figures.some((one) => one.measure === measure && one.isForecast === isForecast))
          figures.push({ measure, typed, start, end, isForecast });
      }
    }
  }
  return { figures, unclear: unclear.sort((a, b) => a.start - b.start) };
}

function numbersIn(text: string, { except, isWholeTerm }: FigureOptions): readonly FoundNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const number = match[0];
    const end = match.index + number.length;
    if (except.some((other) => other.start < end && match.index < other.end)) return [];
    const before = text.slice(0, match.index);
    const [, bound = ''] = /(?<!\p{L})(\p{L}+\.?)\s+$/u.exec(before) ?? [];
    const isBound = boundNamed(bound.replace(/\.$/, '')) !== undefined;
    const start = isBound ? match.index - /\s+$/.exec(before)![0].length - bound.length : match.index;
    const isPercent = match.groups?.['percent'] !== undefined;
    const typed = quantityTyped(text.slice(start, end));
    const { nouns, after, isBare } = followedBy(text.slice(end));
    const isYear = /^(?:19|20)\d\d$/.test(number) && isBare;
    if (typed === undefined || isYear) return [];
    const isArticle = /^(?:en|ett)$/i.test(number) && !isBound;
    const context = contextOf(text, start, end, isWholeTerm);
    return [{ start, end, typed, isPercent, nouns, after, isBare, isArticle, context }];
  });
}

/** Returns a number in running text as an editor would type it, or undefined if the grammar of numbers does not know it. */
function quantityTyped(text: string): string | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/ till /, '–')
    .replace(/\s+(?:st\.?|stycken)$/, '');
  if (isNone(words)) return '0';
  const [, bound, rest] = /^(\p{L}+\.?)\s+(.+)$/u.exec(words) ?? [];
  const name = bound === undefined ? undefined : boundNamed(bound.replace(/\.$/, ''));
  const plain = name === undefined ? words : `${name} ${rest}`;
  if (QUANTITY_FORMAT.parse(plain) !== undefined) return quantityText(plain);
  const meant = suggestQuantity(plain.replace(/\s*(?:%|procent)$/, ''));
  return meant !== undefined && meant !== 'något' && QUANTITY_FORMAT.parse(meant) !== undefined
    ? meant
    : undefined;
}

const isNone = (word: string) => new RegExp(`^(?:${words.NONE})$`, 'i').test(word) || numberNamed(word) === 0;

/** Returns what may be counted: the next words until the sentence goes on to something else. */
function followedBy(after: string): Pick<FoundNumber, 'nouns' | 'after' | 'isBare'> {
  const nouns: string[] = [];
  let isBare = true;
  // "Fem av tio kontroller": five of what follows.
  let rest = after.replace(OUT_OF, '');
  for (let count = 0; count < MAX_WORDS_TO_NOUN; count++) {
    const [whole, word] = /^[^\S\n]+(\p{L}[\p{L}-]*\.?)/u.exec(rest) ?? [];
    if (whole === undefined || word === undefined) break;
    const plain = word.toLocaleLowerCase('sv').replace(/\.$/, '');
    const isPiece = words.PIECES.includes(plain);
    if (
      !isPiece &&
      (words.FUNCTION_WORDS.has(plain) || boundNamed(plain) !== undefined || numberNamed(plain) !== undefined)
    )
      break;
    nouns.push(plain);
    isBare &&= isPiece;
    rest = rest.slice(whole.length);
    if (word.endsWith('.') && !isPiece) break;
  }
  const all = wordsOf(after.slice(0, MAX_LENGTH_OF_UNIT)).map((word) => word.toLocaleLowerCase('sv'));
  return { nouns, after: all, isBare };
}

const MAX_LENGTH_OF_UNIT = 200;

const OUT_OF = new RegExp(`^${SPACE}+av(?:${SPACE}+\\p{L}+)?${SPACE}+(?:${ONE})(?=${SPACE})`, 'iu');

const MAX_WORDS_TO_NOUN = 4;

/** Returns the measure whose unit follows a number. Of "kontroller" and "kontroller med utandningsprov", the longer that fits. */
function countedIn(number: FoundNumber, measures: readonly Measure[]): Measure | undefined {
  const fits = measures.map((measure) => ({ measure, fit: unitFit(number, measure) }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  return best === 0 ? undefined : fits.find(({ fit }) => fit === best)!.measure;
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

function contextOf(text: string, start: number, end: number, isWholeTerm: boolean): FoundNumber['context'] {
  const before =
    text
      .slice(0, start)
      .split(/[.;!?\n](?:\s|$)/)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[.;!?\n](?:\s|$)/)[0] ?? '';
  if (words.EXPECTED.test(before)) return 'forecast';
  const clause = before.split(words.CLAUSES).at(-1) ?? '';
  const isNotDone = words.PLANNED.test(clause) || words.NAMES_BEFORE.test(before);
  if (isNotDone || words.NOT_DONE_AFTER.test(after)) return 'not-done';
  if (words.UNKNOWN_BOUNDS.test(before)) return 'not-plain';
  return !isWholeTerm && words.OF_MORE.test(`${before} ${after}`) ? 'of-more' : 'reported';
}
