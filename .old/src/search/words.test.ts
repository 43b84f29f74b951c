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

test.each([
  ['1 500 timmar', ['1500', 'timmar']],
  ['1\u00a0500\u202f000', ['1500000']],
  ['12 kontroller, 100 besök', ['12', 'kontroller', '100', 'besök']],
  ['klass 9b 100', ['klass', '9b', '100']],
  ['2023 100', ['2023', '100']],
])('the thousands of a number are no words of their own: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
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
  ['a hard space', 'två\u00a0kontroller', ['två', 'kontroller']],
  ['an accent of its own', 'mo\u0308te', ['möte']],
])('%s is read as plain letters', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words);
  expect(fold(text)).toBe(fold(words.join(' ')));
});
