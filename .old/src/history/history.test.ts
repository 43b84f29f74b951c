import { execFileSync } from 'node:child_process';
import { readdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { ContentRepository, type ChangedFiles } from '../../tests/content-repository.ts';
import type { MunicipalityHistory } from '../domain/history.ts';
import { historyOf } from './history.ts';

const KOMMUN = `---
namn: Björkhults kommun
kortnamn: Björkhult
kod: "9999"
webbplats: https://www.bjorkhult.example
kontakt: { namn: Kontakt, epost: a@bjorkhult.example }
---
`;
const AVTAL = `---
titel: Medborgarlöfte 2017
från: 2017-01-01
till: 2017-12-31
parter: [polisen, kommunen]
uppföljs: tertial
---
`;
const LOFTE = `---
titel: Tryggare torg
kortnamn: Torget
aktiviteter:
  - id: kontroller
    text: Minst tio kontroller.
    mått: [{ id: kontroller, enhet: kontroller, mål: minst 10 }]
---
`;
const REPORT = `---
redovisat:
  - aktivitet: kontroller
    text: Fyra kontroller av Nils Nilsson.
    värden: { kontroller: 4 }
---
`;
const START: ChangedFiles = {
  'bjorkhult/kommun.md': KOMMUN,
  'bjorkhult/2017/avtal.md': AVTAL,
  'bjorkhult/2017/torget/lofte.md': LOFTE,
};
const T1 = 'bjorkhult/2017/torget/t1.md';

const made: { remove(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((one) => one.remove()));
});

/** A repository with a version for each day. */
async function repositoryWith(versions: Readonly<Record<string, ChangedFiles>>): Promise<ContentRepository> {
  const repository = await ContentRepository.create();
  made.push(repository);
  for (const [day, files] of Object.entries(versions)) await repository.commit(day, files);
  return repository;
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'history-'));
  made.push({ remove: () => rm(path, { recursive: true }) });
  return path;
}

async function historyIn(
  contentDir: string,
  settings: Partial<Parameters<typeof historyOf>[1]> = {},
): Promise<MunicipalityHistory> {
  const history = await historyOf(contentDir, { cache: await folder(), ...settings });
  return history!.get('bjorkhult')!;
}

/** The edits as lines, the latest first. */
function linesOf({ edits }: MunicipalityHistory): readonly string[] {
  return edits.map(({ version, text }) => `${version.day} ${text}`);
}

const FIRST = [
  '2017-02-01 Björkhults kommun har lagts till',
  '2017-02-01 Avtalet ”Medborgarlöfte 2017” har lagts till',
  '2017-02-01 Löftet ”Torget” har lagts till',
];
const publishedFirst = { '2017-02-01': START };

describe('What is told of a version', () => {
  test('is what was published', async () => {
    const { folder } = await repositoryWith({ ...publishedFirst, '2017-05-20': { [T1]: REPORT } });
    expect(linesOf(await historyIn(folder))).toEqual(['2017-05-20 Ny uppföljning: tertial 1 2017', ...FIRST]);
  });

  test.each<[what: string, edition: ChangedFiles, lines: readonly string[]]>([
    [
      'which number was corrected, from what and to what',
      { [T1]: REPORT.replace('kontroller: 4', 'kontroller: minst 5') },
      ['Tertial 1: antalet kontroller ändrat från 4 till minst 5'],
    ],
    [
      'which outcomes that gave',
      { [T1]: REPORT.replace('kontroller: 4', 'kontroller: 10') },
      [
        'Tertial 1: antalet kontroller ändrat från 4 till 10',
        'Ändrat utfall: ”Minst tio kontroller.”, från Pågår till Uppfyllt',
      ],
    ],
    [
      'that a running text was changed, but not its words, which may have been taken back',
      { [T1]: REPORT.replace(' av Nils Nilsson', '') },
      ['Tertial 1: texten för ”Minst tio kontroller.” ändrad'],
    ],
    [
      'how the promised words and numbers were changed',
      { 'bjorkhult/2017/torget/lofte.md': LOFTE.replace('minst 10', 'minst 8').replace('tio', 'åtta') },
      [
        'Texten för aktiviteten ”Minst tio kontroller.” ändrad från Minst tio kontroller. till Minst åtta kontroller.',
        'Målet för måttet ”kontroller” för aktiviteten ”Minst tio kontroller.” ändrat från minst 10 till minst 8',
      ],
    ],
    ['what was taken away', { [T1]: undefined }, ['Uppföljningen tertial 1 2017 har tagits bort']],
    [
      'nothing, where it means the same in other words of the files',
      { [T1]: REPORT.replace('värden: { kontroller: 4 }', 'värden:\n      kontroller: fyra') },
      [],
    ],
    ['nothing of files that are no content', { 'README.md': 'Så här gör vi.' }, []],
  ])('%s', async (_what, edition, lines) => {
    const { folder } = await repositoryWith({
      ...publishedFirst,
      '2017-05-20': { [T1]: REPORT },
      '2017-06-01': edition,
    });
    const known = ['2017-05-20 Ny uppföljning: tertial 1 2017', ...FIRST];
    expect(linesOf(await historyIn(folder))).toEqual([
      ...lines.map((line) => `2017-06-01 ${line}`),
      ...known,
    ]);
  });

  test('names the promise, the follow-up and the activity that it concerns', async () => {
    const { folder } = await repositoryWith({
      ...publishedFirst,
      '2017-05-20': { [T1]: REPORT },
      '2017-06-01': { [T1]: REPORT.replace('kontroller: 4', 'kontroller: 5') },
    });
    const [edit] = (await historyIn(folder)).edits;
    expect(edit).toMatchObject({
      kind: 'changed',
      promise: '/bjorkhult/2017/torget/',
      period: 't1',
      address: '/bjorkhult/2017/t1/',
      within: ['kontroller', 'kontroller'],
    });
  });
});

