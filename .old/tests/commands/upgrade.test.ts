/**
 * A site of one's own is upgraded from an earlier version, made for this test, in which an agreement that does not say how often it is
 * followed up is expected to be every third of a year.
 */
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commitAll, PROGRAM } from '../deploy/workflow-steps.ts';
import { edit, run } from '../deploy/publishing-server.ts';
import { copyProject, linkPackages, PROJECT } from '../project.ts';

const IS_WHOLE = process.env['WORKFLOWS'] === 'all';

let folder: string;
let site: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'upgrade-')));
  site = join(folder, 'loften');
  await run(process.execPath, [
    ...[join(PROJECT, 'src/cli/new.ts'), 'webbplats', site, '--plats', 'gitlab', '--program', PROGRAM],
    ...['--namn', 'Björkhults kommun', '--kortnamn', 'Björkhult', '--kod', '0999'],
    ...['--webbplats', 'https://www.bjorkhult.example', '--epost', 'kommun@bjorkhult.example'],
    ...['--adress', 'https://www.bjorkhult.example/loften/'],
  ]);
  // An agreement of one year, which does not say how often it is followed up.
  const year = join(site, 'content/bjorkhult/2017');
  await cp(join(PROJECT, 'tests/content/ok/content/bjorkhult/2017'), year, { recursive: true });
  await edit(join(site, 'content/webbplats.yaml'), (text) => text.replace(/version: .*/, 'version: 0.1.0'));
  await commitAll(site, 'Ett avtal');
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

const upgrade = (...parameters: readonly string[]) =>
  run(process.execPath, [join(PROJECT, 'src/cli/upgrade.ts'), site, ...parameters]);
const settings = () => readFile(join(site, 'content/webbplats.yaml'), 'utf8');

test('what changes is shown first, and nothing is changed by somebody who is not asked', async () => {
  const { code, output } = await upgrade('--utan-jämförelse');
  expect(code, output).toBe(0);
  expect(output).toContain('# Från version 0.1.0 till 0.');
  expect(output).toContain('content/bjorkhult/2017/avtal.md\n\n      + uppföljs: tertial');
  expect(output).toContain('Inget är ändrat.');
  expect(await settings()).toContain('version: 0.1.0');
});

test('changes that are not committed are not mixed with those of an upgrade', async () => {
  await edit(join(site, 'README.md'), (text) => `${text}\nMer.\n`);
  const { code, output } = await upgrade('--utan-jämförelse', '--ja');
  await run('git', ['-C', site, 'restore', '.']);
  expect(code).toBe(2);
  expect(output).toContain('README.md');
  expect(await settings()).toContain('version: 0.1.0');
});

test.runIf(IS_WHOLE)('pages that say something else are shown, with the words before and after', async () => {
  const earlier = join(folder, 'earlier');
  await copyProject(earlier, {});
  await linkPackages(earlier);
  await edit(join(earlier, 'package.json'), (text) => text.replace(/"version": ".*"/, '"version": "0.1.0"'));
  await edit(join(earlier, 'src/content/parse/content.ts'), (text) =>
    text.replace(
      '    term,\n    ...fields,\n',
      "    term,\n    ...fields,\n    rhythm: fields.rhythm ?? 'third',\n",
    ),
  );
  await edit(join(earlier, 'src/text/outcome.ts'), (text) => text.replaceAll('Pågår', 'Löper'));
  const { code, output } = await upgrade('--tidigare', earlier);
  expect(code, output).toBe(0);
  expect(output).toMatch(/^ +- .*Löper/m);
  expect(output).toMatch(/^ +\+ .*Pågår/m);
  // What was guessed before is written now, so the same follow-ups are expected.
  expect(output).not.toMatch(/^ +[+-] .*tertial 2/im);
});

test('an upgrade moves the version and keeps what the content said, in files that a commit can take', async () => {
  const report = join(folder, 'rapport.md');
  const { code, output } = await upgrade('--utan-jämförelse', '--ja', '--rapport', report);
  expect(code, output).toBe(0);
  expect(await settings()).not.toContain('version: 0.1.0');
  expect(await settings()).toContain(`hämtas_från: ${PROGRAM}`);
  const agreement = await readFile(join(site, 'content/bjorkhult/2017/avtal.md'), 'utf8');
  expect(agreement).toMatch(/^uppföljs: tertial$/m);
  expect(await readFile(report, 'utf8')).toContain('+ uppföljs: tertial');
  const changed = await run('git', ['-C', site, 'diff', '--name-only']);
  expect(changed.output.trim().split('\n')).toEqual([
    'content/bjorkhult/2017/avtal.md',
    'content/webbplats.yaml',
  ]);
  await commitAll(site, 'Uppgraderad');
  expect((await upgrade('--ja')).output).toContain('Webbplatsen har redan version');
});

test('a site of a later version says that the program is to be fetched first, and another folder that it is no site', async () => {
  const before = await settings();
  await writeFile(join(site, 'content/webbplats.yaml'), before.replace(/version: .*/, 'version: 99.0.0'));
  const later = await upgrade('--ja');
  await writeFile(join(site, 'content/webbplats.yaml'), before);
  expect(later).toMatchObject({ code: 2 });
  expect(later.output).toContain('git pull');
  const other = await run(process.execPath, [join(PROJECT, 'src/cli/upgrade.ts'), folder]);
  expect(other).toMatchObject({ code: 2 });
  expect(other.output).toContain('ingen webbplats att uppgradera');
});
