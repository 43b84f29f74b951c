import { describe, expect, test } from 'vitest';
import { respelt } from './spelling.ts';

describe('what may have been meant', () => {
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
  ])('by ”%s”', (query, meant) => {
    expect(respelt(query, words)).toBe(meant);
  });

  test('the commonest of those that are equally near', () => {
    expect(respelt('hunk', ['hund', 'hunt'])).toBe('hund');
  });
});
