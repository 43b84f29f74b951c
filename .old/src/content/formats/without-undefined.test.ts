import { expect, test } from 'vitest';
import { complete, withoutUndefined } from './without-undefined.ts';

interface Thing {
  readonly name: string;
  readonly size?: number;
}

test('undefined properties are removed', () => {
  expect(Object.keys(withoutUndefined({ name: 'a', size: undefined }))).toEqual(['name']);
  expect(Object.keys(complete<Thing>({ name: 'a', size: undefined }))).toEqual(['name']);
});

test('leaving out a property does not compile, even one that is optional', () => {
  // @ts-expect-error The size is left out.
  complete<Thing>({ name: 'a' });
  // @ts-expect-error The name is required.
  complete<Thing>({ name: undefined, size: 1 });
});
