/** The one grammar of numbers in running text, as typed at the desk and in terminals, and in content files. */
import { MONTHS } from '../../text/date.ts';
import { ADVERBS, PIECES as PIECES_OF, TIMES } from '../../text/promised-words.ts';
import { DOCUMENT_DATE_FORMAT } from './dates.ts';
import { defineFormat } from './format.ts';
import { isFields, type Fields } from './layout.ts';
import { ambiguous, suggestNumber, suggestQuantity, suggestTarget } from './meant-number.ts';
import {
  BOUND_WORDS,
  boundNamed,
  DASH,
  either,
  NUMBER,
  numberFrom,
  numberText,
  PART_OF_TIME,
  PERCENT,
  PERCENT_UNIT,
  SCOPES,
  SIGNED,
  SOME,
  SPACE,
  TARGET_BOUNDS,
  WHOLE,
  wordsFor,
  type Bound,
} from './number-words.ts';

// ── The grammar ──────────────────────────────────────────────────────────────────────────────────────────────────────

const TYPED_WORDS = wordsFor(BOUND_WORDS.filter(({ isTyped }) => isTyped));
const ABOUT = `(?:ett${SPACE}+)?[1-9]\\d*-tal`;
/** What may stand after a reported number and says nothing more. */
const PIECES = `(?:${PERCENT}|${SPACE}*(?:st\\.?|stycken))`;
const QUANTITY = `(?:(?:${TYPED_WORDS})${SPACE}*)?${SIGNED}${PIECES}?|${SIGNED}${DASH}${SIGNED}${PIECES}?|${ABOUT}|${SOME}`;

const BOUND_TARGET = `(?:${either(Object.keys(TARGET_BOUNDS))})${SPACE}*${SIGNED}`;
const BETWEEN_TARGET = `mellan${SPACE}+${SIGNED}(?:${SPACE}+och${SPACE}+|${DASH})${SIGNED}`;
const CHANGE_TARGET = `(?:minska|öka)${SPACE}+med${SPACE}+${NUMBER}`;
const PER = `${SPACE}+(?:per${SPACE}+(?:${either(Object.values(SCOPES))})|${SCOPES['two-years']})`;
const BY = `${SPACE}+senast${SPACE}+(?:${DOCUMENT_DATE_FORMAT.pattern})`;
const MONTH = `(?:${either(MONTHS)})`;
const EXCEPT = `${SPACE}+utom${SPACE}+${MONTH}(?:,${SPACE}*${MONTH})*(?:${SPACE}+och${SPACE}+${MONTH})?`;
const TARGET = `(?:${BOUND_TARGET}|${BETWEEN_TARGET}|${CHANGE_TARGET})${PERCENT}?(?:${PER})?(?:${BY})?(?:${EXCEPT})?`;

/** What the words after a promised number may not say, since it would be taken for a part of the unit. */
const MORE_THAN_A_UNIT = `(?![^|\\t\\n]*(?:${SPACE}(?:i|om|varje)${SPACE}+(?:${PART_OF_TIME})|/${SPACE}*(?:${PART_OF_TIME})|${SPACE}(?:och|samt)${SPACE}+\\d[^|\\t\\n]*|${SPACE}(?:${either(Object.keys(ADVERBS))}))${SPACE}*(?:[|\\t\\n]|$))`;

/** Matches a promised number and its unit: `minst 2 möten per månad`. */
export const PROMISED_UNITS = `(?:${BOUND_TARGET}|${BETWEEN_TARGET})${MORE_THAN_A_UNIT}(?:${SPACE}+(?!(?:per|senast|utom|och)\\s|${SCOPES['two-years']})(?=[^\\d|\\s–-])|${SPACE}*(?=%))[^|\\t\\n]+`;

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
    const value = numberFrom(withoutPieces(text));
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
    '8 st',
    'Minst 1 500 st.',
    '10–15 stycken',
  ],
  refused: [
    'sex',
    'några',
    'minst',
    '8 kontroller',
    '8 st per månad',
    'inga',
    'fler än 8',
    '>8',
    'över 100',
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
const withoutPieces = (text: string) => text.replace(new RegExp(`${PIECES}$`, 'i'), '');

const BOUND_PARTS = new RegExp(`^(?:(${TYPED_WORDS})${SPACE}*)?(${SIGNED})$`);
const RANGE_PARTS = new RegExp(`^(${SIGNED})${DASH}(${SIGNED})$`);

function quantityIn(text: string): number | Fields | undefined {
  const words = withoutPieces(text.toLowerCase());
  if (words === SOME) return { [SOME]: true };
  const [, about] = /(?<!\d)(\d+)-tal$/.exec(words) ?? [];
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
  `^((?:${BOUND_TARGET})|(?:${BETWEEN_TARGET}))(?:${SPACE}*(%)|${SPACE}+([^\\d\\s|].*))$`,
  'i',
);
const PROMISED = new RegExp(`^(?:${PROMISED_UNITS})$`, 'i');

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
  const [, bound, value, min, max, change, by] = TARGET_PARTS.exec(withoutPieces(number)) ?? [];
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

/** A promised number and what is counted. */
export interface Promised {
  readonly target: Fields;
  readonly unit: string;
}

/** Parses `minst 2 möten per månad` into its target and its unit. Returns undefined unless it has both. */
export function promisedFrom(text: string): Promised | undefined {
  if (!PROMISED.test(text)) return undefined;
  const [promised, limits] = withLimits(text);
  const [, number, sign, unit = ''] = PROMISED_PARTS.exec(promised) ?? [];
  const target = number === undefined ? undefined : targetIn(number);
  return (
    target && { target: { ...target, ...limits }, unit: sign === undefined ? unitFrom(unit) : PERCENT_UNIT }
  );
}

/** Returns a unit without the capital letter that Word gives to the first word of a table's cell. */
function unitFrom(typed: string): string {
  const unit = typed.trim().replace(PIECES_OF, '');
  return /^\p{Lu}\p{Ll}/u.test(unit) ? unit[0]!.toLowerCase() + unit.slice(1) : unit;
}

/** Returns a unit as fields where its other form is known: `{en: gång, flera: gånger}`. */
export function unitFields(unit: string): string | Fields {
  const { one, many } = TIMES;
  return unit === one || unit === many ? { en: one, flera: many } : unit;
}

/** Returns a reported number without its own unit after it: `8 kontroller` as `8`. The unit may be in any of its forms. */
export function withoutUnit(typed: string, forms: readonly string[]): string {
  const text = typed.trim();
  const form = forms.find((one) => new RegExp(`[\\d%]${SPACE}*$`).test(cutEnd(text, one) ?? ''));
  return form === undefined ? text : cutEnd(text, form)!.trim();
}

/** Returns a text without its end, in whatever case; undefined if it ends otherwise. */
function cutEnd(text: string, end: string): string | undefined {
  return text.toLowerCase().endsWith(end.toLowerCase()) ? text.slice(0, text.length - end.length) : undefined;
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
