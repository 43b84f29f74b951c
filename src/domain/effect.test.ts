import { expect, test } from 'vitest';
import { aTarget } from '../../tests/examples.ts';
import { yearSpan } from './day.ts';
import { reachedEffect } from './effect.ts';

const values = [
  { date: yearSpan(2017), value: 64 },
  { date: yearSpan(2016), value: 61 },
  { date: yearSpan(2018), value: 80, group: 'kvinnor' },
];

test.each([
  ['at least', { target: aTarget(70) }, false],
  ['at least, reached', { target: aTarget(64) }, true],
  ['at most', { target: aTarget(64, { kind: 'at-most' }) }, true],
  ['exactly', { target: aTarget(64, { kind: 'exactly' }) }, true],
  ['between', { target: aTarget(60, { kind: 'between', max: 63 }) }, false],
  ['more than before', { target: aTarget(3, { kind: 'increase-by' }), baseline: { value: 61 } }, true],
] as const)('the latest value for everyone is held against the target: %s', (_, effect, isReached) => {
  expect(reachedEffect(effect, values)).toEqual({ latest: values[0], isReached });
});

test('without a target or a value there is nothing to say', () => {
  expect(reachedEffect({}, values)).toBeUndefined();
  expect(reachedEffect({ target: aTarget(70) }, [])).toBeUndefined();
});
