import { expect, test } from 'vitest';
import { directionOf, LANGUAGES, languageOf, ownName } from './languages.ts';

const tags = Object.keys(LANGUAGES);

/** ICU takes Dari for the Persian of Afghanistan. Sweden has schools, interpreters and statistics of Dari. */
test.each(tags.filter((tag) => tag !== 'prs'))('%s is the shortest tag of its language', (tag) => {
  expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
});

test.each(tags)('%s is written from the side that its script is', (tag) => {
  const { script } = new Intl.Locale(tag).maximize();
  expect(directionOf(tag)).toBe(/^(?:Arab|Hebr|Syrc)$/.test(script ?? '') ? 'rtl' : undefined);
});

/** What ICU calls a language, in the language of `locale`. Undefined where it does not know. */
function nameIn(locale: string, tag: string): string | undefined {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  return names.resolvedOptions().locale.split('-')[0] === locale ? names.of(tag) : undefined;
}

/** Those that have another name here: what people in Sweden call them, or a variety. */
const OTHERWISE = new Set(['ku', 'ckb', 'nb', 'nn', 'ps', 'ti', 'rom', 'az', 'am']);

test.each(tags.filter((tag) => !OTHERWISE.has(tag)))('%s has its usual name in Swedish', (tag) => {
  const name = nameIn('sv', tag);
  if (name !== undefined) expect(languageOf(tag)!.swedish).toBe(name);
});

test.each(tags.filter((tag) => !OTHERWISE.has(tag)))('%s has the name that it has in itself', (tag) => {
  const name = nameIn(tag, tag);
  if (name !== undefined) expect(ownName(tag).toLocaleLowerCase(tag)).toBe(name.toLocaleLowerCase(tag));
});

test('a script or a region does not change what a language is called', () => {
  expect([ownName('sr-Latn'), ownName('pt-BR'), ownName('en-GB')]).toEqual([
    'Српски',
    'Português',
    'English',
  ]);
});
