import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../project.ts';
import { inAstro, inScript, swedishIn } from './swedish.ts';

const SOURCE = join(PROJECT, 'src');

const FOLDERS = readdirSync(SOURCE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'text')
  .map(({ name }) => name);

/** Knowledge of Swedish words, and examples of what editors write. None of it is shown to readers. */
const DATA = [
  'search/lexicon.ts',
  'search/words.ts',
  'search/small-words.ts',
  'search/everyday.ts',
  'content/check/privacy.ts',
  'content/formats/',
];

describe('every Swedish sentence is in src/text/', () => {
  test.each(FOLDERS)('none in src/%s/', (folder) => {
    const files = globSync(`${folder}/**/*.{ts,astro}`, { cwd: SOURCE })
      .filter((file) => !/\.(test|examples)\.ts$/.test(file))
      .filter((file) => !DATA.some((part) => file.startsWith(part)));
    const found = files.flatMap((file) =>
      swedishIn(join(SOURCE, file)).map(({ line, text }) => `src/${file}:${line} ${text}`),
    );
    expect(found).toEqual([]);
  });

  test.each(globSync(['astro.config.mjs', 'deploy/*.ts'], { cwd: PROJECT }))('none in %s', (file) => {
    expect(swedishIn(join(PROJECT, file))).toEqual([]);
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
    ['an example of what editors write', "text(words, { examples: ['Vägen är lång och rak.'] });"],
    ['a summary made of fields', "about(words, { summary: '{ändring} {datum}' });"],
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
