/**
 * Tests of plain modules, of commands, of publishing, and of the finished sites. Those of components have a configuration of
 * their own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
/** The editor's guide lies with the content, which may be somebody else's, who has no guide or another one. */
const GUIDE = join(root, 'content/README.md');
const hasGuide = existsSync(GUIDE) && readFileSync(GUIDE, 'utf8').startsWith('# Så skriver du innehållet\n');
const COMMANDS = 'tests/commands/**/*.test.ts';
const BUILT = 'tests/built/**/*.test.ts';
const DEPLOY = 'tests/deploy/**/*.test.ts';
const shared = {
  // A test is about what happens, not about how busy the machine is.
  testTimeout: 240_000,
  // Commands read the content of the project that they are run in, whoever runs the tests.
  env: { CONTENT_DIR: '' },
};

export default defineConfig({
  root,
  test: {
    // What is missing is an error; `-u` writes it.
    update: 'none',
    projects: [
      {
        root,
        test: {
          ...shared,
          name: 'modules',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [
            ...['src/{components,layouts,pages}/**', 'tests/browser/**', COMMANDS, BUILT, DEPLOY],
            ...(hasGuide ? [] : ['tests/guide.test.ts']),
          ],
          // Modules keep nothing from test to test, and to load them once takes a sixth off the time.
          isolate: false,
        },
      },
      { root, test: { ...shared, name: 'commands', include: [COMMANDS], isolate: false } },
      { root, test: { ...shared, name: 'deploy', include: [DEPLOY] } },
      {
        root,
        test: { ...shared, name: 'built', include: [BUILT], globalSetup: 'tests/built/global-setup.ts' },
      },
    ],
  },
});
