/** `sidor/*.mdx`: one of the site's own pages. */
import * as z from 'zod';
import { withoutUndefined } from '../formats/without-undefined.ts';
import { text } from './field.ts';

export interface PageFields {
  readonly title: string;
  /** The first paragraph, set larger. */
  readonly lede?: string;
}

export const pageSchema = z
  .strictObject({
    titel: text({ description: 'Sidans rubrik.', examples: ['Om webbplatsen'] }),
    ingress: text({ description: 'Det första stycket.', examples: ['Här står vad som lovats.'] }).optional(),
  })
  .meta({ title: 'sidor/*.mdx', description: 'En av sajtens egna sidor.' })
  .transform((fields): PageFields => withoutUndefined({ title: fields.titel, lede: fields.ingress }));
