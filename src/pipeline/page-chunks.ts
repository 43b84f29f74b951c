/**
 * How what makes the pages is divided into files: all that is no component in one. Left to itself, the bundler makes a file for each set
 * of pages that share a module, and the order of styles, which go by files, would depend on what else runs besides the pages.
 */
import type { Plugin } from 'vite';

const MODULES = /\/src\/(?!pages\/|components\/|layouts\/|pipeline\/).+\.ts$/;

/** Puts the modules of what runs in a build in this file. */
export function pageChunks(): Plugin {
  return {
    name: 'page-chunks',
    configEnvironment: (name) =>
      name === 'prerender'
        ? {
            build: {
              rolldownOptions: {
                output: { codeSplitting: { groups: [{ name: 'modules', test: MODULES }] } },
              },
            },
          }
        : undefined,
  };
}
