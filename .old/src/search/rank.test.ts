import { expect, test } from 'vitest';
import { ranked } from './rank.ts';

const scores = (found: Record<string, number>) => new Map(Object.entries(found));
const newest = new Map(['a', 'b', 'c', 'd'].map((id, index) => [id, index]));
const order = (...parts: Record<string, number>[]) => ranked(parts.map(scores), newest);

test('the best comes first', () => {
  expect(order({ a: 1, b: 4, c: 2 }).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

test('of equally good ones the newest comes first', () => {
  expect(order({ c: 2, b: 1.9, a: 1.8, d: 9 }).map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
});

test('what has all words hides what has only some', () => {
  expect(order({ a: 9, b: 1 }, { b: 1 })).toEqual([{ id: 'b', missing: [] }]);
});

test('where nothing has all words, those with the fewest missing come, and it is known which', () => {
  expect(order({ a: 1, b: 2 }, { b: 2, c: 9 }, {})).toEqual([{ id: 'b', missing: [2] }]);
  expect(order({ a: 1 }, { c: 9 })).toEqual([
    { id: 'c', missing: [0] },
    { id: 'a', missing: [1] },
  ]);
});

test('nothing is found of nothing', () => {
  expect(order({}, {})).toEqual([]);
  expect(order()).toEqual([]);
});
