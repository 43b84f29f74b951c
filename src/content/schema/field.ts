/** The kinds of values that the fields of all files are made of. */
import * as z from 'zod';
import type { FieldText } from '../../text/fields/field-text.ts';
import type { ProblemText } from '../../text/problem-text.ts';
import {
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
import { MAX_COUNT } from '../formats/quantity.ts';
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

/** A text in a format. */
export function formatted(format: Format, words: FieldText, details?: FieldDetails) {
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

/** The last day of something, or `tills vidare`, which comes out as null. */
export const lastDay = (words: FieldText, details?: FieldDetails) => meant(LAST_DAY_FORMAT, words, details);

/** When something happened: a day, a month or a week. */
export const eventDate = (words: FieldText, details?: FieldDetails) =>
  meant(EVENT_DATE_FORMAT, words, details);

/** When a document was written or a survey made: a day, a month or a year. A bare year is a number in YAML. */
export const documentDate = (words: FieldText, details?: FieldDetails) =>
  z
    .union([
      z
        .stringFormat(DOCUMENT_DATE_FORMAT.name, (text) => isIn(DOCUMENT_DATE_FORMAT, text))
        .meta({ pattern: schemaPattern(DOCUMENT_DATE_FORMAT) }),
      z.number().int().min(DOCUMENT_YEARS.min).max(DOCUMENT_YEARS.max),
    ])
    .meta(about(words, details))
    .transform((written) => DOCUMENT_DATE_FORMAT.parse(String(written))!);

export const webAddress: Make = (...field) => formatted(WEB_ADDRESS_FORMAT, ...field);
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

/** A number that counts something: zero or more. */
export const count = (words: FieldText, details?: FieldDetails) =>
  z.number().min(0).max(MAX_COUNT).meta(about(words, details));

/** How many people took part. */
export const people = (words: FieldText, details?: FieldDetails) =>
  z.number().int().min(0).max(MAX_COUNT).meta(about(words, details));

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
