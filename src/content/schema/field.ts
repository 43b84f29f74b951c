/** The kinds of values that the fields of all files are made of. */
import * as z from 'zod';
import type { FieldText } from '../../text/fields/field-text.ts';
import type { ProblemText } from '../../text/problem-text.ts';
import { AGREEMENT_KIND_FORMAT } from '../formats/agreement-kind.ts';
import {
  DOCUMENT_ADDRESS_FORMAT,
  EMAIL_FORMAT,
  EMAIL_OR_WEB_ADDRESS_FORMAT,
  FILE_PATH_FORMAT,
  PHONE_FORMAT,
  PICTURE_PATH_FORMAT,
  WEB_ADDRESS_FORMAT,
} from '../formats/addresses.ts';
import { COLOUR_FORMAT } from '../formats/colour.ts';
import {
  DAY_FORMAT,
  DOCUMENT_DATE_FORMAT,
  DOCUMENT_YEARS,
  EVENT_DATE_FORMAT,
  FIRST_DAY_FORMAT,
  LAST_DAY_FORMAT,
} from '../formats/dates.ts';
import { isIn, schemaPattern, type Format } from '../formats/format.ts';
import {
  FORMER_ADDRESS_FORMAT,
  ID_FORMAT,
  MUNICIPALITY_CODE_FORMAT,
  RENEWAL_FORMAT,
} from '../formats/identifier.ts';
import type { FieldTraits, ReferenceKind } from '../formats/layout.ts';
import { MAX_COUNT, NUMBER_FORMAT, WHOLE_NUMBER_FORMAT } from '../formats/quantity.ts';
import type { Path } from '../source/location.ts';

/** What a schema says of its field besides its words. */
export interface FieldDetails extends FieldTraits {
  readonly title?: string;
  readonly examples?: readonly unknown[];
}

/** Everything that is known of a field, as metadata of its schema. A field cannot do without words. */
export function about(
  { description, label, singular, definite, indefinite }: FieldText,
  details: FieldDetails = {},
) {
  const { examples, ...others } = details;
  return {
    description,
    ...(label !== undefined && { label }),
    ...(singular !== undefined && { singular }),
    ...(definite !== undefined && { definite }),
    ...(indefinite !== undefined && { indefinite }),
    ...others,
    ...(examples && { examples: [...examples] }),
  };
}

/** A text on a line or so, not empty. */
export const text = (words: FieldText, details?: FieldDetails) =>
  z.string().trim().min(1).meta(about(words, details));

/** A text of several lines, not empty. */
export const longText = (words: FieldText, details?: FieldDetails) =>
  text(words, { ...details, isLong: true });

// ── Formats ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A text in a format, as one of several shapes that a field may have. */
export function textIn(format: Format) {
  return z.stringFormat(format.name, (text) => isIn(format, text)).meta({ pattern: schemaPattern(format) });
}

/** A text that keeps to a format. */
function formatted(format: Format, words: FieldText, details?: FieldDetails) {
  return z
    .stringFormat(format.name, (text) => isIn(format, text))
    .meta({ ...about(words, details), pattern: schemaPattern(format) });
}

/** What a text in a format means. */
function meant<Value>(format: Format<Value>, words: FieldText, details?: FieldDetails) {
  return formatted(format, words, details).transform((text) => format.parse(text) as Value);
}

type Make = (words: FieldText, details?: FieldDetails) => ReturnType<typeof formatted>;

export const id: Make = (...field) => formatted(ID_FORMAT, ...field);

/** The id of something that is declared elsewhere. */
export const reference = (kind: ReferenceKind, words: FieldText, details?: FieldDetails) =>
  id(words, { ...details, references: kind });

/** A date that exists. */
export const day: Make = (...field) => formatted(DAY_FORMAT, ...field);

/** A date in a format that has years. A bare year is a number in YAML. */
function dated<Value>(format: Format<Value>, words: FieldText, details?: FieldDetails) {
  return z
    .union([textIn(format), z.number().int().min(DOCUMENT_YEARS.min).max(DOCUMENT_YEARS.max)])
    .meta(about(words, details))
    .transform((written) => format.parse(String(written)) as Value);
}

/** The first day of something, as exactly as it is known, or `okänt`. */
export const firstDay = (words: FieldText, details?: FieldDetails) => dated(FIRST_DAY_FORMAT, words, details);

