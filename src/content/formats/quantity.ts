/** The grammar of numbers in running text, as typed in forms and terminals, and in content files. */
import type { TargetKind, TargetScope } from '../../domain/model.ts';
import { numberNamed } from '../../text/number-words.ts';
import { defineFormat } from './format.ts';
import { isFields, type Fields } from './layout.ts';

/** The bounds of a reported number in a file, as in `{minst: 8}`, and in the domain. */
export const BOUNDS = { exakt: 'exact', minst: 'at-least', cirka: 'about', högst: 'at-most' } as const;

type Bound = keyof typeof BOUNDS;

/** The bounds of a promised number. */
export const TARGET_BOUNDS = {
  minst: 'at-least',
  högst: 'at-most',
  exakt: 'exactly',
} as const satisfies Record<string, TargetKind>;

/** What a promised number applies to, with the word for it in the field `per`. */
export const SCOPES: Readonly<Record<TargetScope, string>> = {
  term: 'avtal',
  year: 'år',
  period: 'period',
  month: 'månad',
  week: 'vecka',
};

interface BoundWord {
  readonly word: string;
  readonly bound: Bound;
  /** Accepted where a reported number is typed. For other words the check suggests one of these. */
  readonly isTyped?: true;
  /** Promises a number when used in the text of an activity. */
  readonly isPromise?: true;
}

const BOUND_WORDS: readonly BoundWord[] = [
  { word: 'exakt', bound: 'exakt', isTyped: true, isPromise: true },
  { word: 'minst', bound: 'minst', isTyped: true, isPromise: true },
  { word: 'åtminstone', bound: 'minst', isPromise: true },
  { word: 'drygt', bound: 'minst' },
  { word: 'över', bound: 'minst' },
  { word: 'högst', bound: 'högst', isTyped: true, isPromise: true },
  { word: 'maximalt', bound: 'högst', isPromise: true },
  { word: 'max', bound: 'högst', isPromise: true },
  { word: 'cirka', bound: 'cirka', isTyped: true },
  { word: 'ca', bound: 'cirka', isTyped: true },
  { word: 'ungefär', bound: 'cirka' },
];

/** Something happened, but it was not counted. */
const SOME = 'något';

/** The largest number allowed in a file. */
export const MAX_COUNT = 1e9;

const either = (words: readonly string[]) => words.join('|');
const wordsFor = (words: readonly BoundWord[]) => words.map(({ word }) => word).join('|');

/** Alternatives of a regular expression: the words that promise the number after them. */
export const PROMISING_WORDS = wordsFor(BOUND_WORDS.filter(({ isPromise }) => isPromise));

// ── The grammar ──────────────────────────────────────────────────────────────────────────────────────────────────────

const SPACE = '[^\\S\\n]';
const NUMBER = '\\d+(?:[.,]\\d+)?';
const TYPED_WORDS = wordsFor(BOUND_WORDS.filter(({ isTyped }) => isTyped));
const QUANTITY = `(?:(?:${TYPED_WORDS})${SPACE}*)?${NUMBER}|${NUMBER}${SPACE}*[–\\-]${SPACE}*${NUMBER}|${SOME}`;
const PROMISED = `(?:${either(Object.keys(TARGET_BOUNDS))})${SPACE}*${NUMBER}`;
const PER = `${SPACE}+per${SPACE}+(?:${either(Object.values(SCOPES))})`;

/** Matches a promised number and its unit: `minst 2 möten per månad`. */
export const PROMISED_UNITS = `${PROMISED}${SPACE}+(?!per\\s)[^|\\s][^|\\n]*`;

/** A typed reported number: `8`, `minst 8`, `5–8`, `något`. */
export const QUANTITY_FORMAT = defineFormat<number | Fields>({
  name: 'quantity',
  pattern: QUANTITY,
  ignoresCase: true,
  parse: quantityIn,
  accepted: [
    '8',
    'minst 8',
    'MINST 8',
    'Högst 5',
    'exakt 2',
    'cirka 100',
    'ca 100',
    '12,5',
    '10–15',
    '10 - 15',
    'något',
  ],
  refused: ['sex', 'några', 'minst', '8 st', 'minst tre', 'minst 5–8', '-1', '1 500', 'drygt 8', '5–'],
  impossible: ['8–5', '2000000000'],
});

/** A typed promised number: `minst 10 per år`. */
export const TARGET_FORMAT = defineFormat<Fields>({
  name: 'target',
  pattern: `${PROMISED}(?:${PER})?`,
  ignoresCase: true,
  parse: (text) => promisedFrom(text)?.target,
  accepted: ['minst 10', 'Högst 5', 'exakt 2,5 per månad', 'minst 10 per år', 'minst 4 per avtal'],
  refused: ['tio', '10', 'cirka 10', 'minst 10 per dag', 'minst 10 kontroller', 'minst tio', '5–8'],
  impossible: ['minst 2000000000'],
});

