/** Schemas for the kinds of fields that files consist of. */
import * as z from 'zod/mini';
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
import { MAX_COUNT } from '../formats/number-words.ts';
import { NUMBER_FORMAT, WHOLE_NUMBER_FORMAT } from '../formats/quantity.ts';
import type { Path } from '../source/location.ts';

/** Everything about a field except its texts and the shape of its value. */
export interface FieldDetails extends FieldTraits {
  readonly title?: string;
  readonly examples?: readonly unknown[];
}

/** Returns the metadata of a field's schema. */
export function about(
  { description, formHint, label, singular, definite, indefinite }: FieldText,
  details: FieldDetails = {},
) {
  const { examples, ...others } = details;
  return {
    description,
    ...(formHint !== undefined && { formHint }),
    ...(label !== undefined && { label }),
    ...(singular !== undefined && { singular }),
    ...(definite !== undefined && { definite }),
    ...(indefinite !== undefined && { indefinite }),
    ...others,
    ...(examples && { examples: [...examples] }),
  };
}

/** Returns a schema with metadata in addition to what it has. */
export function described<Schema extends z.ZodMiniType>(
  schema: Schema,
  traits: FieldTraits & { readonly [name: string]: unknown },
): Schema {
  const clone = schema.clone(schema.def, { parent: true });
  z.globalRegistry.add(clone, traits);
  return clone;
}

/** Returns a schema that transforms what another accepts. */
export function transformed<Schema extends z.ZodMiniType, Value>(
  schema: Schema,
  transform: (fields: z.output<Schema>) => Value,
) {
  return z.pipe(schema, z.transform(transform));
}

/** A short text, not empty. */
export const text = (words: FieldText, details?: FieldDetails) =>
  described(z.string().check(z.trim(), z.minLength(1)), about(words, details));

/** A text that may have several lines, not empty. */
export const longText = (words: FieldText, details?: FieldDetails) =>
  text(words, { ...details, isLong: true });

// ── Formats ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Returns the schema of a text in a format, for fields that may also have other types of values. */
export function textIn(format: Format) {
  return described(
    z.stringFormat(format.name, (text) => isIn(format, text)),
    { pattern: schemaPattern(format) },
  );
}

/** Returns the schema of a text in a format. */
export function formatted(format: Format, words: FieldText, details?: FieldDetails) {
  return described(
    z.stringFormat(format.name, (text) => isIn(format, text)),
    { ...about(words, details), pattern: schemaPattern(format) },
  );
}

/** Returns a schema that transforms a text in a format into its parsed value. */
function parsed<Value>(format: Format<Value>, words: FieldText, details?: FieldDetails) {
  return transformed(formatted(format, words, details), (text) => format.parse(text) as Value);
}

type TextField = (words: FieldText, details?: FieldDetails) => ReturnType<typeof formatted>;

export const id: TextField = (...field) => formatted(ID_FORMAT, ...field);

/** The id of something declared elsewhere. */
export const reference = (kind: ReferenceKind, words: FieldText, details?: FieldDetails) =>
  id(words, { ...details, references: kind });

/** A day as `YYYY-MM-DD`. */
export const day: TextField = (...field) => formatted(DAY_FORMAT, ...field);

/** Returns a schema of dates that may be bare years, which YAML reads as numbers. */
function dated<Value>(format: Format<Value>, words: FieldText, details?: FieldDetails) {
  return transformed(
    described(
      z.union([
        textIn(format),
        z.number().check(z.int(), z.minimum(DOCUMENT_YEARS.min), z.maximum(DOCUMENT_YEARS.max)),
      ]),
      about(words, details),
    ),
    (written) => format.parse(String(written)) as Value,
  );
}

/** The first day of something, or its month or year, or `okänt`. */
export const firstDay = (words: FieldText, details?: FieldDetails) => dated(FIRST_DAY_FORMAT, words, details);

/** The last day of something, or its month or year, or `tills vidare`, which becomes null. */
export const lastDay = (words: FieldText, details?: FieldDetails) => dated(LAST_DAY_FORMAT, words, details);

