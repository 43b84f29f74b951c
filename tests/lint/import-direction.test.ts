import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { forbiddenImport, importDirection } from './import-direction.ts';

const allowed: readonly [string, string][] = [
  ['domain/outcome.ts', './period.ts'],
  ['domain/outcome.test.ts', 'vitest'],
  ['text/date.ts', '../domain/day.ts'],
  ['content/read.ts', '../domain/promise.ts'],
  ['content/schema/promise.ts', '../../domain/promise.ts'],
  ['content/read.ts', 'node:fs/promises'],
  ['content/catalog.ts', 'astro:content'],
  ['content.config.ts', 'astro:content'],
  ['views/promise-view.ts', '../content/source-file.ts'],
  ['components/Outcome.astro', '../views/promise-view.ts'],
  ['layouts/Base.astro', '../styles/base.css'],
  ['pages/[...path]/index.astro', '../../layouts/Base.astro'],
  ['client/chart.ts', 'chart.js'],
  ['cli/build.ts', '../build/site.ts'],
];

const forbidden: readonly [string, string][] = [
  ['domain/outcome.ts', '../content/read.ts'],
  ['domain/outcome.ts', '../text/outcome.ts'],
  ['domain/outcome.ts', 'zod'],
  ['domain/outcome.ts', 'node:fs'],
  ['text/outcome.ts', '../views/promise-view.ts'],
  ['text/outcome.ts', 'zod'],
  ['content/read.ts', '../views/promise-view.ts'],
  ['content/read.ts', 'astro:content'],
  ['views/promise-view.ts', '../components/Outcome.astro'],
  ['views/promise-view.ts', 'astro:content'],
  ['views/promise-view.ts', 'node:path'],
  ['views/promise-view.ts', '../../tests/sites.ts'],
  ['components/Outcome.astro', '../layouts/Base.astro'],
  ['components/Outcome.astro', '../pages/index.astro'],
  ['components/Outcome.astro', 'astro:content'],
  ['client/chart.ts', '../content/read.ts'],
  ['client/chart.ts', 'zod'],
  ['build/site.ts', '../cli/build.ts'],
  ['newcomer/thing.ts', '../domain/outcome.ts'],
];

describe('imports point one way', () => {
  test.each(allowed)('%s may import %s', (file, specifier) => {
    expect(forbiddenImport(file, specifier)).toBeUndefined();
  });

  test.each(forbidden)('%s may not import %s', (file, specifier) => {
    expect(forbiddenImport(file, specifier)).toBeTypeOf('string');
  });

  test('what runs in the browser may import the types of the domain, and no more of it', () => {
    expect(forbiddenImport('client/chart.ts', '../domain/day.ts', { isTypeOnly: true })).toBeUndefined();
    expect(forbiddenImport('client/chart.ts', '../domain/day.ts')).toBeTypeOf('string');
  });

  test('the rule reports every way of importing', () => {
    const code = `
      import { a } from '../views/a.ts';
      export { b } from '../views/b.ts';
      export * from '../views/c.ts';
      const d = import('../views/d.ts');
      export const e = [a, d];`;
    const messages = new Linter({ cwd: '/project' }).verify(
      code,
      [
        {
          files: ['**/*.ts'],
          plugins: { own: { rules: { 'import-direction': importDirection } } },
          rules: { 'own/import-direction': 'error' },
        },
      ],
      { filename: '/project/src/domain/outcome.ts' },
    );
    expect(messages.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  });
});
