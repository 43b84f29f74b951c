import { describe, expect, test } from 'vitest';
import { respelt } from './spelling.ts';

describe('suggestions for a misspelt query', () => {
  const words = ['polisen', 'trafikkontroller', 'trygghet', 'Eksjö', 'ungdomar', 'väg'];

  test.each([
    ['trafikkontorll', 'trafikkontroller'],
    ['tryghet', 'trygghet'],
    ['eksjo', undefined],
    ['Eksö', 'Eksjö'],
    ['polisn ungdomar', 'polisen ungdomar'],
    ['polisen', undefined],
    ['xyzzy', undefined],
    ['polsen xyzzy', undefined],
    ['', undefined],
  ])('”%s”', (query, suggestion) => {
    expect(respelt(query, words)).toBe(suggestion);
  });

  test('prefer the most common of equally near words', () => {
    expect(respelt('hunk', ['hund', 'hunt'])).toBe('hund');
  });
});
