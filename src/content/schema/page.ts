/** The schema of the front matter of one of the site's own pages, `sidor/*.md` or `sidor/*.mdx`. */
import * as z from 'zod/mini';
import { complete } from '../formats/without-undefined.ts';
import * as words from '../../text/fields/shared.ts';
import type { Html } from '../../domain/model.ts';
import { about, described, longText, transformed } from './field.ts';

export interface PageFields {
  readonly title: string;
  /** The first paragraph, in larger type. */
  readonly lede?: string;
}

/** What is known of a page: its fields and, unless it is MDX, its text. */
export interface PageData extends PageFields {
  readonly html?: Html;
}

export const pageSchema = transformed(
  described(
    z.strictObject({
      titel: longText(words.PAGE.titel, { examples: ['Om webbplatsen'] }),
      ingress: z.optional(longText(words.PAGE.ingress, { examples: ['Här står vad som lovats.'] })),
    }),
    about(words.PAGE_FILE, { title: 'sidor/*.md' }),
  ),
  (fields) => complete<PageFields>({ title: fields.titel, lede: fields.ingress }),
);