function quantityIn(text: string): number | Fields | undefined {
  const words = text.toLowerCase();
  if (words === SOME) return { [SOME]: true };
  const [, word, first = '', second] = /^(\D*)([\d.,]+)(?:\D+([\d.,]+))?$/.exec(words) ?? [];
  const value = numberFrom(first);
  if (value === undefined) return undefined;
  if (second !== undefined) {
    const other = numberFrom(second);
    return other === undefined || value > other ? undefined : { mellan: [value, other] };
  }
  const bound = boundNamed(word ?? '');
  return bound === undefined ? value : { [bound]: value };
}

function boundNamed(word: string): Bound | undefined {
  const name = word.trim().toLowerCase();
  return BOUND_WORDS.find((one) => one.word === name)?.bound;
}

const PARTS_OF_PROMISE = new RegExp(
  `^(${either(Object.keys(TARGET_BOUNDS))})${SPACE}*(${NUMBER})(?:${SPACE}+(?!per\\s)(.+?))?(?:${SPACE}+per${SPACE}+(${either(Object.values(SCOPES))}))?$`,
  'i',
);

/** Parses `minst 2 möten per månad` into its target and its unit, which may be left out. Returns undefined if it is not a target. */
export function promisedFrom(
  text: string,
): { readonly target: Fields; readonly unit: string | undefined } | undefined {
  const [, bound, number, unit, per] = PARTS_OF_PROMISE.exec(text) ?? [];
  const value = number === undefined ? undefined : numberFrom(number);
  if (bound === undefined || value === undefined) return undefined;
  return {
    target: { [bound.toLowerCase()]: value, ...(per !== undefined && { per: per.toLowerCase() }) },
    unit,
  };
}

/** Parses a number with a decimal comma or point. Returns undefined if it is too large. */
function numberFrom(digits: string): number | undefined {
  const number = Number(digits.replace(',', '.'));
  return number <= MAX_COUNT ? number : undefined;
}

// ── Between typed text and file ──────────────────────────────────────────────────────────────────────────────────────

/** Returns `{minst: 8}` as `minst 8`. */
export function quantityText(value: unknown): string {
  if (!isFields(value)) return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (Array.isArray(value['mellan'])) return value['mellan'].join('–');
  if (value[SOME] === true) return SOME;
  const bound = BOUND_WORDS.find((one) => typeof value[one.bound] === 'number')?.bound;
  return bound === undefined ? '' : `${bound} ${value[bound] as number}`;
}

/** Returns `{minst: 10, per: år}` as `minst 10 per år`. A target that is not valid is returned as it is. */
export function targetText(target: unknown): unknown {
  if (!isFields(target)) return target;
  const { per, ...number } = target;
  const [bound, ...others] = Object.keys(number);
  // Kept for the check to report.
  if (bound === undefined || others.length > 0) return target;
  return [bound, number[bound], ...(per === undefined ? [] : ['per', per])].join(' ');
}

/** Returns `minst 8` as `{minst: 8}`, and an empty text as undefined. Other texts are returned for the check to report. */
export function quantityFrom(text: string): unknown {
  const typed = text.trim();
  return typed === '' ? undefined : (QUANTITY_FORMAT.parse(typed) ?? typed);
}

/** Returns `minst 10 per år` as `{minst: 10, per: år}`, an empty text as undefined, and other texts for the check to report. */
export function targetFrom(text: string): unknown {
  const typed = text.trim();
  return typed === '' ? undefined : (TARGET_FORMAT.parse(typed) ?? typed);
}

// ── Suggestions ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Returns the number in a text like `12,5`, `1 500`, `åtta` or `8 st`, as written in a file, or undefined. */
export function suggestNumber(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const named = numberNamed(input.trim());
  if (named !== undefined) return String(named);
  const match = /^(-?\d[\d\s]*)(?:[.,](\d+))?\s*(?:\p{L}+|%)?$/u.exec(input.trim());
  if (!match) return undefined;
  const integer = match[1]!.replace(/\s/g, '');
  return match[2] === undefined ? integer : `${integer}.${match[2]}`;
}

const BOUND_AND_NUMBER = new RegExp(`^(${wordsFor(BOUND_WORDS)})\\.?\\s+(.+)$`, 'i');

/** Returns the quantity in a text like `minst 8` or `ca 100`, as written in a file, or undefined. */
export function suggestQuantity(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const [, word, rest] = BOUND_AND_NUMBER.exec(input.trim()) ?? [];
  if (word === undefined) return suggestNumber(input);
  const number = suggestNumber(rest);
  return number === undefined ? undefined : `{${boundNamed(word)!}: ${number}}`;
}
