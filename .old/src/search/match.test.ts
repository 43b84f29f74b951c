import { describe, expect, test } from 'vitest';
import { excerptOf, hasAccents, markMatches, wordMatcher } from './match.ts';

const marks = (text: string, query: string) =>
  markMatches(text, wordMatcher(query))
    .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('');

describe('matching words are marked', () => {
  test.each([
    ['kontroll', 'Minst tio trafikkontroller.', 'Minst tio [trafikkontroller].'],
    ['KONTROLLERNA', 'En kontroll', 'En [kontroll]'],
    ['möte', 'Fyra samverkansmöten mot droger', 'Fyra [samverkansmöten] mot droger'],
    ['mote', 'Möten mot droger', '[Möten] [mot] droger'],
    ['väg', 'Cykelvägen och vagnen', '[Cykelvägen] och vagnen'],
    ['minst tio', 'minst, tio', '[minst], [tio]'],
    ['1500', 'Minst 1 500 timmar', 'Minst [1 500] timmar'],
    ['1 500', 'Minst 1500 timmar', 'Minst [1500] timmar'],
    ['', 'allt', 'allt'],
  ])('”%s”', (query, text, shown) => {
    expect(marks(text, query)).toBe(shown);
  });

  test('the text itself is unchanged', () => {
    const text = ' <b>Två</b>  kontroller\n(minst) ';
    expect(
      markMatches(text, wordMatcher('kontroll'))
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

test('å, ä and ö in a query are significant', () => {
  expect(hasAccents('Möte')).toBe(true);
  expect(hasAccents('Mote 2')).toBe(false);
});

describe('an excerpt', () => {
  const long = Array.from({ length: 100 }, (_, index) => `ord${index}`);
  const isMatch = wordMatcher('kontroll');

  test('is the whole text if it is short', () => {
    expect(excerptOf('Två\n kontroller.', isMatch)).toBe('Två kontroller.');
  });

  test('starts at the beginning if nothing matches', () => {
    expect(excerptOf(long.join(' '), isMatch)).toMatch(/^ord0 ord1 .* ord31 …$/);
  });

  test('has its match near the beginning', () => {
    const text = long.with(50, 'kontroller').join(' ');
    expect(excerptOf(text, isMatch)).toMatch(/^… ord42 .* ord49 kontroller ord51 .* ord73 …$/);
  });

  test('has the same length at the end of the text', () => {
    const text = long.with(99, 'kontroller').join(' ');
    expect(excerptOf(text, isMatch)).toMatch(/^… ord68 .* ord98 kontroller$/);
  });

  test('is empty for an empty text', () => {
    expect(excerptOf('', isMatch)).toBe('');
  });
});
