/** What Astro's collections are filled with: the domain objects of the current reading. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { ZodType } from 'zod';
import type { Settings } from '../../settings/environment.ts';
import { hasErrors } from '../problems/problem.ts';
import type { Content } from '../read.ts';
import { agreementSchema } from '../schema/agreement.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { municipalitySchema } from '../schema/municipality.ts';
import { pageSchema } from '../schema/page.ts';
import { partiesSchema } from '../schema/party.ts';
import { promiseSchema } from '../schema/promise.ts';
import { currentReading } from './reading.ts';

interface Entry {
  readonly id: string;
  readonly data: object;
  /** The file of a page, which Astro compiles: from the project's folder, with `/`. */
  readonly filePath?: string;
}

interface Collection {
  readonly name: string;
  /** What editors write; Astro makes a JSON Schema of it. The check has applied it, with messages that Astro could not give. */
  readonly schema: ZodType;
  /** What is stored: the name of a type, and the file that it is declared in, from `src/`. */
  readonly type: readonly [name: string, file: string];
  readonly entries: (content: Content, root: string) => readonly Entry[] | Promise<readonly Entry[]>;
}

/** The loaders of one content folder, by what they load. */
export function contentLoaders(settings: Settings) {
  const loader = ({ name, schema, type: [type, file], entries }: Collection): Loader => ({
    name,
    createSchema: () =>
      Promise.resolve({ schema, types: `export type { ${type} as Entry } from '../../src/${file}';\n` }),
    load: async ({ store, config }) => {
      const { content, problems } = await currentReading(settings);
      // What held together before stays; the integration has told what is wrong.
      if (hasErrors(problems)) return;
      store.clear();
      // Astro takes a collection that never held anything for a mistake; one that was emptied may be empty.
      store.set({ id: name, data: {} });
      store.delete(name);
      for (const { data, filePath, ...entry } of await entries(content, fileURLToPath(config.root))) {
        store.set({
          ...entry,
          data: { ...data },
          ...(filePath !== undefined && { filePath, deferredRender: true }),
        });
      }
    },
  });
  return {
    municipalities: loader({
      name: 'kommuner',
      schema: municipalitySchema,
      type: ['Municipality', 'domain/model.ts'],
      entries: ({ municipalities }) => municipalities.map((data) => ({ id: data.id, data })),
    }),
    agreements: loader({
      name: 'avtal',
      schema: agreementSchema,
      type: ['Agreement', 'domain/model.ts'],
      entries: ({ agreements }) =>
        agreements.map((data) => ({
          id: [data.municipality, data.year, ...(data.name === undefined ? [] : [data.name])].join('/'),
          data,
        })),
    }),
    promises: loader({
      name: 'loften',
      schema: promiseSchema,
      type: ['CitizenPromise', 'domain/model.ts'],
      entries: ({ promises }) =>
        promises.map((data) => ({ id: `${data.municipality}/${data.year}/${data.id}`, data })),
    }),
    parties: loader({
      name: 'parter',
      schema: partiesSchema,
      type: ['Party', 'domain/model.ts'],
      entries: ({ parties }) => parties.map((data) => ({ id: data.id, data })),
    }),
    glossary: loader({
      name: 'ordlista',
      schema: glossarySchema,
      type: ['GlossaryTerm', 'domain/model.ts'],
      entries: ({ glossary }) => glossary.map((data) => ({ id: data.term, data })),
    }),
    pages: loader({
      name: 'sidor',
      schema: pageSchema,
      type: ['PageFields', 'content/schema/page.ts'],
      entries: async ({ pages }, root) => {
        const copies = join(root, '.astro', 'sidor');
        await rm(copies, { recursive: true, force: true });
        return Promise.all(
          pages.map(async ({ id, path, ...data }) => ({
            id,
            data,
            filePath: await withinProject(path, root, join(copies, `${id}.mdx`)),
          })),
        );
      },
    }),
  };
}

/** A page that lies elsewhere is compiled from a copy, since what it builds on is found in the project only. */
async function withinProject(path: string, root: string, copy: string): Promise<string> {
  const isWithin = !relative(root, path).startsWith('..');
  if (!isWithin) {
    await mkdir(dirname(copy), { recursive: true });
    await copyFile(path, copy);
  }
  return relative(root, isWithin ? path : copy)
    .split(sep)
    .join('/');
}
