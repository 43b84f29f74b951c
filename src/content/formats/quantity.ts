/** The one grammar of numbers in running text, as typed in forms and terminals, and in content files. */
import type { TargetKind, TargetScope } from '../../domain/model.ts';
import { MONTHS } from '../../text/date.ts';
import { numberNamed } from '../../text/number-words.ts';
import type { ProblemText } from '../../text/problem-text.ts';
import * as messages from '../../text/problems/formats.ts';
import { DOCUMENT_DATE_FORMAT } from './dates.ts';
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

/** The promised changes from a baseline. */
export const TARGET_CHANGES = {
  minska_med: 'decrease-by',
  öka_med: 'increase-by',
} as const satisfies Record<string, TargetKind>;

/** What a promised number applies to, with the word for it in the field `per`. */
export const SCOPES: Readonly<Record<TargetScope, string>> = {
  term: 'avtal',
  'two-years': 'vartannat år',
  year: 'år',
  half: 'halvår',
  third: 'tertial',
  quarter: 'kvartal',
  period: 'period',
  month: 'månad',
  week: 'vecka',
  day: 'dag',
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
  { word: 'drygt', bound: 'minst', isTyped: true },
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

/** Matches any space, including narrow and non-breaking ones. */
const SPACE = '[^\\S\\n]';
const WHOLE = `(?:[1-9]\\d{0,2}(?:${SPACE}\\d{3})+|[1-9]\\d*|0)`;
/** Excludes a point before three digits, which could separate thousands. */
const NUMBER = `(?:0\\.\\d+|${WHOLE}(?:,\\d+|\\.(?!\\d{3}(?!\\d))\\d+)?)`;
const SIGNED = `(?:[-−](?!0(?:[.,]0+)?(?![\\d.,])))?${NUMBER}`;
const PERCENT = `(?:${SPACE}*(?:%|procent))`;
const DASH = `${SPACE}*[–\\-]${SPACE}*`;
const TYPED_WORDS = wordsFor(BOUND_WORDS.filter(({ isTyped }) => isTyped));
const ABOUT = `(?:ett${SPACE}+)?[1-9]\\d*-tal`;
const QUANTITY = `(?:(?:${TYPED_WORDS})${SPACE}*)?${SIGNED}${PERCENT}?|${SIGNED}${DASH}${SIGNED}${PERCENT}?|${ABOUT}|${SOME}`;

const BOUND_TARGET = `(?:${either(Object.keys(TARGET_BOUNDS))})${SPACE}*${SIGNED}`;
const BETWEEN_TARGET = `mellan${SPACE}+${SIGNED}(?:${SPACE}+och${SPACE}+|${DASH})${SIGNED}`;
const CHANGE_TARGET = `(?:minska|öka)${SPACE}+med${SPACE}+${NUMBER}`;
const PER = `${SPACE}+(?:per${SPACE}+(?:${either(Object.values(SCOPES))})|${SCOPES['two-years']})`;
const BY = `${SPACE}+senast${SPACE}+(?:${DOCUMENT_DATE_FORMAT.pattern})`;
const MONTH = `(?:${either(MONTHS)})`;
const EXCEPT = `${SPACE}+utom${SPACE}+${MONTH}(?:,${SPACE}*${MONTH})*(?:${SPACE}+och${SPACE}+${MONTH})?`;
const TARGET = `(?:${BOUND_TARGET}|${BETWEEN_TARGET}|${CHANGE_TARGET})${PERCENT}?(?:${PER})?(?:${BY})?(?:${EXCEPT})?`;

/** Matches a promised number and its unit: `minst 2 möten per månad`. */
export const PROMISED_UNITS = `${BOUND_TARGET}(?:${SPACE}+(?!(?:per|senast|utom)\\s|${SCOPES['two-years']})(?=[^\\d|\\s])|${SPACE}*(?=%))[^|\\n]+`;

/**
 * Matches numbers that everybody reads alike. The other numbers of YAML, such as `0x10`, `.5`, `1e3` and `12.500`, remain text
 * and are parsed by the grammar.
 */
export const PLAIN_NUMBER = /^(?:-(?!0(?:\.0+)?$))?(?:0\.\d+|(?:0|[1-9]\d*)(?:\.(?!\d{3}$)\d+)?)$/;

/** A number alone: `12,5`, `1 500`, `-7,6`. */
export const NUMBER_FORMAT = defineFormat<number>({
  name: 'number',
  pattern: SIGNED,
  parse: numberFrom,
  accepted: ['8', '12,5', '12.5', '1 500', '1\u00a0500', '1\u202f500 000', '0,125', '-7,6', '−2'],
  refused: ['sex', '12.500', '.5', '0x10', '1e3', '-0', '+5', '08', '1 50', '8 st', '5–8', '1.234.567'],
  impossible: ['2 000 000 000'],
  suggest: suggestNumber,
  isMeant: true,
  exception: ambiguous,
});

/** A number of things that cannot be divided, such as people. */
export const WHOLE_NUMBER_FORMAT = defineFormat<number>({
  name: 'whole-number',
  pattern: WHOLE,
  parse: numberFrom,
  accepted: ['8', '0', '1 500', '1\u00a0500'],
  refused: ['sex', '12,5', '1.500', '-1', '0x10', '1e3', '08', '1 50'],
  impossible: ['2 000 000 000'],
  suggest: suggestNumber,
  isMeant: true,
  exception: ambiguous,
});

/** A promised change: `25`, `25 %`. */
export const CHANGE_FORMAT = defineFormat<{ readonly value: number; readonly isPercent: boolean }>({
  name: 'change',
  pattern: `${NUMBER}${PERCENT}?`,
  ignoresCase: true,
  parse: (text) => {
    const value = numberFrom(withoutPercent(text));
    return value === undefined ? undefined : { value, isPercent: isPercent(text) };
  },
  accepted: ['25', '25 %', '12,5 procent', '1 500'],
  refused: ['-25', 'hälften', 'minst 25', '25 kr', '12.500'],
  impossible: ['2 000 000 000 %'],
  suggest: suggestNumber,
  isMeant: true,
  exception: ambiguous,
});

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
    'drygt 1 500',
    'Högst 5',
    'exakt 2',
    'cirka 100',
    'ca 100',
    'ett 15-tal',
    '15-tal',
    '12,5',
    '12.5',
    '1 000',
    '1\u00a0000',
    '1\u2009234\u2009567',
    '10–15',
    '10 - 15',
    '1 000–1 500',
    '25 %',
    'minst 90 procent',
    'något',
  ],
  refused: [
    'sex',
    'några',
    'minst',
    '8 st',
    'minst tre',
    'minst 5–8',
    '5–',
    '12.500',
    '1.234.567',
    '0x10',
    '.5',
    '5.',
    '-0',
    '+5',
    '1e3',
    '08',
    '1_000',
    '1 00',
    '10 000 0',
    'ett tiotal',
  ],
  impossible: ['8–5', '2000000000'],
  suggest: suggestQuantity,
  isMeant: true,
  exception: ambiguous,
});

