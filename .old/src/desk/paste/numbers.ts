/** Finds the numbers in a text, and what the text says of them: what is counted, and whether it has been done. */
import { suggestQuantity } from '../../content/formats/meant-number.ts';
import {
  boundNamed,
  either,
  NONE_WORDS,
  PART_OF_TIME,
  PERCENT,
  SOME,
  SPACE,
} from '../../content/formats/number-words.ts';
import { QUANTITY_FORMAT, quantityText } from '../../content/formats/quantity.ts';
import { wordsOf } from '../../search/words.ts';
import { NUMBER_WORD_PATTERN, numberNamed } from '../../text/number-words.ts';
import * as words from '../../text/desk/paste.ts';
import { extentsOf, firstAfter, isOneOver, isOneWithin, lastBefore, type Extent } from './extents.ts';

export interface FoundNumber extends Extent {
  /** As an editor would type it. Empty if the grammar of numbers does not know it. */
  readonly typed: string;
  readonly isPercent: boolean;
  /** The nouns that may be what is counted, the nearest first. */
  readonly nouns: readonly string[];
  /** All words that follow, in lower case. */
  readonly after: readonly string[];
  /** Nothing that is counted follows, or only "gånger" and the like. */
  readonly isBare: boolean;
  /** "En" and "ett" may be articles. */
  readonly isArticle: boolean;
  /** So many of those that were told before it. */
  readonly isPart: boolean;
  /** So many a week or month. */
  readonly isRate: boolean;
  readonly context: 'reported' | 'forecast' | 'not-done' | 'of-more' | 'not-plain';
}

export interface NumberOptions {
  /** Parts of the text that are no numbers, such as dates, in order. */
  readonly except: readonly Extent[];
  /** The period is all that the promise runs, so that "this year" is not more than it. */
  readonly isWholeTerm: boolean;
}

const DIGITS = `\\d{1,3}(?:${SPACE}\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?`;
const ONE = `(?:${DIGITS}|${NUMBER_WORD_PATTERN}|${either(NONE_WORDS)})`;
/** "Tre (3)" is one number. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/§+-])(?:${words.TENS_OF}|(?:${ONE})(?:${SPACE}*[–-]${SPACE}*(?:${ONE})|${words.upTo(SPACE)}(?:${ONE}))?)(?<percent>${PERCENT})?(?<again>${SPACE}\\(\\d+\\))?(?![\\p{L}\\p{N}:/+-]|[.,]\\d)`,
  'giu',
);
const RATE = new RegExp(
  `^(?:[^\\S\\n]*[\\p{L}-]+){0,3}?[^\\S\\n]*(?:/|(?<!\\p{L})(?:per|i|om|varje)\\s)(?:${PART_OF_TIME})(?!\\p{L})`,
  'iu',
);

/** Longer than the words directly before or after a number that say what it is, such as "minst", and the spaces around them. */
const MAX_NEAR = 60;

/** Returns the numbers in a text, in order. */
export function numbersIn(text: string, { except, isWholeTerm }: NumberOptions): readonly FoundNumber[] {
  const contextOf = contextsIn(text, isWholeTerm);
  const all = text.trim().replace(/\.$/, '');
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const { percent, again = '' } = match.groups ?? {};
    const number = match[0].slice(0, match[0].length - again.length);
    const [numberEnd, end] = [match.index + number.length, match.index + match[0].length];
    if (isOneOver(except, { start: match.index, end })) return [];
    const before = text.slice(Math.max(0, match.index - MAX_NEAR), match.index);
    const spoken = before.trimEnd();
    const [bound = ''] = (spoken !== before && /(?<!\p{L})\p{L}+\.?$/u.exec(spoken)) || [];
    const isBound = boundNamed(bound.replace(/\.$/, '')) !== undefined;
    const start = isBound ? match.index - (before.length - spoken.length) - bound.length : match.index;
    const typed = quantityTyped(text.slice(start, numberEnd));
    const rest = text.slice(end);
    const { nouns, after, isBare } = followedBy(rest);
    if (/^(?:19|20)\d\d$/.test(number) && isBare) return [];
    return [
      {
        start,
        end: numberEnd,
        typed: typed ?? '',
        isPercent: percent !== undefined,
        nouns,
        after,
        isBare,
        isArticle: /^(?:en|ett)$/i.test(number) && !isBound && number !== all,
        isPart: words.PART_OF_BEFORE.test(text.slice(Math.max(0, start - MAX_NEAR), start)),
        isRate: RATE.test(rest),
        context: typed === undefined ? ('not-plain' as const) : contextOf({ start, end }),
      },
    ];
  });
}

/** Returns a number in running text as an editor would type it, or undefined if the grammar of numbers does not know it. */
export function quantityTyped(text: string): string | undefined {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/ till /, '–');
  const [, bound, rest] = /^(\p{L}+\.?)\s(.+)$/u.exec(words) ?? [];
  const name = bound === undefined ? undefined : boundNamed(bound.replace(/\.$/, ''));
  const plain = name === undefined ? words : `${name} ${rest!.trim()}`;
  if (QUANTITY_FORMAT.parse(plain) !== undefined) return quantityText(plain);
  const meant = suggestQuantity(plain.replace(SHARE, ''));
  return meant !== undefined && meant !== SOME && QUANTITY_FORMAT.parse(meant) !== undefined
    ? meant
    : undefined;
}

const SHARE = new RegExp(`${PERCENT}$`);

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

/** Between two sentences. A number may follow the first sign directly. */
const SENTENCE_ENDS = /[.;!?\n](?:\s|$)/;
const SENTENCE_END = /[.;!?\n]$/;

/** Returns what the sentence of a number says of it. Reads the text once, however many numbers it has. */
function contextsIn(text: string, isWholeTerm: boolean): (number: Extent) => FoundNumber['context'] {
  const [ends, clauses, expected, planned, more] = [
    SENTENCE_ENDS,
    words.CLAUSES,
    words.EXPECTED,
    words.PLANNED,
    words.OF_MORE,
  ].map((pattern) => extentsOf(pattern, text)) as [Extents, Extents, Extents, Extents, Extents];
  return ({ start, end }) => {
    const near = text.slice(Math.max(0, start - MAX_NEAR), start);
    const sentence = {
      start: SENTENCE_END.test(near) ? start : (lastBefore(ends, start)?.end ?? 0),
      end: firstAfter(ends, end)?.start ?? text.length,
    };
    const before = { start: sentence.start, end: start };
    if (isOneWithin(expected, before)) return 'forecast';
    const clause = { start: Math.max(sentence.start, lastBefore(clauses, start)?.end ?? 0), end: start };
    const justBefore = near.slice(Math.max(0, near.length - (start - sentence.start)));
    const justAfter = text.slice(end, Math.min(sentence.end, end + MAX_NEAR));
    const isNotDone = isOneWithin(planned, clause) || words.NAMES_BEFORE.test(justBefore);
    if (isNotDone || words.NOT_DONE_AFTER.test(justAfter)) return 'not-done';
    if (words.UNKNOWN_BOUNDS.test(justBefore)) return 'not-plain';
    const isOfMore = [before, { start: end, end: sentence.end }].some((part) => isOneWithin(more, part));
    return !isWholeTerm && isOfMore ? 'of-more' : 'reported';
  };
}

type Extents = readonly Extent[];
