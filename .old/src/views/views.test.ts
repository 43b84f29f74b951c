import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Types alone. */
const WITHOUT = ['page.ts'];

test('every view has a test beside it', () => {
  const views = globSync('**/*.ts', { cwd: import.meta.dirname }).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const untested = views.filter(
    (file) => !existsSync(join(import.meta.dirname, file.replace(/\.ts$/, '.test.ts'))),
  );
  expect(untested.sort()).toEqual(WITHOUT);
});
