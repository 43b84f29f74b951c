/** Three kinds of tests: plain modules, components rendered by Astro, and the finished sites. */
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { defineConfig, mergeConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');

/** The code that renders pages; its tests need Astro's compiler, which takes seconds to start. */
const RENDERED = 'src/{components,layouts,pages}/**/*.test.ts';
const BUILT = 'tests/built/**/*.test.ts';

const components = await getViteConfig(
  { test: { name: 'components', environment: 'node', include: [RENDERED] } },
  { root, logLevel: 'warn' },
)({ mode: 'test', command: 'serve' });

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'modules',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [RENDERED, BUILT, 'tests/browser/**'],
        },
      },
      mergeConfig(components, { root }),
      {
        root,
        test: { name: 'built', include: [BUILT], globalSetup: 'tests/built/global-setup.ts' },
      },
    ],
  },
});
