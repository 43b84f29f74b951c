/** Loads what Astro compiles: the site's own pages in MDX. Pages in Markdown are HTML already. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Settings } from '../../settings/environment.ts';
import { hasErrors } from '../problems/problem.ts';
import { currentReading, readingCount } from './reading.ts';

/** Returns the loaders of all collections. */
export function contentLoaders(settings: Settings): Readonly<Record<'pages' | 'reading', Loader>> {
  return {
    pages: {
      name: 'sidor',
      load: async ({ store, config }) => {
        const { content, problems } = await currentReading(settings);
        // Keeps the last valid content. The integration has reported the errors.
        if (hasErrors(problems)) return;
        store.clear();
        // Astro warns about collections that never had an entry, but not about those that were emptied.
        store.set({ id: 'sidor', data: {} });
        store.delete('sidor');
        const root = fileURLToPath(config.root);
        const copies = join(root, '.astro', 'sidor');
        await rm(copies, { recursive: true, force: true });
        for (const { id, path, html } of content.pages) {
          if (html !== undefined) continue;
          const filePath = await withinProject(path, root, join(copies, `${id}.mdx`));
          store.set({ id, data: {}, filePath, deferredRender: true });
        }
      },
    },
    // Changes with every reading, so that the development server asks again which pages there are.
    reading: {
      name: 'lasning',
      load: ({ store }) => {
        store.set({ id: 'antal', data: { count: readingCount() } });
        return Promise.resolve();
      },
    },
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