test('the history of a promise follows it to another address', async () => {
  const repository = await repositoryWith(publishedFirst);
  await repository.commit('2017-05-20', {
    'bjorkhult/2017/torget': undefined,
    'bjorkhult/2017/stora-torget/lofte.md': LOFTE.replace(
      'kortnamn: Torget',
      'kortnamn: Torget\ntidigare: [2017/torget]',
    ),
  });
  const { edits } = await historyIn(repository.folder);
  const own = edits.filter(({ promise }) => promise !== undefined);
  expect(own.map(({ kind, promise }) => [kind, promise])).toContainEqual([
    'renamed',
    '/bjorkhult/2017/stora-torget/',
  ]);
  expect(new Set(own.map(({ promise }) => promise))).toEqual(new Set(['/bjorkhult/2017/stora-torget/']));
});

test('the history of a municipality follows it to a folder of another name, more than once', async () => {
  const repository = await repositoryWith({ ...publishedFirst, '2017-05-20': { [T1]: REPORT } });
  const renamedTo = (name: string, files: ChangedFiles) =>
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.replace('bjorkhult/', `${name}/`), text]),
    );
  const all = { ...START, [T1]: REPORT };
  const name = KOMMUN.replace('Björkhults kommun', 'Storbjörkhults kommun');
  await repository.commit('2017-05-25', { bjorkhult: undefined, ...renamedTo('norra', all) });
  const corrected = {
    ...all,
    'bjorkhult/kommun.md': name,
    [T1]: REPORT.replace('kontroller: 4', 'kontroller: 5'),
  };
  await repository.commit('2017-06-01', { norra: undefined, ...renamedTo('storbjorkhult', corrected) });
  const history = await historyOf(repository.folder, { cache: await folder() });
  expect([...history!.keys()]).toEqual(['storbjorkhult']);
  const own = history!.get('storbjorkhult')!;
  expect(linesOf(own)).toEqual([
    '2017-06-01 Kommunens namn ändrat',
    '2017-06-01 Tertial 1: antalet kontroller ändrat från 4 till 5',
    '2017-05-20 Ny uppföljning: tertial 1 2017',
    ...FIRST,
  ]);
  expect(own.edits.at(-1)?.address).toBe('/storbjorkhult/2017/torget/');
});

test('a municipality that comes when another goes has a history of its own', async () => {
  const repository = await repositoryWith(publishedFirst);
  await repository.commit('2017-05-25', {
    bjorkhult: undefined,
    'adala/kommun.md': KOMMUN.replaceAll('Björkhult', 'Ådala').replace('9999', '9998'),
  });
  const history = await historyOf(repository.folder, { cache: await folder() });
  expect(linesOf(history!.get('adala')!)).toEqual(['2017-05-25 Ådalas kommun har lagts till']);
});

test('what was merged is told once, on the day that it was merged', async () => {
  const repository = await repositoryWith(publishedFirst);
  repository.git('switch', '--quiet', '--create', 'granskning');
  await repository.commit('2017-05-01', { [T1]: REPORT.replace('kontroller: 4', 'kontroller: 40') });
  await repository.commit('2017-05-02', { [T1]: REPORT });
  repository.git('switch', '--quiet', 'main');
  repository.gitOn('2017-05-20', 'merge', '--quiet', '--no-ff', '--message', 'Granskat', 'granskning');
  expect(linesOf(await historyIn(repository.folder))).toEqual([
    '2017-05-20 Ny uppföljning: tertial 1 2017',
    ...FIRST,
  ]);
});

