import { describe, expect, test } from 'vitest';
import { hasAccents, matched, matcherOf, quoted } from './match.ts';

const highlighted = (text: string, query: string) =>
  matched(text, matcherOf(query))
    .map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('');

describe('matching words are highlighted', () => {
  test.each([
    ['kontroll', 'Minst tio trafikkontroller.', 'Minst tio [trafikkontroller].'],
    ['KONTROLLERNA', 'En kontroll', 'En [kontroll]'],
    ['möte', 'Fyra samverkansmöten mot droger', 'Fyra [samverkansmöten] mot droger'],
    ['mote', 'Möten mot droger', '[Möten] [mot] droger'],
    ['väg', 'Cykelvägen och vagnen', '[Cykelvägen] och vagnen'],
    ['minst tio', 'minst, tio', '[minst], [tio]'],
    ['', 'allt', 'allt'],
  ])('”%s”', (query, text, shown) => {
    expect(highlighted(text, query)).toBe(shown);
  });

  test('and the text is otherwise unchanged', () => {
    const text = ' <b>Två</b>  kontroller\n(minst) ';
    expect(
      matched(text, matcherOf('kontroll'))
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});

test('å, ä and ö in a query are noticed', () => {
  expect(hasAccents('Möte')).toBe(true);
  expect(hasAccents('Mote 2')).toBe(false);
});

describe('a quote', () => {
  const long = Array.from({ length: 100 }, (_, index) => `ord${index}`);
  const isMatch = matcherOf('kontroll');

  test('is the entire text if it is short', () => {
    expect(quoted('Två\n kontroller.', isMatch)).toBe('Två kontroller.');
  });

  test('starts at the beginning if nothing matches', () => {
    expect(quoted(long.join(' '), isMatch)).toMatch(/^ord0 ord1 .* ord31 …$/);
  });

  test('has its match near the beginning', () => {
    const text = long.with(50, 'kontroller').join(' ');
    expect(quoted(text, isMatch)).toMatch(/^… ord42 .* ord49 kontroller ord51 .* ord73 …$/);
  });

  test('is just as long at the end of the text', () => {
    const text = long.with(99, 'kontroller').join(' ');
    expect(quoted(text, isMatch)).toMatch(/^… ord68 .* ord98 kontroller$/);
  });

  test('of an empty text is empty', () => {
    expect(quoted('', isMatch)).toBe('');
  });
});
