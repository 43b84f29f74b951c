import { describe, expect, test } from 'vitest';
import { extentsOf, firstAfter, isOneOver, isOneWithin, lastBefore } from './extents.ts';

const words = extentsOf(/\p{L}+/u, 'ett, två och tre');
const [ett, två, och, tre] = words;

describe('The extents of words in a text', () => {
  test('are where they stand', () => {
    expect(words).toEqual([
      { start: 0, end: 3 },
      { start: 5, end: 8 },
      { start: 9, end: 12 },
      { start: 13, end: 16 },
    ]);
  });

  test.each([
    [0, undefined, ett],
    [3, ett, två],
    [4, ett, två],
    [6, ett, och],
    [8, två, och],
    [13, och, tre],
    [16, tre, undefined],
  ])('around %s are the last whole one and the next whole one', (offset, before, after) => {
    expect(lastBefore(words, offset)).toEqual(before);
    expect(firstAfter(words, offset)).toEqual(after);
  });

  test.each([
    [0, 3, true, true],
    [1, 3, false, true],
    [3, 5, false, false],
    [4, 8, true, true],
    [8, 9, false, false],
    [2, 6, false, true],
    [15, 20, false, true],
    [16, 20, false, false],
  ])('are within %s–%s: %s, and share a letter with it: %s', (start, end, isWithin, isOver) => {
    expect(isOneWithin(words, { start, end })).toBe(isWithin);
    expect(isOneOver(words, { start, end })).toBe(isOver);
  });
});
