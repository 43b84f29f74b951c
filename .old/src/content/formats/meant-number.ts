/** What somebody most likely meant by a number that is not in its format, to ask about. Nothing here is taken without asking. */
import { numberNamed } from '../../text/number-words.ts';
import type { ProblemText } from '../../text/problem-text.ts';
import * as messages from '../../text/problems/formats.ts';
import * as words from '../../text/promised-words.ts';
import {
  BOUND_WORDS,
  boundWord,
  MAX_COUNT,
  NONE_WORDS,
  numberText,
  PART_OF_TIME,
  PERCENT_UNIT,
  scopeNamed,
  SCOPES,
  SIGNS,
  SOME,
  wordsFor,
  type Bound,
} from './number-words.ts';

/** Returns a message of its own for numbers such as `12.500`, which could mean 12 500 or 12,5. */
export function ambiguous(written: string): ProblemText | undefined {
  const [number, whole, decimals] = /(?<![\d.,])([1-9]\d{0,2})\.(\d{3})(?![\d.,])/.exec(written) ?? [];
  if (number === undefined) return undefined;
  const fraction = decimals!.replace(/(?<!0)0+$/, '');
  return messages.ambiguousPoint(
    number,
    `${whole} ${decimals}`,
    fraction === '' ? whole! : `${whole},${fraction}`,
  );
}

/** Matches up to three words after a number, unless they say more than what is counted: `8 av 10`, `8 tusen`. */
const COUNTED =
  /^(?!.*(?<!\p{L})(?:av|per|och|eller|till|i|om|varje|utom|senast|under|samt|plus|tusen|tkr|mkr|milj\p{L}*)(?!\p{L}))\p{L}[\p{L}./-]*(?: \p{L}[\p{L}./-]*){0,2}$/u;

/** A number as it is written in a file, and what is counted, if that is said. */
interface Counted {
  readonly number: string;
  readonly things: string;
  readonly isShare: boolean;
}

/** Reads a text such as `1_500`, `1e3`, `åtta`, `inga` or `8 st`. Returns undefined if it says anything else too. */
function counted(input: string): Counted | undefined {
  const text = input.trim().replace('−', '-').replace(/\s+/g, ' ');
  if (ambiguous(text)) return undefined;
  const [, word = '', named = ''] = /^(\p{L}+)(?: (.+))?$/u.exec(text) ?? [];
  const value = NONE_WORDS.includes(word.toLowerCase()) ? 0 : numberNamed(word);
  if (value !== undefined) return countedAs(value, named);
  if (/^[+-]?(?:0x[\da-f]+|0o?[0-7]+|(?:[\d_]*\.)?[\d_]+(?:e[+-]?\d+)?|\d+\.)$/i.test(text)) {
    return countedAs(Number(text.replace(/_/g, '').replace(/^([+-]?)0+(?=\d)/, '$1')), '');
  }
  const [thousands] = /^\d{1,3}(?:\.\d{3}){2,}$/.exec(text) ?? [];
  if (thousands !== undefined) return countedAs(Number(thousands.replace(/\./g, '')), '');
  const [, number = '', things = ''] = /^(-?\d[\d ]*(?:[.,]\d+)?) ?(%|\p{L}.*)?$/u.exec(text) ?? [];
  return number === '' ? undefined : countedAs(Number(number.replace(/ /g, '').replace(',', '.')), things);
}

function countedAs(value: number, things: string): Counted | undefined {
  const isShare = /^(?:%|procent)$/i.test(things);
  if (!Number.isFinite(value) || Math.abs(value) > MAX_COUNT) return undefined;
  if (things !== '' && !isShare && !COUNTED.test(things)) return undefined;
  return { number: numberText(value === 0 ? 0 : value), things: isShare ? '' : things, isShare };
}

/** Returns the number in a text like `1_500`, `1e3`, `åtta` or `8 st`, as written in a file, or undefined. */
export function suggestNumber(input: unknown): string | undefined {
  return typeof input === 'string' ? counted(input)?.number : undefined;
}

const BOUND_AND_REST = new RegExp(`^(${wordsFor(BOUND_WORDS)})\\.? ?(?=[\\d\\p{L}-])(.+)$`, 'iu');
const SOME_WORDS = ['några', 'någon', 'flera', 'många', 'ja'];
const TENS = { tio: 10, tjugo: 20, trettio: 30, femtio: 50, hundra: 100, tusen: 1000 };

/** Returns a text without signs: `>8` as `fler än 8`, `8+` as `minst 8`. */
function inWords(text: string): string {
  const plain = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:totalt|sammanlagt|bara|endast) (?=\S)/i, '');
  const sign = Object.keys(SIGNS).find((one) => plain.startsWith(one));
  if (sign !== undefined) return `${SIGNS[sign]} ${plain.slice(sign.length).trim()}`;
  return /^\d[\d ]*\+$/.test(plain) ? `minst ${plain.slice(0, -1).trim()}` : plain;
}

