import { expect, test } from 'vitest';
import { chainFrom, circlesAmong } from './renewals.ts';

const renews = (links: Readonly<Record<string, string>>) => (link: string) => links[link];

test.each([
  ['a promise that renews nothing', {}, []],
  ['a promise that renews one', { a: 'b' }, ['b']],
  ['a promise that renews one that renews another', { a: 'b', b: 'c' }, ['b', 'c']],
  ['a chain that ends with something unknown', { a: 'b', b: 'unknown' }, ['b', 'unknown']],
  ['a promise that renews itself', { a: 'a' }, []],
  ['two that renew each other', { a: 'b', b: 'a' }, ['b']],
  ['a circle further back', { a: 'b', b: 'c', c: 'b' }, ['b', 'c']],
])('%s is followed as far as it goes', (_, links, chain) => {
  expect(chainFrom('a', renews(links))).toEqual(chain);
});

test.each([
  ['a chain with an end', { a: 'b', b: 'c' }, undefined],
  ['a promise that renews itself', { a: 'a' }, ['a']],
  ['three that renew each other', { a: 'b', b: 'c', c: 'a' }, ['a', 'b', 'c']],
  ['a circle that it is not part of', { a: 'b', b: 'c', c: 'b' }, undefined],
])('%s: whether it leads back', (_, links, circle) => {
  expect(circlesAmong(['c', 'a'], renews(links)).get('a')?.()).toEqual(circle);
});
