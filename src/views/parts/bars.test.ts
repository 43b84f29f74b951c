import { describe, expect, test } from 'vitest';
import {
  aCount,
  aMeasure,
  anActivity,
  aReport,
  aValue,
  atLeast,
  between,
  judged,
  some,
} from '../../../tests/examples.ts';
import type { Activity, Report } from '../../domain/model.ts';
import { barsView } from './bars.ts';

const barsOf = (activity: Activity, ...reports: readonly Report[]) =>
  barsView(judged(activity, reports).measures[0]!);

describe('numbers that add up are bars on one line', () => {
  const bars = barsOf(aCount(10), aReport('t1', atLeast(8)), aReport('t2', 12))!;

  test('each as wide as its number, after those before it', () => {
    expect(bars.segments).toEqual([
      { start: 0, size: 36.8, label: 'minst 8', isOpen: true },
      { start: 36.8, size: 55.2, label: '12', isOpen: false },
    ]);
  });

  test('with the target where it lies', () => {
    expect(bars.target).toEqual({ at: 46, label: 'mål 10' });
  });
});

test('accounts of the same things are no bars on one line', () => {
  const account = (party: string, count: number) =>
    ({ party, isCountedByEach: true, values: [aValue(count)] }) as const;
  expect(barsOf(aCount(200), aReport('t1', account('polisen', 210)))).toBeDefined();
  const both = aReport('t1', account('polisen', 210), account('kommunen', 190));
  expect(barsOf(aCount(200), both)).toBeUndefined();
});

test('a target above the sum keeps within the line', () => {
  expect(barsOf(aCount(20), aReport('t1', 5))?.target?.at).toBe(92);
});

test('a number that would not fit in its bar is left to the rows below', () => {
  expect(barsOf(aCount(10), aReport('t1', 1), aReport('t2', 99))?.segments[0]?.label).toBe('');
});

test('a span is drawn to its middle', () => {
  expect(barsOf(aCount(10), aReport('t1', between(10, 30)), aReport('t2', 20))?.segments[0]?.size).toBe(46);
});

test.each([
  ['nothing is counted', [aReport('t1', some)], {}],
  ['the sum is nothing', [aReport('t1', 0)], {}],
  ['periods do not add up', [aReport('t1', 5)], { counting: 'latest' }],
] as const)('there are no bars where %s', (_, reports, measure) => {
  expect(barsOf(aCount(10, {}, measure), ...reports)).toBeUndefined();
});

test('without a target for the whole term there is no line', () => {
  expect(barsOf(anActivity({ measures: [aMeasure()] }), aReport('t1', 5))).not.toHaveProperty('target');
  expect(barsOf(aCount(4, { per: 'period' }), aReport('t1', 5))).not.toHaveProperty('target');
});
