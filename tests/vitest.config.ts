/** Tests of plain modules, of publishing, and of the finished sites. Those of components have a configuration of their own. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
const BUILT = 'tests/built/**/*.test.ts';
const DEPLOY = 'tests/deploy/**/*.test.ts';
/** A test is about what happens, not about how busy the machine is. */
const testTimeout = 60_000;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'modules',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['src/{components,layouts,pages}/**', 'tests/browser/**', BUILT, DEPLOY],
          // Colours are read from the stylesheet, which would otherwise be empty here.
          css: true,
          // Modules keep nothing from test to test, and to load them once takes a sixth off the time.
          isolate: false,
          testTimeout,
        },
      },
      { root, test: { name: 'deploy', include: [DEPLOY], testTimeout } },
      {
        root,
        test: { name: 'built', include: [BUILT], globalSetup: 'tests/built/global-setup.ts', testTimeout },
      },
    ],
  },
});
