/** Adds the script of the forms to built sites and to the development server. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { lookup } from 'mrmime';
import type { Connect } from 'vite';
import { FORMS } from '../domain/address.ts';
import type { Settings } from '../settings/environment.ts';
import { cachedBundle } from './bundle-cache.ts';
import { START, type BundledFile } from './bundle.ts';

export function forms({ projectDir }: Settings): AstroIntegration {
  return {
    name: 'forms',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(bundleServer(projectDir));
      },
      'astro:build:done': async ({ dir }) => {
        for (const { path, body } of await cachedBundle(projectDir)) {
          const file = new URL(`.${FORMS}${path}`, dir);
          await mkdir(new URL('.', file), { recursive: true });
          await writeFile(file, body);
        }
      },
    },
  };
}

/** Serves the bundle as files in a folder. Astro has already removed the base path. */
function bundleServer(project: string): Connect.NextHandleFunction {
  let bundle: Promise<readonly BundledFile[]> | undefined;
  const fileAt = async (path: string) => {
    // Reloading the page bundles the current code.
    if (path === START) bundle = undefined;
    return (await (bundle ??= cachedBundle(project))).find((file) => file.path === path);
  };
  return (request, response, next) => {
    const [path = '', query = ''] = (request.url ?? '').split(/(?=\?)/);
    if (path === FORMS) request.url = `${FORMS}index.html${query}`;
    if (!path.startsWith(FORMS) || !/\.(?!html|json)\w+$/.test(path)) {
      next();
      return;
    }
    fileAt(path.slice(FORMS.length)).then((file) => {
      if (!file) next();
      else response.setHeader('content-type', lookup(path) ?? 'application/octet-stream').end(file.body);
    }, next);
  };
}
