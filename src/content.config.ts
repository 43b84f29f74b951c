/** The collections: what they hold, and the loader that fills them. Their contents are read through `content/catalog.ts`. */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { contentLoaders, type ContentState } from './content/astro/loader.ts';
import type { PageFields } from './content/schema/page.ts';
import { settings } from './settings/settings.ts';
import type { Agreement, CitizenPromise, GlossaryTerm, Municipality, Party } from './domain/model.ts';

/** Something and its place in the order of its kind, which the collections themselves do not keep. */
const ranked = <Thing>() => z.custom<{ readonly rank: number; readonly thing: Thing }>();

const load = contentLoaders(settings);

export const collections = {
  kommuner: defineCollection({ loader: load.municipalities, schema: ranked<Municipality>() }),
  avtal: defineCollection({ loader: load.agreements, schema: ranked<Agreement>() }),
  loften: defineCollection({ loader: load.promises, schema: ranked<CitizenPromise>() }),
  parter: defineCollection({ loader: load.parties, schema: ranked<Party>() }),
  ordlista: defineCollection({ loader: load.glossary, schema: ranked<GlossaryTerm>() }),
  sidor: defineCollection({ loader: load.pages, schema: z.custom<PageFields>() }),
  lage: defineCollection({ loader: load.state, schema: z.custom<ContentState>() }),
};