/** When something happened: a day, a week, a month or a year. */
export const eventDate = (words: FieldText, details?: FieldDetails) =>
  dated(EVENT_DATE_FORMAT, words, details);

/** When a document was written, a survey was made or something is due: a day, a month or a year. */
export const documentDate = (words: FieldText, details?: FieldDetails) =>
  dated(DOCUMENT_DATE_FORMAT, words, details);

export const webAddress: TextField = (...field) => formatted(WEB_ADDRESS_FORMAT, ...field);
export const documentAddress: TextField = (...field) => formatted(DOCUMENT_ADDRESS_FORMAT, ...field);
export const email: TextField = (...field) => formatted(EMAIL_FORMAT, ...field);
export const emailOrWebAddress: TextField = (...field) => formatted(EMAIL_OR_WEB_ADDRESS_FORMAT, ...field);
export const phone: TextField = (...field) => formatted(PHONE_FORMAT, ...field);
export const colour: TextField = (...field) => formatted(COLOUR_FORMAT, ...field);
export const picturePath: TextField = (...field) => formatted(PICTURE_PATH_FORMAT, ...field);
export const filePath: TextField = (...field) => formatted(FILE_PATH_FORMAT, ...field);
export const municipalityCode: TextField = (words, details) =>
  formatted(MUNICIPALITY_CODE_FORMAT, words, { ...details, isQuoted: true });
export const formerAddress: TextField = (...field) => formatted(FORMER_ADDRESS_FORMAT, ...field);

/** The year and id of an older promise. */
export const renewal = (words: FieldText, details?: FieldDetails) =>
  parsed(RENEWAL_FORMAT, words, { ...details, references: 'promise' });

// ── Numbers and choices ──────────────────────────────────────────────────────────────────────────────────────────────

/** A number within sensible limits. */
export const plainNumber = () => z.number().check(z.minimum(-MAX_COUNT), z.maximum(MAX_COUNT));

/** A number, possibly with decimals. Levels may be below zero. */
export const number = (words: FieldText, details?: FieldDetails) =>
  transformed(described(z.union([plainNumber(), textIn(NUMBER_FORMAT)]), about(words, details)), (written) =>
    typeof written === 'number' ? written : NUMBER_FORMAT.parse(written)!,
  );

/** A number of things that cannot be divided, such as people. */
export const wholeNumber = (words: FieldText, details?: FieldDetails, max = MAX_COUNT) =>
  z.pipe(
    transformed(
      described(
        z.union([z.number().check(z.int(), z.minimum(0), z.maximum(max)), textIn(WHOLE_NUMBER_FORMAT)]),
        about(words, details),
      ),
      (written) => (typeof written === 'number' ? written : WHOLE_NUMBER_FORMAT.parse(written)!),
    ),
    // A text may be a number that is too large, too.
    z.number().check(z.maximum(max)),
  );

/** The word that editors write for each value of a domain type. */
type Choices<Value extends string> = Readonly<Record<Value, string | { readonly written: string }>>;

/** Returns the schema of a field that is one of a few Swedish words, which become the values of a domain type. */
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
  return transformed(described(z.enum([...values.keys()]), about(words, details)), (word) =>
    values.get(word)!,
  );
}

/** What an agreement's promises are called: a known word, or three grammatical forms. */
export const agreementKindText = () =>
  transformed(textIn(AGREEMENT_KIND_FORMAT), (text) => AGREEMENT_KIND_FORMAT.parse(text)!);

// ── Fields that belong together ──────────────────────────────────────────────────────────────────────────────────────

/** Returns a refinement that checks several fields together, and runs only if each of them is valid. */
export function crossField<Fields>(check: (fields: Fields, context: z.core.$RefinementCtx) => void) {
  return z.superRefine<Fields>((fields, context) => {
    if (context.issues.length === 0) check(fields, context);
  });
}

/** Adds a problem from a refinement. */
export function addProblem(context: z.core.$RefinementCtx, path: Path, problem: ProblemText): void {
  context.addIssue({ code: 'custom', path: [...path], message: problem.message, params: { problem } });
}