/** A typed promised number: `minst 10 per år`. */
export const TARGET_FORMAT = defineFormat<Fields>({
  name: 'target',
  pattern: TARGET,
  ignoresCase: true,
  parse: targetIn,
  accepted: [
    'minst 10',
    'Högst 5',
    'exakt 2,5 per månad',
    'minst 10 per år',
    'minst 4 per avtal',
    'högst 5 per dag',
    'minst 1 vartannat år',
    'minst 90 procent',
    'minst 80 % senast 2020-06',
    'minst 1 000',
    'mellan 5 och 8 per halvår',
    'mellan 5–8',
    'minska med 25 procent',
    'öka med 5 per år',
    'minst 1 per vecka utom juni, juli och augusti',
  ],
  refused: [
    'tio',
    '10',
    'cirka 10',
    'minst 10 per decennium',
    'minst 10 kontroller',
    'minst tio',
    '5–8',
    'minst 12.500',
    'minst 1e3',
    'minst 1 00',
    'minska med en fjärdedel',
    'minst 8 senast i juni',
  ],
  impossible: ['minst 2000000000', 'mellan 8 och 5'],
  suggest: suggestTarget,
  isMeant: true,
  exception: ambiguous,
});

const isPercent = (text: string) => /(?:%|procent)/i.test(text);
const withoutPercent = (text: string) => text.replace(new RegExp(`${PERCENT}$`, 'i'), '');

