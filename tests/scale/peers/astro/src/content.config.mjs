/** The documented way: a collection for each kind of file, with the glob loader and a schema. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const base = process.env.CONTENT;
const id = ({ entry }) => entry.replace(/\/?_?index\.md$/, '').replace(/\.md$/, '');
const files = (pattern) => glob({ base, pattern, generateId: id });

export const collections = {
  sections: defineCollection({
    loader: files('*/{_index,*/_index}.md'),
    schema: z.object({ title: z.string(), weight: z.number() }),
  }),
  promises: defineCollection({
    loader: files('**/index.md'),
    schema: z.object({
      title: z.string(),
      municipality: z.string(),
      year: z.number(),
      weight: z.number(),
      activities: z.array(
        z.object({
          id: z.string(),
          text: z.string(),
          responsible: z.string(),
          target: z.number().optional(),
          unit: z.string().optional(),
        }),
      ),
    }),
  }),
  reports: defineCollection({
    loader: files('**/r[0-9]*.md'),
    schema: z.object({
      period: z.string(),
      weight: z.number(),
      results: z.array(z.object({ activity: z.string(), text: z.string(), measure: z.number().optional() })),
    }),
  }),
};
