/** The collections, and the loaders that fill them. What they hold is read through `content/astro/catalog.ts`. */
import { defineCollection } from 'astro:content';
import { contentLoaders } from './content/astro/loader.ts';
import { readSettings } from './settings/environment.ts';

const { settings, municipalities, agreements, promises, parties, glossary, pages } =
  contentLoaders(readSettings());

export const collections = {
  webbplats: defineCollection({ loader: settings }),
  kommuner: defineCollection({ loader: municipalities }),
  avtal: defineCollection({ loader: agreements }),
  loften: defineCollection({ loader: promises }),
  parter: defineCollection({ loader: parties }),
  ordlista: defineCollection({ loader: glossary }),
  sidor: defineCollection({ loader: pages }),
};
