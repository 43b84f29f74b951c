/** A build of broken content reports the error and leaves the published site untouched. */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EKSJO } from '../fixtures.ts';
import { removeCopy, temporaryCopy } from '../project.ts';

const REPORT = 'content/eksjo/2017/trygghet-i-oster/t1.md';

let project: string;

beforeAll(async () => {
  project = await temporaryCopy(EKSJO);
});

afterAll(() => removeCopy(project));

test.each([
  ['an unknown activity', (text: string) => text.replace('trafikkontroller', 'trafikkontroler')],
  ['a misspelt key', (text: string) => text.replace('redovisat:', 'redovisad:')],
  ['a tab', (text: string) => text.replace('  - aktivitet', '\t- aktivitet')],
  ['no front matter', () => 'Genomfört minst åtta.\n'],
  ['an empty file', () => ''],
])('%s', async (_, damage) => {
  const published = join(project, 'dist/index.html');
  await mkdir(dirname(published), { recursive: true });
  await writeFile(published, 'Det som är publicerat.');
  const before = await stat(published);
  await writeFile(join(project, REPORT), damage(await readFile(join(EKSJO, '..', REPORT), 'utf8')));

  const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: project,
    encoding: 'utf8',
  });

  expect(status).toBe(1);
  expect(stderr).toContain(`${REPORT}:`);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(await readdir(dirname(published))).toEqual(['index.html']);
  expect(await readFile(published, 'utf8')).toBe('Det som är publicerat.');
  expect((await stat(published)).mtimeMs).toBe(before.mtimeMs);
});
