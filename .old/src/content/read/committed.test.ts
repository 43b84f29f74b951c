/** Addresses that a commit had and that the files no longer have, in real git repositories. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { committedContent, readContent } from '../read.ts';

let root: string;
let folder: string;

const promise = (title: string, activities: string, fields = '') =>
  `---\ntitel: ${title}\nkortnamn: ${title}\n${fields}aktiviteter:\n${activities}---\n`;

const WALK = '  - id: vandring\n    text: Gå en vandring.\n    typ: engång\n';
const PATROL = '  - id: patrull\n    text: Gå en patrull.\n    typ: engång\n';
const REPORT = '---\nredovisat:\n  - {text: Vi gick.}\n---\n';

const FILES = {
  'bjorkhult/kommun.md': `---
namn: Björkhults kommun
kortnamn: Björkhult
kod: "9901"
webbplats: https://www.bjorkhult.example
kontakt: {epost: kommun@bjorkhult.example}
---
`,
  'bjorkhult/2016/avtal.md': '---\ntitel: Löften 2016\nparter: [polisen]\n---\n',
  'bjorkhult/2016/gammalt/lofte.md': promise('Gammalt', WALK),
  'bjorkhult/2017/avtal.md': '---\ntitel: Löften 2017\nparter: [polisen]\n---\n',
  'bjorkhult/2017/torget/lofte.md': promise('Torget', WALK + PATROL),
  'bjorkhult/2017/torget/t1.md': REPORT,
  'bjorkhult/2017/torget/t2.md': REPORT,
  'bjorkhult/2017/skolan/lofte.md': promise('Skolan', WALK, 'tidigare: [2017/skolor]\n'),
  'bjorkhult/2017/skolan/t1.md':
    '---\nredovisat:\n  - {text: Vi gick.}\n  - {part: bladet, text: De gick inte alls.}\n---\n',
  'parter.yaml': 'bladet: {namn: Bladet, typ: förening, granskar: true}\n',
  'ordlista.yaml': '- term: Tertial\n  förklaring: Fyra månader.\n- {term: BRÅ, förklaring: Ett råd.}\n',
  'bjorkhult/tillganglighet.md': `---
aktör: Björkhults kommun
tjänst: Löften
efterlevnad: delvis förenlig
brister: [{innehåll: Kartor, varför: De är bilder.}]
bedömd: 2018-03-01
uppdaterad: 2018-03-15
metod: Egen granskning.
kontakt: {epost: kommun@bjorkhult.example}
oskäligt_betungande: []
utanför_lagen: []
---
`,
  'sidor/hjalp.mdx': '---\ntitel: Hjälp\n---\n',
};

/** What each test starts from a copy of. */
let original: string;

function workIn(path: string): void {
  root = path;
  folder = join(root, 'innehåll');
}

beforeAll(() => {
  original = mkdtempSync(join(tmpdir(), 'committed-'));
  workIn(original);
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  git('init', '--quiet', '--initial-branch', 'main');
  commit();
});

afterAll(() => rmSync(original, { recursive: true }));

