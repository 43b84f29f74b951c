/**
 * Each folder next to this file has a small content folder and the exact output of the check. After an intended change, or for a
 * new folder: npx vitest run --config tests/vitest.config.ts tests/content -u
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameOf } from '../../src/content/read/name.ts';
import { statementMissing } from '../../src/text/problems.ts';
import { problemList } from '../../src/content/problems/print.ts';
import { readContent } from '../../src/content/read.ts';

const FOLDER = import.meta.dirname;
const TODAY = '2017-06-15';

const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

test.each(cases)('%s', async (name) => {
  const folder = join(FOLDER, name);
  const contentDir = join(folder, 'content');
  const { problems, files } = await readContent({
    contentDir,
    defaultsDir: contentDir,
    today: TODAY,
    base: '/',
  });
  // Few of the folders have an accessibility statement, so the warning about a missing one is tested in only one.
  const isAboutStatements = name.startsWith('statement-');
  const shown = problems.filter(({ message }) => isAboutStatements || message !== statementMissing().message);
  const output = problemList(shown, files, 'text').replaceAll(`${nameOf(folder)}/`, '');
  await expect(output).toMatchFileSnapshot(join(folder, 'expected.txt'));
});
