/** An integration that keeps the pages that Astro has compiled, instead of rendering them. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { SERVER } from './program.ts';

/** Where Astro writes the pages that it compiles, in the folder of the site. */
const COMPILED = '.prerender';

export function keptProgram(folder: string): AstroIntegration {
  let outDir = '';
  return {
    name: 'kept-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:setup': ({ vite }) => {
        const { build } = vite.environments!['prerender']!;
        build!.rolldownOptions!.input = fileURLToPath(new URL('./entry.ts', import.meta.url));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer({
          name: 'kept-program',
          setup: () => rename(join(outDir, COMPILED), join(folder, SERVER)),
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Nothing is rendered')),
        });
      },
    },
  };
}
