import { describe, expect, test } from 'vitest';
import { fold, stemOf, wordsOf } from './words.ts';

test('words are sequences of letters and digits', () => {
  expect(wordsOf('Alkohol/drogpåverkan, 17-05-22: ”à jour”!')).toEqual([
    'Alkohol',
    'drogpåverkan',
    '17',
    '05',
    '22',
    'à',
    'jour',
  ]);
  expect(wordsOf(' – ')).toEqual([]);
});

test('folding removes case and accents', () => {
  expect(fold('ÅTGÄRDER på Örnäs')).toBe('atgarder pa ornas');
});

describe('the forms of a noun have the same stem', () => {
  test.each([
    [['kontroll', 'kontroller', 'kontrollen', 'kontrollerna', 'kontrollernas'], 'kontroll'],
    [['löfte', 'löften', 'löftet', 'löftena'], 'löft'],
    [['skola', 'skolan', 'skolor', 'skolorna'], 'skol'],
    [['vandring', 'vandringar', 'vandringarna'], 'vandring'],
    [['polis', 'polisen', 'poliser'], 'polis'],
    [['ö', 'en', 'el'], undefined],
  ])('%s', (forms, stem) => {
    for (const form of forms) expect(stemOf(form)).toBe(stem ?? form);
  });
});

test.each([
  ['a ligature', 'traﬁken', ['trafiken']],
  ['a soft hyphen', 'kon\u00adtroll', ['kontroll']],
  ['a space without width', 'kon\u200btroll', ['kontroll']],
  ['a hard space', '1\u00a0000 kontroller', ['1', '000', 'kontroller']],
  ['an accent of its own', 'mo\u0308te', ['möte']],
])('%s is read as plain letters', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words);
  expect(fold(text)).toBe(fold(words.join(' ')));
});
