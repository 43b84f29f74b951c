/** Loads Astro's collections with the domain objects of the current reading. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { ZodType } from 'zod';
import type { ZodMiniType } from 'zod/mini';
import type { Settings } from '../../settings/environment.ts';
import { hasErrors } from '../problems/problem.ts';
import type { Content } from '../read.ts';
import { agreementSchema } from '../schema/agreement.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { municipalitySchema } from '../schema/municipality.ts';
import { pageSchema } from '../schema/page.ts';
import { partiesSchema } from '../schema/party.ts';
import { promiseSchema } from '../schema/promise.ts';
import { siteSettingsSchema } from '../schema/site-settings.ts';
import { currentReading } from './reading.ts';

interface Entry {
  readonly id: string;
  readonly data: object;
  /** The file of a page that Astro compiles, relative to the project, with forward slashes. */
  readonly filePath?: string;
}

interface Collection {
  readonly name: string;
  /** Astro generates a JSON Schema from it. The check has validated the content already, with better messages than Astro's. */
  readonly schema: ZodMiniType;
  /** The type of the stored data: its name, and its file relative to `src/`. */
  readonly type: readonly [name: string, file: string];
  readonly entries: (content: Content, root: string) => readonly Entry[] | Promise<readonly Entry[]>;
}

/** Returns the loaders of all collections. */
export function contentLoaders(settings: Settings) {
  const loader = ({ name, schema, type: [type, file], entries }: Collection): Loader => ({
    name,
    createSchema: () =>
      Promise.resolve({
        // Astro calls nothing that the two kinds of schemas do not share.
        schema: schema as unknown as ZodType,
        types: `export type { ${type} as Entry } from '../../src/${file}';\n`,
      }),
    load: async ({ store, config }) => {
      const { content, problems } = await currentReading(settings);
      // Keeps the last valid content. The integration has reported the errors.
      if (hasErrors(problems)) return;
      store.clear();
      // Astro warns about collections that never had an entry, but not about those that were emptied.
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
    settings: loader({
      name: 'webbplats',
      schema: siteSettingsSchema,
      type: ['SiteSettings', 'domain/settings.ts'],
      entries: ({ settings }) => (settings ? [{ id: 'webbplats', data: settings }] : []),
    }),
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
      type: ['PageData', 'content/schema/page.ts'],
      entries: async ({ pages }, root) => {
        const copies = join(root, '.astro', 'sidor');
        await rm(copies, { recursive: true, force: true });
        return Promise.all(
          pages.map(async ({ id, path, ...data }) => ({
            id,
            data,
            ...(data.html === undefined && {
              filePath: await withinProject(path, root, join(copies, `${id}.mdx`)),
            }),
          })),
        );
      },
    }),
  };
}

/** Returns a page's path relative to the project. Pages elsewhere are copied, since their imports only resolve in the project. */
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