/** Splits `fler än 8 kvällar` into its bound and the rest, with the number that the bound really has. */
function boundIn(text: string): { readonly bound?: Bound; readonly rest: string; readonly step: number } {
  const [, word, rest] = BOUND_AND_REST.exec(text) ?? [];
  const found = word === undefined ? undefined : boundWord(word);
  return found ? { bound: found.bound, rest: rest!.trim(), step: found.step ?? 0 } : { rest: text, step: 0 };
}

/** A number with its bound, or the two ends of a range. */
interface Bounded extends Omit<Counted, 'number'> {
  readonly bound: Bound | undefined;
  readonly numbers: readonly [string] | readonly [string, string];
}

function boundedIn(text: string): Bounded | undefined {
  return rangeIn(text) ?? singleIn(text);
}

/** Reads `fler än 8 kvällar`. A share or a decimal has no next number, so that "fler än 90 %" is at least 90. */
function singleIn(text: string): Bounded | undefined {
  const { bound, rest, step } = boundIn(text);
  const found = counted(rest);
  if (!found) return undefined;
  const { number, ...about } = found;
  const isWhole = /^\d+$/.test(number) && !found.isShare;
  return { ...about, bound, numbers: [isWhole ? String(Number(number) + step) : number] };
}

/** Reads `10-12 kvällar` and `mellan tio och tolv`, with the lower end first. */
function rangeIn(text: string): Bounded | undefined {
  if (text.includes('\n')) return undefined;
  const found =
    /^(?:mellan )?(\S.*?) ?(?:–|-|till| eller ) ?(?=\S)/iu.exec(text) ??
    /^mellan (\S.*?) och (?=\S)/iu.exec(text);
  if (!found) return undefined;
  const [low, high] = [counted(found[1]!), counted(text.slice(found[0].length))];
  if (!low || !high) return undefined;
  const value = ({ number }: Counted) => Number(number.replace(',', '.'));
  const numbers = value(low) <= value(high) ? [low.number, high.number] : [high.number, low.number];
  return { ...high, bound: undefined, numbers: numbers as [string, string] };
}

/** Returns the quantity in a text like `minst åtta`, `>8` or `ca. 100`, as somebody types it, or undefined. */
export function suggestQuantity(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const text = inWords(input).toLowerCase();
  if (SOME_WORDS.includes(text)) return SOME;
  const [, tens] = /^(?:ett |något )?(\p{L}+?)tal$/u.exec(text) ?? [];
  if (tens !== undefined && tens in TENS) return `cirka ${TENS[tens as keyof typeof TENS]}`;
  const found = boundedIn(text);
  if (!found) return undefined;
  const { bound, numbers, isShare } = found;
  return `${bound === undefined ? '' : `${bound} `}${numbers.join('–')}${isShare ? ' %' : ''}`;
}

/** Splits `två möten i månaden` into what is before the frequency, and its word in the field `per`. */
function frequencyIn(text: string): { readonly rest: string; readonly per?: string } {
  const [, rest, part, adverb, alternate] = FREQUENCY.exec(text) ?? [];
  if (rest === undefined) return { rest: text };
  const per = alternate ?? (part === undefined ? words.ADVERBS[adverb!.toLowerCase()] : scopeNamed(part));
  return { rest: rest.trim(), ...(per !== undefined && { per: per.toLowerCase() }) };
}

const FREQUENCY = new RegExp(
  `^(.*?)(?:(?:(?:^| )(?:per|i|om|varje) | ?/ ?)(${PART_OF_TIME})|(?:^| )(${Object.keys(words.ADVERBS).join('|')})|(?:^| )(${SCOPES['two-years']}))$`,
  'iu',
);

/** Returns the target in a text like `minst tio möten per år` or `10`, as somebody types it, or undefined. */
export function suggestTarget(written: string): string | undefined {
  const promised = promisedIn(written);
  return promised && `${promised.target}${promised.limits}`;
}

/** Returns the target and unit in a text like `60 pass`, `2 per år` or `varje månad`, as somebody types it, or undefined. */
export function suggestPromised(written: string): string | undefined {
  const promised = promisedIn(written.replace(/\.$/, ''));
  if (!promised) return undefined;
  const { target, limits, isShare } = promised;
  const things = promised.things.replace(words.PIECES, '');
  if (isShare) return `${target}${limits}`;
  if (things === '' && limits === '') return undefined;
  const isTimes = things === '' || words.TIMES_WORDS.includes(things.toLowerCase());
  return `${target} ${isTimes ? words.timesText(target) : things}${limits}`;
}

/** Reads a promise. What is only promised as a number, or as about so many, is taken to be at least so many. */
function promisedIn(written: string) {
  const { rest, per } = frequencyIn(inWords(written));
  const found = boundedIn(rest === '' && per !== undefined ? '1' : rest);
  if (!found) return undefined;
  const { bound, numbers, things, isShare } = found;
  const promised = bound === undefined || bound === 'cirka' ? 'minst' : bound;
  const number = numbers.length > 1 ? `mellan ${numbers.join(' och ')}` : `${promised} ${numbers[0]}`;
  return {
    target: `${number}${isShare ? ` ${PERCENT_UNIT}` : ''}`,
    limits: per === undefined ? '' : per === SCOPES['two-years'] ? ` ${per}` : ` per ${per}`,
    things,
    isShare,
  };
}
