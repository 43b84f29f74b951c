/** Changes to a generated content folder, each of which changes what some pages show. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Random } from './random.ts';

/** The follow-up of a promise. */
const FOLLOW_UP = /\/\d{4}\/[^/]+\/(?!lofte)[^/]+\.md$/;

export interface Change {
  readonly name: string;
  /** The day to build for from then on. */
  readonly day?: string;
  /** Changes the folder. */
  readonly make: (content: string, random: Random) => Promise<unknown>;
}

const GLOSSARY = (explanation: string) => `- term: patrullering\n  förklaring: ${explanation}\n`;

export const CHANGES: readonly Change[] = [
  {
    name: 'a text is edited',
    make: (content, random) => edit(content, random, /lofte\.md$/, (text) => `${text}\nNytt stycke.\n`),
  },
  {
    name: 'a follow-up is edited',
    make: (content, random) => edit(content, random, FOLLOW_UP, (text) => `${text}\nMer om det.\n`),
  },
  {
    name: 'a follow-up is removed',
    make: async (content, random) => rm(await oneOf(content, random, FOLLOW_UP)),
  },
  {
    name: 'a promise is removed',
    make: async (content, random) =>
      rm(join(await oneOf(content, random, /lofte\.md$/), '..'), { recursive: true }),
  },
  {
    name: 'a promise is renamed',
    make: async (content, random) => {
      const folder = join(await oneOf(content, random, /lofte\.md$/), '..');
      await rename(folder, `${folder}-nytt`);
    },
  },
  {
    name: 'a municipality is renamed',
    make: (content, random) =>
      edit(content, random, /kommun\.md$/, (text) => text.replace(/^kortnamn: .*$/m, 'kortnamn: Nystad')),
  },
  {
    name: 'the accent is changed',
    make: (content, random) =>
      edit(content, random, /kommun\.md$/, (text) =>
        text.replace(/^(kortnamn: .*)$/m, "$1\nfärg: '#7a1f5c'"),
      ),
  },
  {
    name: 'a municipality is removed',
    make: async (content, random) => {
      await rm(join(await oneOf(content, random, /kommun\.md$/), '..'), { recursive: true });
      for (const file of await allOf(content, /lofte\.md$/)) {
        await writeFile(file, (await readFile(file, 'utf8')).replace(/^gemensamt_med: .*\n/m, ''));
      }
    },
  },
  {
    name: 'a promise is shared with another municipality',
    make: async (content, random) => {
      const file = await oneOf(content, random, /lofte\.md$/);
      const [owner] = relative(content, file).split(sep);
      const folders = (await allOf(content, /kommun\.md$/)).map((path) => basename(dirname(path)));
      const other = folders.find((folder) => folder !== owner)!;
      const text = (await readFile(file, 'utf8')).replace(/^gemensamt_med: .*\n/m, '');
      await writeFile(file, text.replace(/^(kortnamn: .*)$/m, `$1\ngemensamt_med: [${other}]`));
    },
  },
  {
    name: 'a party is renamed',
    make: (content, random) =>
      edit(content, random, /parter\.yaml$/, (text) => text.replace(/^( +namn: .*)$/m, '$1 och andra')),
  },
  {
    name: 'a term is added',
    make: (content) => writeFile(join(content, 'ordlista.yaml'), GLOSSARY('Att gå eller åka runt.')),
  },
  {
    name: 'a term is explained otherwise',
    make: (content) => writeFile(join(content, 'ordlista.yaml'), GLOSSARY('Att vara ute och synas.')),
  },
  {
    name: 'the site gets a name',
    make: (content) => writeFile(join(content, 'webbplats.yaml'), 'namn: Löften i länet\n'),
  },
  { name: 'another day', day: '2026-12-31', make: () => Promise.resolve() },
];

async function edit(
  content: string,
  random: Random,
  name: RegExp,
  change: (text: string) => string,
): Promise<void> {
  const file = await oneOf(content, random, name);
  await writeFile(file, change(await readFile(file, 'utf8')));
}

async function oneOf(content: string, random: Random, name: RegExp): Promise<string> {
  return random.pick(await allOf(content, name));
}

async function allOf(content: string, name: RegExp): Promise<readonly string[]> {
  const paths = await readdir(content, { recursive: true });
  const found = paths.filter((path) => name.test(`/${path}`)).sort();
  return found.map((path) => join(content, path));
}
