import { expect, test } from 'vitest';
import { complete, withoutUndefined } from './without-undefined.ts';

interface Thing {
  readonly name: string;
  readonly size?: number;
}

test('what is undefined is absent', () => {
  expect(Object.keys(withoutUndefined({ name: 'a', size: undefined }))).toEqual(['name']);
  expect(Object.keys(complete<Thing>({ name: 'a', size: undefined }))).toEqual(['name']);
});

test('a property that is forgotten does not compile, though it may be absent', () => {
  // @ts-expect-error The size is forgotten.
  complete<Thing>({ name: 'a' });
  // @ts-expect-error A name is needed.
  complete<Thing>({ name: undefined, size: 1 });
});
