/** Numbers, and the words around them, as people write them in Swedish. */
import type { TargetKind, TargetScope } from '../../domain/model.ts';

/** The bounds of a reported number in a file, as in `{minst: 8}`, and in the domain. */
export const BOUNDS = { exakt: 'exact', minst: 'at-least', cirka: 'about', högst: 'at-most' } as const;

export type Bound = keyof typeof BOUNDS;

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

export interface BoundWord {
  readonly word: string;
  readonly bound: Bound;
  /** Accepted where a reported number is typed. For other words the check suggests one of these. */
  readonly isTyped?: true;
  /** Promises a number when used in the text of an activity. */
  readonly isPromise?: true;
  /** How far the bound is from the number, for words that count: "fler än 8" is at least 9. */
  readonly step?: 1 | -1;
}

export const BOUND_WORDS: readonly BoundWord[] = [
  { word: 'exakt', bound: 'exakt', isTyped: true, isPromise: true },
  { word: 'minst', bound: 'minst', isTyped: true, isPromise: true },
  { word: 'åtminstone', bound: 'minst', isPromise: true },
  { word: 'drygt', bound: 'minst', isTyped: true },
  { word: 'över', bound: 'minst' },
  { word: 'mer än', bound: 'minst' },
  { word: 'fler än', bound: 'minst', step: 1 },
  { word: 'högst', bound: 'högst', isTyped: true, isPromise: true },
  { word: 'maximalt', bound: 'högst', isPromise: true },
  { word: 'max', bound: 'högst', isPromise: true },
  { word: 'som mest', bound: 'högst' },
  { word: 'upp till', bound: 'högst' },
  { word: 'uppemot', bound: 'högst' },
  { word: 'mindre än', bound: 'högst' },
  { word: 'färre än', bound: 'högst', step: -1 },
  { word: 'cirka', bound: 'cirka', isTyped: true },
  { word: 'ca', bound: 'cirka', isTyped: true },
  { word: 'c:a', bound: 'cirka' },
  { word: 'ungefär', bound: 'cirka' },
  { word: 'omkring', bound: 'cirka' },
  { word: 'runt', bound: 'cirka' },
  { word: 'knappt', bound: 'cirka' },
  { word: 'nästan', bound: 'cirka' },
  { word: 'närmare', bound: 'cirka' },
];

/** Signs and the words that they stand for. */
export const SIGNS: Readonly<Record<string, string>> = {
  '>=': 'minst',
  '≥': 'minst',
  '<=': 'högst',
  '≤': 'högst',
  '>': 'fler än',
  '<': 'färre än',
  '~': 'cirka',
  '≈': 'cirka',
};

/** Something happened, but it was not counted. */
export const SOME = 'något';

/** Nothing happened. */
export const NONE_WORDS = ['inga', 'ingen', 'inget'];

/** The unit of percentages. */
export const PERCENT_UNIT = 'procent';

/** The largest number allowed in a file. */
export const MAX_COUNT = 1e9;

/** Returns the alternatives of a regular expression. */
export const either = (words: readonly string[]) => words.join('|');
export const wordsFor = (words: readonly BoundWord[]) => either(words.map(({ word }) => word));

/** Alternatives of a regular expression: the words that promise the number after them. */
export const PROMISING_WORDS = wordsFor(BOUND_WORDS.filter(({ isPromise }) => isPromise));

/** Returns the bound that a word means: `högst` for `max`. */
export function boundNamed(word: string): Bound | undefined {
  return boundWord(word)?.bound;
}

export function boundWord(word: string): BoundWord | undefined {
  const name = word.trim().toLowerCase().replace(/\s+/g, ' ');
  return BOUND_WORDS.find((one) => one.word === name);
}

// ── The grammar ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Matches any space, including narrow and non-breaking ones, but no line break. */
export const SPACE = '[^\\S\\n]';
export const WHOLE = `(?:[1-9]\\d{0,2}(?:${SPACE}\\d{3})+|[1-9]\\d*|0)`;
/** Excludes a point before three digits, which could separate thousands. */
export const NUMBER = `(?:0\\.\\d+|${WHOLE}(?:,\\d+|\\.(?!\\d{3}(?!\\d))\\d+)?)`;
export const SIGNED = `(?:[-−](?!0(?:[.,]0+)?(?![\\d.,])))?${NUMBER}`;
export const PERCENT = `(?:${SPACE}*(?:%|${PERCENT_UNIT}))`;
export const DASH = `${SPACE}*[–\\-]${SPACE}*`;

/**
 * Matches numbers that everybody reads alike. The other numbers of YAML, such as `0x10`, `.5`, `1e3` and `12.500`, remain text
 * and are parsed by the grammar.
 */
export const PLAIN_NUMBER = /^(?:-(?!0(?:\.0+)?$))?(?:0\.\d+|(?:0|[1-9]\d*)(?:\.(?!\d{3}$)\d+)?)$/;

/** Parses a number with a decimal comma or point. Returns undefined if it is too large. */
export function numberFrom(digits: string): number | undefined {
  const number = Number(digits.replace(/\s/g, '').replace(',', '.').replace('−', '-'));
  return Math.abs(number) <= MAX_COUNT ? number : undefined;
}

/** Returns a number as written in a file: with a decimal point, or a comma if a point could separate thousands. */
export function numberText(value: number): string {
  const text = String(value);
  return PLAIN_NUMBER.test(text) ? text : text.replace('.', ',');
}

// ── Time ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Units of time in running text, with the word for each in the field `per`. */
const PARTS_OF_TIME: Readonly<Record<string, string>> = {
  'dag(?:en)?|dygn(?:et)?': SCOPES.day,
  'veck(?:a|an)': SCOPES.week,
  'månad(?:en)?': SCOPES.month,
  'kvartal(?:et)?': SCOPES.quarter,
  'tertial(?:et)?': SCOPES.third,
  'halvår(?:et)?': SCOPES.half,
  'år(?:et)?': SCOPES.year,
};

/** Alternatives of a regular expression: every unit of time, in both of its forms. */
export const PART_OF_TIME = either(Object.keys(PARTS_OF_TIME));

/** Returns the word in the field `per` for a unit of time in running text: `år` for `året`. */
export function scopeNamed(part: string): string {
  const found = Object.entries(PARTS_OF_TIME).find(([pattern]) =>
    new RegExp(`^(?:${pattern})$`, 'i').test(part),
  );
  return found?.[1] ?? part;
}
