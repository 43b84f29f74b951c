import { describe, expect, test } from 'vitest';
import { nearestWord } from './spelling.ts';

describe('suggestions for a misspelt word', () => {
  const words = ['polisen', 'trafikkontroller', 'trygghet', 'Eksjö', 'ungdomar', 'väg'];

  test.each([
    ['trafikkontorll', 'trafikkontroller'],
    ['tryghet', 'trygghet'],
    ['eksjo', undefined],
    ['Eksö', 'Eksjö'],
    ['polisen', undefined],
    ['xyzzy', undefined],
  ])('”%s”', (query, suggestion) => {
    expect(nearestWord(query, words)).toBe(suggestion);
  });

  test('prefer the most common of equally near words', () => {
    expect(nearestWord('hunk', ['hund', 'hunt'])).toBe('hund');
  });
});
