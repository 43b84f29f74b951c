import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasErrors } from './problems/problem.ts';
import { readContent, type ReadOptions } from './read.ts';

const VALID = join(import.meta.dirname, '../../tests/content/ok/content');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
  cpSync(VALID, join(folder, 'content'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function read(options: Partial<ReadOptions> = {}) {
  return readContent({
    contentDir: join(folder, 'content'),
    defaultsDir: join(folder, 'own'),
    ownPublicDir: join(folder, 'public'),
    today: '2017-06-15',
    base: '/',
    ...options,
  });
}

const PROMISE = (name: string, fields = '') =>
  `---\ntitel: ${name}.\nkortnamn: ${name}\n${fields}aktiviteter: [{id: a, text: A, typ: engång}]\n---\n`;

test('parties, glossary and pages that a content folder lacks come from the project', async () => {
  write('own/parter.yaml', 'bolaget: {namn: Bolaget}\n');
  write('own/ordlista.yaml', '- {term: tertial, förklaring: Fyra månader.}\n');
  write('own/sidor/om.mdx', '---\ntitel: Om\n---\n');
  write('own/sidor/mer.mdx', '---\ntitel: Mer\n---\n');
  write('content/sidor/om.mdx', '---\ntitel: Om oss\n---\n');
  const { content, problems } = await read();
  expect(hasErrors(problems)).toBe(false);
  expect(content.parties.map(({ id }) => id)).toEqual(['bolaget']);
  expect(content.glossary.map(({ term }) => term)).toEqual(['tertial']);
  expect(content.pages.map(({ id, title }) => [id, title])).toEqual([
    ['mer', 'Mer'],
    ['om', 'Om oss'],
  ]);
});

test('a content folder may rename the police', async () => {
  write('own/parter.yaml', 'bolaget: {namn: Bolaget}\n');
  write('content/parter.yaml', 'polisen: {namn: Polisen i Björkhult}\n');
  mkdirSync(join(folder, 'own/sidor'), { recursive: true });
  const { parties } = (await read()).content;
  expect(parties).toEqual([{ id: 'polisen', name: 'Polisen i Björkhult' }]);
});

describe('files that are served as they are', () => {
  const source = (file: string) =>
    `---\ntitel: A\nparter: [polisen]\nkällor: [{id: a, titel: A, fil: ${file}}]\n---\n`;

  async function said(): Promise<readonly (readonly [file: string, message: string, help: string])[]> {
    mkdirSync(join(folder, 'own'), { recursive: true });
    const { problems } = await read();
    return problems
      .filter(({ severity }) => severity === 'error')
      .map(({ file, message, help }) => [
        file.slice(folder.length + 1),
        message.replaceAll(`${folder}/`, ''),
        help.replaceAll(`${folder}/`, ''),
      ]);
  }

  test('are in a folder of the content, to which it refers', async () => {
    write('content/public/kallor/avtal.txt', 'Ett avtal.');
    write('content/bjorkhult/2017/avtal.md', source('kallor/avtal.txt'));
    expect(await said()).toEqual([]);
  });

  test('are told where to be moved, if they are among those of the project', async () => {
    write('public/kallor/avtal.txt', 'Ett avtal.');
    write('content/bjorkhult/2017/avtal.md', source('kallor/avtal.txt'));
    expect(await said()).toEqual([
      [
        'content/bjorkhult/2017/avtal.md',
        'Filen ”public/kallor/avtal.txt” är programmets egen, och innehållet kan bara visa sina egna filer.',
        'Flytta den till content/public/kallor/avtal.txt.',
      ],
    ]);
  });

  test.each([
    ['bilder/karta.txt', 'programmets egen fil ”public/bilder/Karta.txt”'],
    ['robots.txt', 'en fil som webbplatsen gör själv'],
    ['delning.png', 'en fil som webbplatsen gör själv'],
  ])('%s has an address of its own', async (path, owner) => {
    write('public/bilder/Karta.txt', 'Torget');
    write(`content/public/${path}`, 'Torget');
    expect(await said()).toContainEqual([
      `content/public/${path}`,
      `Filen får adressen ”/${path}”, som ${owner} redan har.`,
      'Döp om den, eller lägg den i en mapp med ett annat namn, till exempel kallor eller bilder.',
    ]);
  });

  test.each(['content/public', 'public'])(
    'are those of a municipality, or of the site, not both (%s)',
    async (place) => {
      write(`${place}/bjorkhult/avtal.txt`, 'Ett avtal.');
      expect(await said()).toContainEqual([
        'content/bjorkhult',
        'Adressen ”/bjorkhult/” är webbplatsens egen.',
        'Döp mappen till något annat, till exempel bjorkhult-kommun.',
      ]);
    },
  );

  test('are in a folder, and not in a link to one', async () => {
    write('elsewhere/hemligt.txt', 'Hemligt.');
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'content/public'));
    expect(await said()).toEqual([
      [
        'content/public',
        'Mappen är en genväg, och genvägar publiceras inte.',
        'Gör en vanlig mapp med namnet public, och lägg filerna i den.',
      ],
    ]);
  });
});