/** The last day of something, as exactly as it is known, or `tills vidare`, which comes out as null. */
export const lastDay = (words: FieldText, details?: FieldDetails) => dated(LAST_DAY_FORMAT, words, details);

/** When something happened: a day, a week, a month or a year. */
export const eventDate = (words: FieldText, details?: FieldDetails) =>
  dated(EVENT_DATE_FORMAT, words, details);

/** When a document was written or a survey made, or by when something is to be done: a day, a month or a year. */
export const documentDate = (words: FieldText, details?: FieldDetails) =>
  dated(DOCUMENT_DATE_FORMAT, words, details);

export const webAddress: Make = (...field) => formatted(WEB_ADDRESS_FORMAT, ...field);
export const documentAddress: Make = (...field) => formatted(DOCUMENT_ADDRESS_FORMAT, ...field);
export const email: Make = (...field) => formatted(EMAIL_FORMAT, ...field);
export const emailOrWebAddress: Make = (...field) => formatted(EMAIL_OR_WEB_ADDRESS_FORMAT, ...field);
export const phone: Make = (...field) => formatted(PHONE_FORMAT, ...field);
export const colour: Make = (...field) => formatted(COLOUR_FORMAT, ...field);
export const picturePath: Make = (...field) => formatted(PICTURE_PATH_FORMAT, ...field);
export const filePath: Make = (...field) => formatted(FILE_PATH_FORMAT, ...field);
export const municipalityCode: Make = (words, details) =>
  formatted(MUNICIPALITY_CODE_FORMAT, words, { ...details, isQuoted: true });
export const formerAddress: Make = (...field) => formatted(FORMER_ADDRESS_FORMAT, ...field);

/** An older promise, as its year and its id. */
export const renewal = (words: FieldText, details?: FieldDetails) =>
  meant(RENEWAL_FORMAT, words, { ...details, references: 'promise' });

// ── Numbers and choices ──────────────────────────────────────────────────────────────────────────────────────────────

/** A number within what can be meant by one. */
export const plainNumber = () => z.number().min(-MAX_COUNT).max(MAX_COUNT);

/** A number, which may be below zero where it is a level. */
export const number = (words: FieldText, details?: FieldDetails) =>
  z
    .union([plainNumber(), textIn(NUMBER_FORMAT)])
    .meta(about(words, details))
    .transform((written) => (typeof written === 'number' ? written : NUMBER_FORMAT.parse(written)!));

/** How many, where there can be no part of one. */
export const wholeNumber = (words: FieldText, details?: FieldDetails, max = MAX_COUNT) =>
  z
    .union([z.number().int().min(0).max(max), textIn(WHOLE_NUMBER_FORMAT)])
    .meta(about(words, details))
    .transform((written) => (typeof written === 'number' ? written : WHOLE_NUMBER_FORMAT.parse(written)!));

/** The word that an editor writes for each value of the domain. A value without a word does not compile. */
type Choices<Value extends string> = Readonly<Record<Value, string | { readonly written: string }>>;

/** One of a few Swedish words. */
export function choice<Value extends string>(
  choices: Choices<Value>,
  words: FieldText,
  details?: FieldDetails,
) {
  const values = new Map(
    Object.entries<string | { readonly written: string }>(choices).map(([value, word]) => [
      typeof word === 'string' ? word : word.written,
      value as Value,
    ]),
  );
  return z
    .enum([...values.keys()])
    .meta(about(words, details))
    .transform((word) => values.get(word)!);
}

/** What an agreement's promises are called: a known word, or three forms. */
export const agreementKindText = () =>
  textIn(AGREEMENT_KIND_FORMAT).transform((text) => AGREEMENT_KIND_FORMAT.parse(text)!);

// ── Fields that belong together ──────────────────────────────────────────────────────────────────────────────────────

/** A check of fields that belong together. It waits until each of them is right by itself. */
export function crossField<Fields>(check: (fields: Fields, context: z.core.$RefinementCtx) => void) {
  return (fields: Fields, context: z.core.$RefinementCtx): void => {
    if (context.issues.length === 0) check(fields, context);
  };
}

/** Reports something that the shape alone does not show to be wrong. */
export function addProblem(context: z.core.$RefinementCtx, path: Path, problem: ProblemText): void {
  context.addIssue({ code: 'custom', path: [...path], message: problem.message, params: { problem } });
}