const BOUND_PARTS = new RegExp(`^(?:(${wordsFor(BOUND_WORDS)})${SPACE}*)?(${SIGNED})$`);
const RANGE_PARTS = new RegExp(`^(${SIGNED})${DASH}(${SIGNED})$`);

function quantityIn(text: string): number | Fields | undefined {
  const words = withoutPercent(text.toLowerCase());
  if (words === SOME) return { [SOME]: true };
  const [, about] = /(\d+)-tal$/.exec(words) ?? [];
  if (about !== undefined) return bounded('cirka', numberFrom(about));
  const [, word, number] = BOUND_PARTS.exec(words) ?? [];
  if (number !== undefined)
    return bounded(word === undefined ? undefined : boundNamed(word), numberFrom(number));
  const [, first = '', second = ''] = RANGE_PARTS.exec(words) ?? [];
  const range = rangeFrom(first, second);
  return range && { mellan: range };
}

function bounded(bound: Bound | undefined, value: number | undefined): number | Fields | undefined {
  return value === undefined || bound === undefined ? value : { [bound]: value };
}

function rangeFrom(first: string, second: string): readonly [number, number] | undefined {
  const [min, max] = [numberFrom(first), numberFrom(second)];
  return min === undefined || max === undefined || min > max ? undefined : [min, max];
}

/** Returns the bound that a word means: `högst` for `max`. */
export function boundNamed(word: string): Bound | undefined {
  const name = word.trim().toLowerCase();
  return BOUND_WORDS.find((one) => one.word === name)?.bound;
}

/** What may follow a promised number: what it applies to, its deadline, and its exceptions. */
const LIMITS = new RegExp(
  `(?:${SPACE}+(?:per${SPACE}+(${either(Object.values(SCOPES))})|(${SCOPES['two-years']})))?(?:${SPACE}+senast${SPACE}+([\\d-]+))?(?:${SPACE}+utom${SPACE}+(.+))?$`,
  'i',
);
const TARGET_PARTS = new RegExp(
  `^(?:(${either(Object.keys(TARGET_BOUNDS))})${SPACE}*(${SIGNED})|mellan${SPACE}+(${SIGNED})(?:${SPACE}+och${SPACE}+|${DASH})(${SIGNED})|(minska|öka)${SPACE}+med${SPACE}+(${NUMBER}))$`,
  'i',
);
const PROMISED_PARTS = new RegExp(
  `^(${either(Object.keys(TARGET_BOUNDS))})${SPACE}*(${SIGNED})(?:${SPACE}*(%)|${SPACE}+([^\\d\\s|].*))$`,
  'i',
);

/** Splits the text of a target into its number and what limits it. */
function withLimits(text: string): readonly [number: string, limits: Fields] {
  const { index, 1: per, 2: alternate, 3: by, 4: except } = LIMITS.exec(text)!;
  const scope = per ?? alternate;
  const limits: Fields = {
    ...(scope !== undefined && { per: scope.toLowerCase() }),
    ...(by !== undefined && { senast: /^\d+$/.test(by) ? Number(by) : by }),
    ...(except !== undefined && { undantag: except.toLowerCase().match(new RegExp(MONTH, 'g')) }),
  };
  return [text.slice(0, index), limits];
}