test('promises are sorted by number, then by name in Swedish order', async () => {
  mkdirSync(join(folder, 'own'));
  write('content/bjorkhult/2017/a/lofte.md', PROMISE('Öppna parker'));
  write('content/bjorkhult/2017/b/lofte.md', PROMISE('Ärliga svar'));
  write('content/bjorkhult/2017/c/lofte.md', PROMISE('Zebrastreck', 'ordning: 2\n'));
  write('content/bjorkhult/2017/d/lofte.md', PROMISE('Ordning', 'ordning: 1\n'));
  write('content/bjorkhult/2018/avtal.md', '---\ntitel: A\nparter: [polisen]\n---\n');
  write('content/bjorkhult/2018/e/lofte.md', PROMISE('Nyast', 'förnyar: 2017/a\n'));
  const { content } = await read();
  expect(content.promises.map(({ shortName }) => shortName)).toEqual([
    'Nyast',
    'Ordning',
    'Zebrastreck',
    'Tryggt torg',
    'Ärliga svar',
    'Öppna parker',
  ]);
  expect(content.agreements.map(({ year }) => year)).toEqual([2018, 2017]);
  expect(content.promises[0]!.renews).toEqual({ municipality: 'bjorkhult', year: 2017, id: 'a' });
});

test('a promise has the term of its agreement, and a report the period of its name', async () => {
  mkdirSync(join(folder, 'own'));
  write(
    'content/bjorkhult/2017/avtal.md',
    '---\ntitel: A\nparter: [polisen]\nfrån: 2017-03-01\ntill: tills vidare\nkällor: [{id: lofte, titel: L}]\n---\n',
  );
  write('content/bjorkhult/2017/a/lofte.md', PROMISE('A', 'till: 2017-11-30\ntidigare: [2017/b]\n'));
  write('content/bjorkhult/2017/a/t3.md', '---\n---\nNu är det klart.\n');
  rmSync(join(folder, 'content/bjorkhult/2017/tryggt-torg'), { recursive: true });
  const { content, problems } = await read();
  expect(hasErrors(problems)).toBe(false);
  expect(content.agreements[0]!.term).toEqual({ from: '2017-03-01', to: null });
  expect(content.promises[0]).toMatchObject({
    term: { from: '2017-03-01', to: '2017-11-30' },
    formerAddresses: ['/bjorkhult/2017/b/'],
    reports: [
      {
        period: {
          id: 't3',
          from: '2017-09-01',
          to: '2017-11-30',
          name: { rhythm: 'third', number: 3, year: 2017 },
        },
        results: [],
        body: '<p>Nu är det klart.</p>',
      },
    ],
  });
});

test('a period with a label of its own is called by it', async () => {
  mkdirSync(join(folder, 'own'));
  write(
    'content/bjorkhult/2017/tryggt-torg/t1.md',
    '---\ntill: 2017-03-31\netikett: Januari till mars\n---\nNu är det klart.\n',
  );
  const { content } = await read();
  expect(content.promises[0]!.reports[0]!.period).toEqual({
    id: 't1',
    from: '2017-01-01',
    to: '2017-03-31',
    name: { label: 'Januari till mars' },
  });
});

test('a broken file does not hide problems in other files', async () => {
  mkdirSync(join(folder, 'own'));
  write('content/bjorkhult/kommun.md', 'trasig');
  write('content/bjorkhult/2017/avtal.md', '---\ntitel: 1\n---\n');
  write(
    'content/bjorkhult/2017/tryggt-torg/t1.md',
    '---\nredovisat: [{aktivitet: fotpatrul, text: A}]\n---\n<b>\n',
  );
  const { problems } = await read();
  expect(problems.map(({ file, line }) => `${file.slice(file.indexOf('content/'))}:${line}`)).toEqual([
    'content/bjorkhult/2017/avtal.md:2',
    'content/bjorkhult/2017/avtal.md:2',
    'content/bjorkhult/2017/tryggt-torg/t1.md:2',
    'content/bjorkhult/2017/tryggt-torg/t1.md:4',
    'content/bjorkhult/kommun.md:1',
  ]);
});

test('the content is the same after a round trip through JSON', async () => {
  mkdirSync(join(folder, 'own'));
  const { content, problems } = await read();
  expect(hasErrors(problems)).toBe(false);
  expect(JSON.parse(JSON.stringify(content))).toStrictEqual(content);
});
