import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askGit } from '../../content/read/git.ts';
import { writeFiles } from '../../../tests/project.ts';
import { changedTemplate, writeTemplate } from './template-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'template-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Each file as it was in the program, as it is in the program, and as it is in the site; `-` where there is none. */
const FILES: readonly [path: string, then: string, now: string, here: string, fate: string | undefined][] = [
  ['.vscode/settings.json', 'a', 'b', 'a', 'replaces'],
  ['.vscode/extensions.json', '-', 'b', '-', 'adds'],
  ['.vscode/old.json', 'a', '-', 'a', 'removes'],
  ['.github/workflows/check.yml', 'a', 'b', 'mine', 'own'],
  ['.github/workflows/new.yml', '-', 'b', '-', 'adds'],
  // Of another forge.
  ['.forgejo/workflows/new.yml', '-', 'b', '-', undefined],
  ['.gitattributes', 'a', 'a', 'mine', undefined],
  ['.editorconfig', 'a', 'b', '-', undefined],
  ['.vscode/mine.json', 'a', '-', 'mine', undefined],
  ['README.md', 'a', 'b', 'a', undefined],
  ['content/webbplats.yaml', 'a', 'b', 'a', undefined],
];

test('files that came with a site follow the program, but those that somebody has changed or removed', async () => {
  for (const [path, ...texts] of FILES) {
    for (const [index, text] of texts.slice(0, 3).entries()) {
      if (text !== '-') await writeFiles(join(folder, ['then', 'now', 'site'][index]!), { [path]: text! });
    }
  }
  const [then, now, site] = ['then', 'now', 'site'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await askGit(folder, 'init', '--quiet', site);
  const files = await changedTemplate(site, now, then);
  const fates = new Map(files.map(({ path, fate }) => [path, fate]));
  expect(FILES.map(([path]) => [path, fates.get(path)])).toEqual(
    FILES.map(([path, , , , fate]) => [path, fate]),
  );
  await writeTemplate(site, now, files);
  expect(await readFile(join(site, '.vscode/settings.json'), 'utf8')).toBe('b');
  expect(existsSync(join(site, '.vscode/old.json'))).toBe(false);
  expect((await askGit(site, 'diff', '--cached', '--name-only'))!.trim().split('\n')).toEqual([
    '.github/workflows/new.yml',
    '.vscode/extensions.json',
  ]);
});

test('nothing is added where the earlier version is not known', async () => {
  await writeFiles(join(folder, 'now'), { '.gitattributes': 'b', '.editorconfig': 'b' });
  await writeFiles(join(folder, 'site'), { '.editorconfig': 'a' });
  const files = await changedTemplate(join(folder, 'site'), join(folder, 'now'), undefined);
  expect(files).toMatchObject([{ path: '.editorconfig', fate: 'own' }]);
});
