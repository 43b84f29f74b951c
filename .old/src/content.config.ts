/** The collections: what Astro compiles. Everything else is read through `content/astro/catalog.ts`. */
import { defineCollection } from 'astro:content';
import { contentLoaders } from './content/astro/loader.ts';
import { readSettings } from './settings/environment.ts';

const { pages, reading } = contentLoaders(readSettings());

export const collections = {
  sidor: defineCollection({ loader: pages }),
  lasning: defineCollection({ loader: reading }),
};
