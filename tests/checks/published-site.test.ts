/** A build of broken content says what is wrong and touches nothing that is published. */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');
const REPORT = 'eksjo/2017/trygghet-i-oster/t1.md';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'published-'));
  await cp(join(PROJECT, 'content'), join(folder, 'content'), { recursive: true });
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'index.html'), 'Det som är publicerat.');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['an unknown activity', (text: string) => text.replace('trafikkontroller', 'trafikkontroler')],
  ['a misspelt key', (text: string) => text.replace('redovisat:', 'redovisad:')],
  ['a tab', (text: string) => text.replace('  - aktivitet', '\t- aktivitet')],
  ['no front matter', () => 'Genomfört minst åtta.\n'],
  ['an empty file', () => ''],
])('%s', async (_, damage) => {
  const file = join(folder, 'content', REPORT);
  await writeFile(file, damage(await readFile(file, 'utf8')));
  const before = await stat(join(folder, 'dist', 'index.html'));

  const { status, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, 'src/cli/build.ts'), '--out', join(folder, 'dist')],
    { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: join(folder, 'content') } },
  );

  expect(status).toBe(1);
  expect(stderr).toContain(`${REPORT}:`);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(await readdir(join(folder, 'dist'))).toEqual(['index.html']);
  expect(await readFile(join(folder, 'dist', 'index.html'), 'utf8')).toBe('Det som är publicerat.');
  expect((await stat(join(folder, 'dist', 'index.html'))).mtimeMs).toBe(before.mtimeMs);
});