function targetIn(text: string): Fields | undefined {
  const [number, limits] = withLimits(text);
  const [, bound, value, min, max, change, by] = TARGET_PARTS.exec(withoutPercent(number)) ?? [];
  if (bound !== undefined && value !== undefined) {
    const promised = numberFrom(value);
    return promised === undefined ? undefined : { [bound.toLowerCase()]: promised, ...limits };
  }
  if (min !== undefined && max !== undefined) {
    const range = rangeFrom(min, max);
    return range && { mellan: range, ...limits };
  }
  const step = by === undefined ? undefined : numberFrom(by);
  if (change === undefined || step === undefined) return undefined;
  const key = change.toLowerCase() === 'öka' ? 'öka_med' : 'minska_med';
  return { [key]: isPercent(number) ? `${numberText(step)} %` : step, ...limits };
}

/** Parses `minst 2 möten per månad` into its target and its unit. Returns undefined unless it has both. */
export function promisedFrom(text: string): { readonly target: Fields; readonly unit: string } | undefined {
  const [promised, limits] = withLimits(text);
  const [, bound, number, sign, unit] = PROMISED_PARTS.exec(promised) ?? [];
  const value = number === undefined ? undefined : numberFrom(number);
  if (bound === undefined || value === undefined) return undefined;
  return {
    target: { [bound.toLowerCase()]: value, ...limits },
    unit: sign === undefined ? unit!.trim() : PERCENT_UNIT,
  };
}

/** The unit of percentages. */
export const PERCENT_UNIT = 'procent';

/** Parses a number with a decimal comma or point. Returns undefined if it is too large. */
function numberFrom(digits: string): number | undefined {
  const number = Number(digits.replace(/\s/g, '').replace(',', '.').replace('−', '-'));
  return Math.abs(number) <= MAX_COUNT ? number : undefined;
}

/** Returns a number as written in a file: with a decimal point, or a comma if a point could separate thousands. */
export function numberText(value: number): string {
  const text = String(value);
  return PLAIN_NUMBER.test(text) ? text : text.replace('.', ',');
}

// ── Between typed text and file ──────────────────────────────────────────────────────────────────────────────────────

/** Returns `{minst: 8}` as `minst 8`, and a typed quantity in the one way that all are written. */
export function quantityText(value: unknown): string {
  const typed = typeof value === 'string' ? QUANTITY_FORMAT.parse(value) : undefined;
  if (typed !== undefined) return quantityText(typed);
  if (!isFields(value)) return simpleText(value);
  if (Array.isArray(value['mellan'])) return value['mellan'].map(simpleText).join('–');
  if (value[SOME] === true) return SOME;
  const bound = BOUND_WORDS.find((one) => value[one.bound] !== undefined)?.bound;
  return bound === undefined ? '' : `${bound} ${simpleText(value[bound])}`;
}

function simpleText(value: unknown): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'string') return '';
  const typed = NUMBER_FORMAT.parse(value);
  return typed === undefined ? value : numberText(typed);
}

