/** The schema of the front matter of one of the site's own pages, `sidor/*.md` or `sidor/*.mdx`. */
import * as z from 'zod/mini';
import { LANGUAGE_FORMAT } from '../formats/language.ts';
import { complete } from '../formats/without-undefined.ts';
import * as words from '../../text/fields/shared.ts';
import type { Html } from '../../domain/model.ts';
import { about, described, formatted, longText, transformed } from './field.ts';

export interface PageFields {
  readonly title: string;
  /** The first paragraph, in larger type. */
  readonly lede?: string;
  /** Of what the page says, as a tag of BCP 47. Swedish if left out. */
  readonly language?: string;
}

/** What is known of a page: its fields and, unless it is MDX, its text. */
export interface PageData extends PageFields {
  readonly html?: Html;
}

export const pageSchema = transformed(
  described(
    z.strictObject({
      titel: longText(words.PAGE.titel, { examples: ['Om webbplatsen'] }),
      språk: z.optional(formatted(LANGUAGE_FORMAT, words.PAGE.språk, { examples: ['en'] })),
      ingress: z.optional(longText(words.PAGE.ingress, { examples: ['Här står vad som lovats.'] })),
    }),
    about(words.PAGE_FILE, { title: 'sidor/*.md' }),
  ),
  (fields) => complete<PageFields>({ title: fields.titel, lede: fields.ingress, language: fields.språk }),
);
