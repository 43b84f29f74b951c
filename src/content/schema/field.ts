/** The kinds of values that the fields of all files are made of. */
import * as z from 'zod';
import { isDay, monthSpan, weekSpan, yearSpan, type ApproximateDay, type Day } from '../../domain/day.ts';
import type { ProblemText } from '../problems/problem.ts';
import type { Path } from '../source/location.ts';

/** What an editor is told of a field, in Swedish: shown as a hint while writing, and beside an error. */
export interface Hint {
  readonly description: string;
  readonly examples?: readonly unknown[];
}

const meta = ({ description, examples }: Hint) => ({ description, ...(examples && { examples: [...examples] }) });

/** A text of any length, not empty. */
export const text = (hint: Hint) => z.string().trim().min(1).meta(meta(hint));

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** True for what can be an id or a folder's name. */
export function isId(word: string): boolean {
  return ID.test(word);
}

export const id = (hint: Hint) => z.stringFormat('id', ID).meta(meta(hint));

/** A date that exists. */
export const day = (hint: Hint) =>
  z.stringFormat('day', isDay).meta({ ...meta(hint), pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

/** The last day of something, or `tills vidare`, which comes out as null. */
export const lastDay = (hint: Hint) =>
  z
    .stringFormat('last-day', (word) => word === FOREVER || isDay(word))
    .meta({ ...meta(hint), pattern: `^(\\d{4}-\\d{2}-\\d{2}|${FOREVER})$` })
    .transform((word): Day | null => (word === FOREVER ? null : word));

const FOREVER = 'tills vidare';

/** When something happened: a day, a month or a week. */
export const eventDate = (hint: Hint) =>
  z
    .stringFormat('event-date', (word) => asDayOrMonth(word) !== undefined || asWeek(word) !== undefined)
    .meta({ ...meta(hint), pattern: '^\\d{4}-(\\d{2}(-\\d{2})?|v\\d{1,2})$' })
    .transform((word): ApproximateDay => (asDayOrMonth(word) ?? asWeek(word))!);

/** When a document was written or a survey made: a day, a month or a year. A bare year is a number in YAML. */
export const documentDate = (hint: Hint) =>
  z
    .union([
      z.stringFormat('document-date', (word) => asDayOrMonth(word) !== undefined || asYear(word) !== undefined),
      z.number().int().min(1900).max(2999),
    ])
    .meta(meta(hint))
    .transform((word): ApproximateDay => (asDayOrMonth(String(word)) ?? asYear(String(word)))!);

function asDayOrMonth(word: string): ApproximateDay | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(word);
  if (match) return isDay(`${word}-01`) ? monthSpan(Number(match[1]), Number(match[2])) : undefined;
  return isDay(word) ? { precision: 'day', from: word, to: word } : undefined;
}

function asWeek(word: string): ApproximateDay | undefined {
  const match = /^(\d{4})-v(\d{1,2})$/.exec(word);
  return match ? weekSpan(Number(match[1]), Number(match[2])) : undefined;
}

function asYear(word: string): ApproximateDay | undefined {
  return /^(19|2\d)\d\d$/.test(word) ? yearSpan(Number(word)) : undefined;
}

/** An address on the web, encrypted. */
export const webAddress = (hint: Hint) =>
  z.stringFormat('web-address', isWebAddress).meta({ ...meta(hint), format: 'uri', pattern: '^https://' });

/** True for what a {@link webAddress} may be. */
export function isWebAddress(word: string): boolean {
  return /^https:\/\/[^\s/.]+\.[^\s]+$/.test(word) && URL.canParse(word);
}

/** Plain signs only: others would have a meaning of their own in a link. */
const EMAIL = /^[\w.!$'*+/=^{|}~-]+@[a-zA-Z0-9åäöéÅÄÖÉ-]+(\.[a-zA-Z0-9åäöéÅÄÖÉ-]+)+$/;

/** True for what an {@link email} may be. */
export function isEmail(word: string): boolean {
  return EMAIL.test(word);
}

export const email = (hint: Hint) =>
  z.stringFormat('e-mail', EMAIL).meta({ ...meta(hint), format: 'email' });

export const phone = (hint: Hint) => z.stringFormat('phone', /^\+?\d[\d\s()–-]{3,}$/).meta(meta(hint));

/** `#rrggbb`, which YAML takes for a comment where it stands without quotes. */
export const colour = (hint: Hint) => z.stringFormat('colour', /^#[0-9a-f]{6}$/i).meta(meta(hint));

/** Where something is reported: an address of e-mail or on the web. */
export const emailOrWebAddress = (hint: Hint) =>
  z.stringFormat('email-or-web-address', (word) => EMAIL.test(word) || isWebAddress(word)).meta(meta(hint));

/** A picture under `public/` that stays sharp, or nearly so, at any size. */
export const picturePath = (hint: Hint) =>
  z.stringFormat('picture-path', /^\w[\w.-]*(\/\w[\w.-]*)*\.(svg|png)$/).meta(meta(hint));

/** The path of a file under `public/`, which is also its address on the site. */
export const filePath = (hint: Hint) =>
  z.stringFormat('file-path', /^\w[\w.-]*(\/\w[\w.-]*)*$/).meta(meta(hint));

/** A number that counts something: zero or more. */
export const count = (hint: Hint) => z.number().min(0).max(1e9).meta(meta(hint));

/** How many people took part. */
export const people = (hint: Hint) => z.number().int().min(0).max(1e9).meta(meta(hint));

/** The word that an editor writes for each value of the domain. A value without a word does not compile. */
type Words<Value extends string> = Readonly<Record<Value, string | { readonly written: string }>>;

/** One of a few Swedish words. */
export function choice<Value extends string>(words: Words<Value>, hint: Hint) {
  const values = new Map(
    Object.entries<string | { readonly written: string }>(words).map(([value, word]) => [
      typeof word === 'string' ? word : word.written,
      value as Value,
    ]),
  );
  return z
    .enum([...values.keys()])
    .meta(meta(hint))
    .transform((word) => values.get(word)!);
}

/** A check of fields that belong together. It waits until each of them is right by itself. */
export function crossField<Fields>(check: (fields: Fields, context: z.core.$RefinementCtx) => void) {
  return (fields: Fields, context: z.core.$RefinementCtx): void => {
    if (context.issues.length === 0) check(fields, context);
  };
}

/** Says of something that the shape alone does not show to be wrong. */
export function addProblem(context: z.core.$RefinementCtx, path: Path, problem: ProblemText): void {
  context.addIssue({ code: 'custom', path: [...path], message: problem.message, params: { problem } });
}