describe('A version that cannot be read today', () => {
  const BROKEN = REPORT.replace('värden:', 'antal:');

  test('is passed over, and what it changed is told with the next', async () => {
    const { folder } = await repositoryWith({
      ...publishedFirst,
      '2017-05-20': { [T1]: BROKEN },
      '2017-05-21': { [T1]: REPORT },
    });
    expect(linesOf(await historyIn(folder))).toEqual(['2017-05-21 Ny uppföljning: tertial 1 2017', ...FIRST]);
  });

  test('does not date what was published before the first one that can', async () => {
    const { folder } = await repositoryWith({
      '2017-02-01': { ...START, [T1]: BROKEN },
      '2017-05-21': { [T1]: REPORT },
      '2017-06-01': { [T1]: REPORT.replace('kontroller: 4', 'kontroller: 5') },
    });
    const history = await historyIn(folder);
    expect(history.beginning).toEqual({ day: '2017-05-21', reason: 'unreadable' });
    expect(linesOf(history)).toEqual(['2017-06-01 Tertial 1: antalet kontroller ändrat från 4 till 5']);
  });
});

describe('The history is found', () => {
  const versions = {
    '2017-02-01': Object.fromEntries(Object.entries(START).map(([path, text]) => [`content/${path}`, text])),
    '2017-05-20': { [`content/${T1}`]: REPORT },
  };
  const LINES = ['2017-05-20 Ny uppföljning: tertial 1 2017', ...FIRST];

  test('of a content folder within a repository', async () => {
    const { folder } = await repositoryWith(versions);
    expect(linesOf(await historyIn(join(folder, 'content')))).toEqual(LINES);
  });

  test('in a bare repository that the content was taken from', async () => {
    const repository = await repositoryWith(versions);
    const bare = join(await folder(), 'loften.git');
    repository.git('clone', '--quiet', '--bare', '.', bare);
    const commit = repository.git('rev-parse', 'HEAD').trim();
    const settings = { repository: bare, version: `${commit}:content` };
    expect(linesOf(await historyIn('/finns-inte', settings))).toEqual(LINES);
  });

  test('as far as a shallow clone has it, which is said', async () => {
    const repository = await repositoryWith({
      ...versions,
      '2017-06-01': { [`content/${T1}`]: REPORT.replace('kontroller: 4', 'kontroller: 5') },
    });
    const clone = join(await folder(), 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=2', pathToFileURL(repository.folder).href, clone]);
    const history = await historyIn(join(clone, 'content'));
    expect(history.beginning).toEqual({ day: '2017-05-20', reason: 'not-at-hand' });
    expect(linesOf(history)).toEqual(['2017-06-01 Tertial 1: antalet kontroller ändrat från 4 till 5']);
  });

  test('nowhere for a version that is not there, which is an error', async () => {
    const { folder } = await repositoryWith(versions);
    await expect(historyIn(folder, { repository: folder, version: '3f2a91c:content' })).rejects.toThrow(
      'Versionen ”3f2a91c” (CONTENT_VERSION) finns inte',
    );
  });

  test('nowhere where none is asked for', async () => {
    const { folder: contentDir } = await repositoryWith(versions);
    expect(await historyOf(contentDir, { repository: '-', cache: '' })).toBeUndefined();
  });

  test('nowhere for a folder that is in no repository', async () => {
    expect(await historyOf(await folder(), { cache: await folder() })).toBeUndefined();
  });
});

test('what has been compared is remembered, and told the same', async () => {
  const { folder: contentDir } = await repositoryWith({ ...publishedFirst, '2017-05-20': { [T1]: REPORT } });
  const cache = await folder();
  const first = await historyOf(contentDir, { cache });
  expect(await readdir(cache)).toHaveLength(1);
  expect(await historyOf(contentDir, { cache })).toEqual(first);
  expect(await historyOf(contentDir, { cache: await folder() })).toEqual(first);
});

test('the version that is shown is the latest one of the municipality, with its day in Sweden', async () => {
  const repository = await repositoryWith({
    ...publishedFirst,
    '2017-05-20': { 'adala/kommun.md': KOMMUN.replaceAll('Björkhult', 'Ådala').replace('9999', '9998') },
  });
  const { version } = await historyIn(repository.folder);
  expect(version).toMatchObject({ day: '2017-02-01', time: '2017-02-01T12:00:00.000Z' });
  expect(version.id).toBe(repository.git('rev-list', '--max-parents=0', 'HEAD').trim());
});
