/** Tests of plain modules, commands, publishing and built sites. Tests of components have their own configuration. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
/** The editors' guide, which is in the content folder and may have been replaced along with it. */
const GUIDE = join(root, 'content/README.md');
const hasGuide = existsSync(GUIDE) && readFileSync(GUIDE, 'utf8').startsWith('# Så skriver du innehållet\n');
const COMMANDS = 'tests/commands/**/*.test.ts';
const FORGES = 'tests/commands/forge*.test.ts';
const BUILT = 'tests/built/**/*.test.ts';
const DEPLOY = 'tests/deploy/**/*.test.ts';
/** Repositories of tests live for seconds: git need not tidy them, survive a power cut with them, or give them sample hooks. */
const GIT_SETTINGS = { 'maintenance.auto': 'false', 'core.fsync': 'none', 'init.templateDir': '' };
const git = Object.entries(GIT_SETTINGS).flatMap(([name, value], index) => [
  [`GIT_CONFIG_KEY_${index}`, name],
  [`GIT_CONFIG_VALUE_${index}`, value],
]);
const shared = {
  // Generous, because the machine may be busy.
  testTimeout: 240_000,
  hookTimeout: 240_000,
  // Commands read the content of the project they run in.
  env: {
    CONTENT_DIR: '',
    GIT_CONFIG_COUNT: String(git.length / 2),
    ...(Object.fromEntries(git) as Record<string, string>),
  },
};

export default defineConfig({
  root,
  test: {
    // A missing snapshot is an error; `-u` writes it.
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
          // Modules keep no state between tests, and loading them once saves a sixth of the time.
          isolate: false,
        },
      },
      { root, test: { ...shared, name: 'commands', include: [COMMANDS], exclude: [FORGES], isolate: false } },
      { root, test: { ...shared, name: 'forges', include: [FORGES], isolate: false } },
      { root, test: { ...shared, name: 'deploy', include: [DEPLOY] } },
      {
        root,
        test: { ...shared, name: 'built', include: [BUILT], globalSetup: 'tests/built/global-setup.ts' },
      },
    ],
  },
});