beforeEach(() => {
  workIn(mkdtempSync(join(tmpdir(), 'committed-')));
  cpSync(original, root, { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

function git(...parameters: readonly string[]): string {
  const user = ['-c', 'user.name=Anna', '-c', 'user.email=anna@bjorkhult.example'];
  return execFileSync('git', [...user, ...parameters], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}

function commit(): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Innehåll');
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const remove = (path: string) => rmSync(join(folder, path), { recursive: true });
const move = (from: string, to: string) => renameSync(join(folder, from), join(folder, to));

function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, path), text.replace(from, to));
}

async function problems(against?: string) {
  const earlier = await committedContent(folder, against);
  if (earlier === 'no-history' || 'missing' in earlier) throw new Error(JSON.stringify(earlier));
  const read = await readContent({
    ...{ contentDir: folder, defaultsDir: folder },
    ...{ today: '2018-06-15', base: '/', earlier },
  });
  return read.problems.filter(
    ({ message }) => message.includes('försvinner') || !message.includes('redogörelse'),
  );
}

const messages = async (against?: string) => (await problems(against)).map(({ message }) => message);

/** Follows the line that each problem shows, until none has any. */
async function followed(): Promise<readonly string[]> {
  for (;;) {
    const found = await problems();
    const next = found.find(({ corrected, added }) => corrected !== undefined || added !== undefined);
    if (!next) return found.map(({ message }) => message);
    const path = next.file.slice(next.file.indexOf('innehåll/') + 'innehåll/'.length);
    const lines = readFileSync(join(folder, path), 'utf8').split('\n');
    const changed = next.added
      ? lines.toSpliced(next.added.below, 0, next.added.text)
      : lines.with(next.line - 1, next.corrected!);
    writeFileSync(join(folder, path), changed.join('\n'));
  }
}

test('nothing vanishes when nothing has changed, or when something is added', async () => {
  expect(await messages()).toEqual([]);
  write('bjorkhult/2017/nytt/lofte.md', promise('Nytt', WALK));
  write('bjorkhult/2017/torget/t3.md', REPORT);
  change('bjorkhult/2017/torget/lofte.md', 'text: Gå en vandring.', 'text: Gå två vandringar.');
  expect(await messages()).toEqual([]);
});

describe('what has another name keeps its address when the line that is shown is followed', () => {
  test.each([
    [
      'a promise',
      () => move('bjorkhult/2017/torget', 'bjorkhult/2017/centrum'),
      /^Adressen \/bjorkhult\/2017\/torget\/ försvinner: löftet ser ut att ha bytt mapp/m,
    ],
    [
      'a promise with another title',
      () => {
        move('bjorkhult/2017/torget', 'bjorkhult/2017/centrum');
        change('bjorkhult/2017/centrum/lofte.md', 'titel: Torget', 'titel: Centrum');
      },
      /^Adressen \/bjorkhult\/2017\/torget\/ försvinner: löftet ser ut/m,
    ],
    [
      'a promise of another year',
      () => move('bjorkhult/2016/gammalt', 'bjorkhult/2017/gammalt'),
      /^Adressen \/bjorkhult\/2016\/gammalt\/ försvinner: löftet ser ut/m,
    ],
    [
      'a promise that has had another name before',
      () => move('bjorkhult/2017/skolan', 'bjorkhult/2017/skolorna'),
      /^Adressen \/bjorkhult\/2017\/skolan\/ försvinner: löftet ser ut/m,
    ],
    [
      'a promise that has its former names on lines of their own',
      () => {
        change('bjorkhult/2017/skolan/lofte.md', '[2017/skolor]', '\n  - 2017/skolor');
        move('bjorkhult/2017/skolan', 'bjorkhult/2017/skolorna');
      },
      /^Adressen \/bjorkhult\/2017\/skolan\/ försvinner: löftet ser ut/m,
    ],
    [
      'a promise whose former name is taken away',
      () => change('bjorkhult/2017/skolan/lofte.md', 'tidigare: [2017/skolor]\n', ''),
      /^Adressen \/bjorkhult\/2017\/skolor\/ försvinner: den är borttagen/m,
    ],
    [
      'an activity',
      () => change('bjorkhult/2017/torget/lofte.md', 'id: vandring', 'id: promenad'),
      /^Adressen \/bjorkhult\/2017\/torget\/#vandring försvinner: aktiviteten ser ut att ha bytt id/m,
    ],
    [
      'an activity with another text',
      () => {
        change('bjorkhult/2017/torget/lofte.md', 'id: vandring', 'id: promenad');
        change('bjorkhult/2017/torget/lofte.md', 'Gå en vandring', 'Gå en promenad');
      },
      /#vandring försvinner: aktiviteten ser ut/,
    ],
    [
      'an activity of a promise with another name',
      () => {
        move('bjorkhult/2017/torget', 'bjorkhult/2017/centrum');
        change('bjorkhult/2017/centrum/lofte.md', 'id: patrull', 'id: patruller');
      },
      /\/centrum\/#patrull försvinner: aktiviteten ser ut/,
    ],
  ])('%s', async (_, edit, message) => {
    edit();
    expect((await messages()).join('\n')).toMatch(message);
    expect(await followed()).toEqual([]);
    commit();
    expect(await messages()).toEqual([]);
  });
});

test('a municipality with another name has a line for each of its promises', async () => {
  move('bjorkhult', 'bjorkdala');
  const left = await followed();
  expect(left).toEqual([
    'Adressen /bjorkhult/ försvinner: mappen finns inte kvar, och inte heller 5 adresser under den.',
  ]);
  expect(readFileSync(join(folder, 'bjorkdala/2017/torget/lofte.md'), 'utf8')).toContain(
    'tidigare: [/bjorkhult/2017/torget/]',
  );
});

describe('what is gone is named once', () => {
  test.each([
    [
      'a promise',
      () => remove('bjorkhult/2017/torget'),
      ['Adressen /bjorkhult/2017/torget/ försvinner: löftet finns inte kvar.'],
    ],
    [
      'a follow-up of one promise',
      () => remove('bjorkhult/2017/torget/t1.md'),
      ['Uppföljningen försvinner från /bjorkhult/2017/t1/, där den har varit publicerad.'],
    ],
    [
      'a follow-up',
      () => remove('bjorkhult/2017/torget/t2.md'),
      ['Adressen /bjorkhult/2017/t2/ försvinner: uppföljningen finns inte kvar.'],
    ],
    [
      'an activity',
      () => change('bjorkhult/2017/torget/lofte.md', PATROL, ''),
      ['Adressen /bjorkhult/2017/torget/#patrull försvinner: aktiviteten ”Gå en patrull.” finns inte kvar.'],
    ],
    [
      'a year',
      () => remove('bjorkhult/2016'),
      ['Adressen /bjorkhult/2016/ försvinner: mappen finns inte kvar, och inte heller 1 adress under den.'],
    ],
    [
      'a municipality',
      () => remove('bjorkhult'),
      ['Adressen /bjorkhult/ försvinner: mappen finns inte kvar, och inte heller 8 adresser under den.'],
    ],
    [
      'a word of the glossary',
      () => change('ordlista.yaml', '- term: Tertial\n  förklaring: Fyra månader.\n', ''),
      ['Adressen /ordlista/#tertial försvinner: ”Tertial” förklaras inte längre i ordlistan.'],
    ],
    [
      'what a newspaper has said of a promise',
      () => change('bjorkhult/2017/skolan/t1.md', '  - {part: bladet, text: De gick inte alls.}\n', ''),
      ['En granskning av Bladet som har varit publicerad finns inte kvar i uppföljningen.'],
    ],
    [
      'an accessibility statement',
      () => remove('bjorkhult/tillganglighet.md'),
      ['Adressen /bjorkhult/tillganglighet/ försvinner: sidan finns inte kvar.'],
    ],
    ['a page', () => remove('sidor/hjalp.mdx'), ['Adressen /hjalp/ försvinner: sidan finns inte kvar.']],
  ])('%s', async (_, edit, expected) => {
    edit();
    const found = await problems();
    expect(found.map(({ message }) => message)).toEqual(expected);
    expect(found.every(({ severity }) => severity === 'warning')).toBe(true);
  });
});

test('what is committed but not pushed is compared with what others have', async () => {
  git('clone', '--quiet', '--bare', root, `${root}-publik.git`);
  git('remote', 'add', 'origin', `${root}-publik.git`);
  git('fetch', '--quiet', 'origin');
  git('branch', '--quiet', '--set-upstream-to', 'origin/main');
  remove('bjorkhult/2017/torget/t2.md');
  commit();
  expect(await messages()).toEqual([
    'Adressen /bjorkhult/2017/t2/ försvinner: uppföljningen finns inte kvar.',
  ]);
  git('push', '--quiet');
  expect(await messages()).toEqual([]);
  expect(await messages('HEAD~1')).toHaveLength(1);
  rmSync(`${root}-publik.git`, { recursive: true });
});

test('a shallow clone without the commit says so, and a folder outside git has nothing to compare with', async () => {
  remove('bjorkhult/2017/torget/t2.md');
  commit();
  const clone = `${root}-grund`;
  git('clone', '--quiet', '--depth', '1', `file://${root}`, clone);
  expect(await committedContent(join(clone, 'innehåll'), 'HEAD~1')).toEqual({ missing: 'HEAD~1' });
  rmSync(join(clone, '.git'), { recursive: true });
  expect(await committedContent(join(clone, 'innehåll'))).toBe('no-history');
  rmSync(clone, { recursive: true });
});
