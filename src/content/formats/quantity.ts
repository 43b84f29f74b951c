/** The grammar of numbers: as authorities write them in running text, as somebody types them, and as a file says them. */
import type { TargetKind, TargetScope } from '../../domain/model.ts';
import { numberNamed } from '../../text/number-words.ts';
import { defineFormat } from './format.ts';
import { isFields, type Fields } from './layout.ts';

/** What bounds a number in a file, `{minst: 8}`, and in the domain. */
export const BOUNDS = { exakt: 'exact', minst: 'at-least', cirka: 'about', högst: 'at-most' } as const;

type Bound = keyof typeof BOUNDS;

/** What bounds a promised number. */
export const TARGET_BOUNDS = {
  minst: 'at-least',
  högst: 'at-most',
  exakt: 'exactly',
} as const satisfies Record<string, TargetKind>;

/** What a promised number holds for, as `per` says it. */
export const SCOPES: Readonly<Record<TargetScope, string>> = {
  term: 'avtal',
  year: 'år',
  period: 'period',
  month: 'månad',
  week: 'vecka',
};

/** Every word for a bound. */
interface BoundWord {
  readonly word: string;
  readonly bound: Bound;
  /** Understood where a reported number is typed; others are only suggested to be another word. */
  readonly isTyped?: true;
  /** In running text it promises a number; others only tell of one. */
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

/** It did happen, nobody counted. */
const SOME = 'något';

/** The largest number that a file may hold. */
export const MAX_COUNT = 1e9;

const either = (words: readonly string[]) => words.join('|');
const wordsFor = (words: readonly BoundWord[]) => words.map(({ word }) => word).join('|');

/** Words before a number that is promised in running text. */
export const PROMISING_WORDS = wordsFor(BOUND_WORDS.filter(({ isPromise }) => isPromise));

// ── The grammar ──────────────────────────────────────────────────────────────────────────────────────────────────────

const SPACE = '[^\\S\\n]';
const NUMBER = '\\d+(?:[.,]\\d+)?';
const TYPED_WORDS = wordsFor(BOUND_WORDS.filter(({ isTyped }) => isTyped));
const QUANTITY = `(?:(?:${TYPED_WORDS})${SPACE}*)?${NUMBER}|${NUMBER}${SPACE}*[–\\-]${SPACE}*${NUMBER}|${SOME}`;
const PROMISED = `(?:${either(Object.keys(TARGET_BOUNDS))})${SPACE}*${NUMBER}`;
const PER = `${SPACE}+per${SPACE}+(?:${either(Object.values(SCOPES))})`;

/** A promised number and what is counted: `minst 2 möten per månad`. */
export const PROMISED_UNITS = `${PROMISED}${SPACE}+(?!per\\s)[^|\\s][^|\\n]*`;

/** A reported number as it is typed: `8`, `minst 8`, `5–8`, `något`. */
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

/** A promised number as it is typed: `minst 10 per år`. */
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

/** `minst 2 möten per månad` as its target and its unit, which may be left out; undefined for what is neither. */
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

/** Decimals are typed with a comma in Swedish, and stand with a point in a file. */
function numberFrom(digits: string): number | undefined {
  const number = Number(digits.replace(',', '.'));
  return number <= MAX_COUNT ? number : undefined;
}

// ── As it is typed, and as a file says it ────────────────────────────────────────────────────────────────────────────

/** `{minst: 8}` as `minst 8`. */
export function quantityText(value: unknown): string {
  if (!isFields(value)) return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (Array.isArray(value['mellan'])) return value['mellan'].join('–');
  if (value[SOME] === true) return SOME;
  const bound = BOUND_WORDS.find((one) => typeof value[one.bound] === 'number')?.bound;
  return bound === undefined ? '' : `${bound} ${value[bound] as number}`;
}

/** `{minst: 10, per: år}` as `minst 10 per år`. */
export function targetText(target: unknown): unknown {
  if (!isFields(target)) return target;
  const { per, ...number } = target;
  const [bound, ...others] = Object.keys(number);
  // What says too much or too little is kept as it is, for the check to name.
  if (bound === undefined || others.length > 0) return target;
  const said = [bound, number[bound], ...(per === undefined ? [] : ['per', per])];
  return said.join(' ');
}

/** `minst 8` as `{minst: 8}`, and undefined for nothing. What is no quantity is kept, for the check to name. */
export function quantityFrom(text: string): unknown {
  const typed = text.trim();
  return typed === '' ? undefined : (QUANTITY_FORMAT.parse(typed) ?? typed);
}

/** `minst 10 per år` as `{minst: 10, per: år}`, and undefined for nothing. What is no target is kept, for the check to name. */
export function targetFrom(text: string): unknown {
  const typed = text.trim();
  return typed === '' ? undefined : (TARGET_FORMAT.parse(typed) ?? typed);
}

// ── What was most likely meant ───────────────────────────────────────────────────────────────────────────────────────

/** The number in a text like `12,5`, `1 500`, `åtta` or `8 st`, as a file says it. */
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

/** The quantity in a text like `minst 8` or `ca 100`, as a file says it. */
export function suggestQuantity(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const [, word, rest] = BOUND_AND_NUMBER.exec(input.trim()) ?? [];
  if (word === undefined) return suggestNumber(input);
  const number = suggestNumber(rest);
  return number === undefined ? undefined : `{${boundNamed(word)!}: ${number}}`;
}
