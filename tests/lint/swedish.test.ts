import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../project.ts';
import { inAstro, inScript, swedishIn } from './swedish.ts';

const SOURCE = join(PROJECT, 'src');

/** Whether every Swedish sentence of a folder has moved to `src/text/`. */
const FOLDERS: Readonly<Record<string, 'clean' | 'not yet'>> = {
  admin: 'clean',
  cli: 'not yet',
  client: 'clean',
  colour: 'clean',
  components: 'clean',
  content: 'not yet',
  domain: 'clean',
  layouts: 'clean',
  pages: 'clean',
  pipeline: 'not yet',
  search: 'clean',
  settings: 'clean',
  sharing: 'clean',
  styles: 'clean',
  views: 'clean',
};

/** What is known of Swedish words is no sentence. */
const WORD_LISTS = ['search/lexicon.ts', 'search/words.ts'];

describe('every Swedish sentence stands in src/text/', () => {
  test('and every other folder is known to be without, or not to be so yet', () => {
    const folders = readdirSync(SOURCE, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(FOLDERS)).toEqual(
      folders
        .map(({ name }) => name)
        .filter((name) => name !== 'text')
        .sort(),
    );
  });

  test.each(Object.keys(FOLDERS).filter((name) => FOLDERS[name] === 'clean'))('none in src/%s/', (folder) => {
    const files = globSync(`${folder}/**/*.{ts,astro}`, { cwd: SOURCE })
      .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('.examples.ts'))
      .filter((file) => !WORD_LISTS.includes(file));
    const found = files.flatMap((file) =>
      swedishIn(join(SOURCE, file)).map(({ line, text }) => `src/${file}:${line} ${text}`),
    );
    expect(found).toEqual([]);
  });
});

describe('Swedish prose is found', () => {
  test.each([
    ['a sentence', "const a = 'Löftet har inga aktiviteter.';"],
    ['a phrase with a value in it', 'const a = `varav ${number}`;'],
    ['a heading of one word', "const a = 'Källor';"],
    ['a phrase without å, ä and ö', "const a = 'kommun och polis';"],
  ])('in code: %s', (_, code) => {
    expect(inScript(code)).toHaveLength(1);
  });

  test.each([
    ['an English sentence', "throw new Error('No page is called that');"],
    ['an address', "const a = '/sa-bedomer-vi/';"],
    ['a field', "const a = 'ansvarig';"],
    ['a field with an å', "const a = 'mått';"],
    ['a comment', '/** `Löfte 1 av 2`. */'],
    ['an import', "import a from './på svenska.ts';"],
    ['classes', "const a = 'facts screen-only';"],
  ])('but not in %s', (_, code) => {
    expect(inScript(code)).toEqual([]);
  });

  test('in the text, attributes and scripts of a component, with their lines', () => {
    const code = [
      '---',
      "const label = 'Var du är';",
      '---',
      '<!-- Det här är en kommentar -->',
      '<p class="lede" aria-label="Meny för alla">',
      '  {items.map((item) => <b>{item} kvar</b>)}',
      '</p>',
      '<script>',
      "  console.log('Det gick inte');",
      '</script>',
      '<style>p::after { content: "Det är så"; }</style>',
    ].join('\n');
    expect(inAstro(code)).toEqual([
      { line: 2, text: 'Var du är' },
      { line: 9, text: 'Det gick inte' },
      { line: 5, text: 'Meny för alla' },
      { line: 6, text: 'kvar' },
    ]);
  });
});
