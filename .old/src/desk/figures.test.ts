import { expect, test } from 'vitest';
import { figureText, numberFrom, withDetail, withDetails } from './figures.ts';

test.each([
  ['a plain number', 'minst 9', 8, { minst: 9 }],
  ['how it was counted', '9', { minst: 8, räknat: 'per kväll' }, { exakt: 9, räknat: 'per kväll' }],
  ['what it is a part of', 'minst 9', { exakt: 8, ingår_i: 'insatser' }, { minst: 9, ingår_i: 'insatser' }],
  ['nothing of a number that is taken away', '', { exakt: 8, ingår_i: 'insatser' }, undefined],
])('a number that is typed anew keeps %s', (_, text, old, value) => {
  expect(numberFrom(text, old, [])).toEqual(value);
});

test('a number that is pasted keeps how it was counted', () => {
  expect(withDetails(9, { exakt: 8, räknat: 'per kväll' })).toEqual({ exakt: 9, räknat: 'per kväll' });
});

test.each([
  ['of a number', 8, { exakt: 8, ingår_i: 'insatser' }],
  ['of a text', 'minst 8', { minst: 8, ingår_i: 'insatser' }],
])('what is said %s is in the file, and gone when it is taken back', (_, value, said) => {
  expect(withDetail(value, 'ingår_i', 'insatser')).toEqual(said);
  expect(withDetail(said, 'ingår_i', undefined)).toEqual(typeof value === 'number' ? value : { minst: 8 });
});

test.each([
  [{ exakt: 2, ingår_i: 'insatser' }, '2'],
  [{ minst: 8, räknat: 'per kväll' }, 'minst 8'],
  ['drygt 1 500', 'minst 1500'],
  [undefined, ''],
])('the number %j is shown as ”%s”', (value, text) => {
  expect(figureText(value)).toBe(text);
});
