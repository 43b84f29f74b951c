/** `npm run new -- webbplats` asks what a site of one's own needs, and writes it to a folder that nothing else is in. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readContent } from '../../src/content/read.ts';
import { hasErrors } from '../../src/content/problems/problem.ts';
import { readSettings } from '../../src/settings/environment.ts';
import { programVersion } from '../../src/settings/version.ts';
import { run } from '../deploy/publishing-server.ts';
import { PROGRAM } from '../deploy/workflow-steps.ts';
import { PROJECT } from '../project.ts';
import { answer } from './answers.ts';

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'new-site-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('asks for the municipality, the address and the forge, and makes a repository that can be built', async () => {
  const site = join(folder, 'loften');
  const answers = [
    ...[
      site,
      'Storhamra kommun',
      '',
      '998',
      '0998',
      'https://www.storhamra.example',
      'kommun@storhamra.example',
    ],
    ...['https://www.storhamra.example/trygghet/loften', 'forgejo', PROGRAM],
  ];
  const { code, output } = await answer(PROJECT, { answers, words: ['webbplats'] });
  expect(code, output).toBe(0);
  expect(output).toContain(`CONTENT_DIR=${site}/content npm start`);
  expect(await readFile(join(site, 'content/webbplats.yaml'), 'utf8')).toMatch(
    `\nadress: https://www.storhamra.example/trygghet/loften/\n`,
  );
  const settings = readSettings({ CONTENT_DIR: join(site, 'content') });
  expect(settings).toMatchObject({ origin: 'https://www.storhamra.example', base: '/trygghet/loften/' });
  const { content, problems } = await readContent(settings);
  expect(hasErrors(problems)).toBe(false);
  expect(content.municipalities.map(({ id, name }) => [id, name])).toEqual([
    ['storhamra', 'Storhamra kommun'],
  ]);
  expect(content.settings?.software).toEqual({ version: programVersion(), source: PROGRAM });
  const files = (await run('git', ['-C', site, 'ls-files'])).output.trim().split('\n');
  expect(files.filter((file) => /github|gitlab/.test(file))).toEqual([]);
  expect(files).toContain('.forgejo/workflows/publish.yml');
  expect((await run('git', ['-C', site, 'status', '--porcelain'])).output).toBe('');
  const readme = await readFile(join(site, 'README.md'), 'utf8');
  expect(readme).toContain('- **Forgejo:**');
  expect(readme).not.toMatch(/\*\*(?:GitHub|GitLab|Egen server):\*\*/);
});

test('a folder that is not empty, or in the program’s own, is refused', async () => {
  await writeFile(join(folder, 'brev.txt'), 'Viktigt.\n');
  const full = await answer(PROJECT, { answers: [], words: ['webbplats', folder] });
  expect(full).toMatchObject({ code: 2 });
  expect(full.output).toContain('är inte tom');
  expect(await readFile(join(folder, 'brev.txt'), 'utf8')).toBe('Viktigt.\n');
  const inside = await answer(PROJECT, { answers: [], words: ['webbplats', join(PROJECT, 'min-kommun')] });
  expect(inside).toMatchObject({ code: 2 });
  expect(inside.output).toContain('../min-kommun');
  expect(existsSync(join(PROJECT, 'min-kommun'))).toBe(false);
});
