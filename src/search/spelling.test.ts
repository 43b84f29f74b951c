import { describe, expect, test } from 'vitest';
import { distanceOf, respelt } from './spelling.ts';

test.each([
  ['', '', 0],
  ['polis', 'polis', 0],
  ['polis', 'pols', 1],
  ['pols', 'polis', 1],
  ['polis', 'potis', 1],
  ['polis', 'poils', 1],
  ['kontorll', 'kontroll', 1],
  ['abc', '', 3],
  ['vandring', 'ledning', 4],
])('from ”%s” to ”%s” it is %i', (one, other, distance) => {
  expect(distanceOf(one, other)).toBe(distance);
});

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