/** Returns `{minst: 10, per: år}` as `minst 10 per år`. A target that is not valid is returned as it is. */
export function targetText(target: unknown): unknown {
  if (!isFields(target)) return target;
  const { per, senast, undantag, ...number } = target;
  const [bound, ...others] = Object.keys(number);
  // Kept for the check to report.
  if (bound === undefined || others.length > 0) return target;
  const value = number[bound];
  const parts = [
    bound.replace('_', ' '),
    ...(Array.isArray(value) ? [value.map(simpleText).join(' och ')] : [simpleText(value)]),
    ...(per === undefined ? [] : [per === SCOPES['two-years'] ? per : `per ${simpleText(per)}`]),
    ...(senast === undefined ? [] : ['senast', simpleText(senast)]),
    ...(Array.isArray(undantag) ? ['utom', undantag.join(', ')] : []),
  ];
  return parts.join(' ');
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

/** Returns a message of its own for numbers such as `12.500`, which could mean 12 500 or 12,5. */
function ambiguous(written: string): ProblemText | undefined {
  const [number, whole, decimals] = /(?<![\d.,])([1-9]\d{0,2})\.(\d{3})(?![\d.,])/.exec(written) ?? [];
  if (number === undefined) return undefined;
  const fraction = decimals!.replace(/0+$/, '');
  return messages.ambiguousPoint(
    number,
    `${whole} ${decimals}`,
    fraction === '' ? whole! : `${whole},${fraction}`,
  );
}

/** Returns the number in a text like `1_500`, `1e3`, `åtta` or `8 st`, as written in a file, or undefined. */
export function suggestNumber(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const text = input.trim().replace('−', '-');
  const named = numberNamed(text);
  if (named !== undefined) return String(named);
  const technical = /^[+-]?(?:0x[\da-f]+|0o?[0-7]+|[\d_]*\.?[\d_]+(?:e[+-]?\d+)?|\d+\.)$/i.test(text);
  const [, thousands] = /^(\d{1,3}(?:\.\d{3}){2,})$/.exec(text) ?? [];
  const [, number] = /^(-?\d[\d\s]*(?:[.,]\d+)?)\s*(?:\p{L}[\p{L}.]*|%)?$/u.exec(text) ?? [];
  const plain = technical
    ? text.replace(/_/g, '').replace(/^([+-]?)0+(?=\d)/, '$1')
    : (thousands?.replace(/\./g, '') ?? number?.replace(/\s/g, '').replace(',', '.'));
  const value = plain === undefined ? NaN : Number(plain);
  return Number.isFinite(value) && Math.abs(value) <= MAX_COUNT
    ? numberText(value === 0 ? 0 : value)
    : undefined;
}

const BOUND_AND_NUMBER = new RegExp(`^(${wordsFor(BOUND_WORDS)})\\.?\\s*(.+)$`, 'i');
const SOME_WORDS = ['några', 'någon', 'flera', 'många', 'ja'];
const TENS = { tio: 10, tjugo: 20, trettio: 30, femtio: 50, hundra: 100, tusen: 1000 };

/** Returns the quantity in a text like `minst åtta` or `ca. 100`, as somebody types it, or undefined. */
export function suggestQuantity(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const text = input.trim().toLowerCase();
  if (SOME_WORDS.includes(text)) return SOME;
  const [, tens] = /^(?:ett |något )?(\p{L}+?)tal$/u.exec(text) ?? [];
  if (tens !== undefined && tens in TENS) return `cirka ${TENS[tens as keyof typeof TENS]}`;
  const [, first, second] = /^(?:\p{L}+ )?(\S.*?)\s*(?:–|-|till|och)\s*(\S.*)$/u.exec(text) ?? [];
  const range = [first, second].map(suggestNumber);
  if (range.every((number) => number !== undefined)) {
    return Number(range[0]!.replace(',', '.')) <= Number(range[1]!.replace(',', '.'))
      ? range.join('–')
      : range.reverse().join('–');
  }
  const [, word, rest] = BOUND_AND_NUMBER.exec(text) ?? [];
  if (word === undefined) return suggestNumber(text);
  const number = suggestNumber(rest);
  return number === undefined ? undefined : `${boundNamed(word)!} ${number}`;
}

/** Returns the target in a text like `minst tio möten per år` or `10`, as somebody types it, or undefined. */
function suggestTarget(text: string): string | undefined {
  const [number, limits] = withLimits(text.trim());
  const promising = BOUND_WORDS.filter(({ isPromise }) => isPromise);
  const [, word, rest] = BOUND_AND_NUMBER.exec(number) ?? [];
  const bound =
    word === undefined ? 'minst' : promising.find((one) => one.word === word.toLowerCase())?.bound;
  const value = suggestNumber(word === undefined ? number : rest);
  return bound === undefined || value === undefined
    ? undefined
    : String(targetText({ [bound]: Number(value.replace(',', '.')), ...limits }));
}
