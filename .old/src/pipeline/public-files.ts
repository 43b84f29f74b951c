/**
 * Publishes files as they are: the project's own, and those of the content, which Astro copies. The development server sends them as
 * the built site's servers do, with their policy; the pages that it makes have their own.
 */
import { createReadStream, statSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { publicFolderIn } from '../content/read.ts';
import type { Settings } from '../settings/environment.ts';
import { contentPolicyOf } from './content-policy.ts';
import { pathOf, typeOf } from './preview-server.ts';

export function publicFiles({ contentDir, ownPublicDir, base }: Settings): AstroIntegration {
  const publicDir = publicFolderIn(contentDir);
  return {
    name: 'public-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = pathBelow(base, request.url ?? '/');
          const file = [publicDir, ownPublicDir]
            .map((folder) => join(folder, path ?? ''))
            .find((file) => path !== undefined && isFile(file));
          if (file === undefined) {
            next();
            return;
          }
          response.setHeader('content-security-policy', contentPolicyOf(file));
          response.setHeader('content-type', typeOf(file));
          response.setHeader('x-content-type-options', 'nosniff');
          response.setHeader('cache-control', 'no-cache');
          createReadStream(file).on('error', next).pipe(response);
        });
      },
      'astro:build:done': async ({ dir }) => {
        // The check has made sure that the two have no address in common.
        if (isFolder(ownPublicDir)) await cp(ownPublicDir, fileURLToPath(dir), { recursive: true });
      },
    },
  };
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Returns the path of an address below the base, or undefined if it is malformed. */
function pathBelow(base: string, address: string): string | undefined {
  const path = pathOf(address);
  return path?.startsWith(base) ? path.slice(base.length) : path?.slice(1);
}
