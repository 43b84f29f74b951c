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
  barsView(judged(activity, reports).measures[0]!, { period: ({ id }) => id });

describe('numbers that add up are bars on one line', () => {
  const bars = barsOf(aCount(10), aReport('t1', atLeast(8)), aReport('t2', 12))[0]!;

  test('each as wide as its number, after those before it', () => {
    expect(bars.segments).toEqual([
      { start: 0, size: 36.8, label: 'minst 8', isOpen: true },
      { start: 36.8, size: 55.2, label: '12', isOpen: false },
    ]);
  });

  test('with the target where it lies', () => {
    expect(bars.target).toEqual({ at: 46, label: 'mål 10', anchor: 'middle' });
  });
});

test('accounts of the same things are no bars on one line', () => {
  const account = (party: string, count: number) =>
    ({ party, isCountedByEach: true, values: [aValue(count)] }) as const;
  expect(barsOf(aCount(200), aReport('t1', account('polisen', 210)))).toHaveLength(1);
  const both = aReport('t1', account('polisen', 210), account('kommunen', 190));
  expect(barsOf(aCount(200), both)).toEqual([]);
});

test('a target above the sum keeps within the line', () => {
  expect(barsOf(aCount(20), aReport('t1', 5))[0]?.target?.at).toBe(92);
});

test('a number that would not fit in its bar is left to the rows below', () => {
  expect(barsOf(aCount(10), aReport('t1', 1), aReport('t2', 99))[0]?.segments[0]?.label).toBe('');
});

test('a span is drawn to its middle', () => {
  expect(barsOf(aCount(10), aReport('t1', between(10, 30)), aReport('t2', 20))[0]?.segments[0]?.size).toBe(
    46,
  );
});

test.each([
  ['nothing is counted', [aReport('t1', some)], {}],
  ['the sum is nothing', [aReport('t1', 0)], {}],
  ['periods do not add up', [aReport('t1', 5)], { counting: 'latest' }],
] as const)('there are no bars where %s', (_, reports, measure) => {
  expect(barsOf(aCount(10, {}, measure), ...reports)).toEqual([]);
});

test('without a target there is no mark', () => {
  expect(barsOf(anActivity({ measures: [aMeasure()] }), aReport('t1', 5))[0]).not.toHaveProperty('target');
});

test('a target for each third has a line and a mark for each that has a number', () => {
  const lines = barsOf(aCount(4, { per: 'period' }), aReport('t1', 5), aReport('t3', 2));
  expect(lines.map(({ name, target }) => [name, target?.at])).toEqual([
    ['T1', 73.6],
    ['T3', 73.6],
  ]);
});

test('a target for each month is that of all the months of a period', () => {
  const [line] = barsOf(aCount(2, { per: 'month' }), aReport('t1', 10));
  expect(line?.target?.label).toBe('mål 8');
});

test('a level is its latest figure, and never a sum', () => {
  const [line, ...others] = barsOf(
    aCount(90, {}, { counting: 'level' }),
    aReport('t1', 60),
    aReport('t3', 30),
  );
  expect(line?.segments.map(({ label }) => label)).toEqual(['30']);
  expect(line?.target?.label).toBe('mål 90');
  expect(others).toEqual([]);
});

test('a rate is held against its target period by period', () => {
  const lines = barsOf(aCount(5, { per: 'month' }, { counting: 'rate' }), aReport('t1', 6), aReport('t2', 4));
  expect(lines.map(({ name, target }) => [name, target?.label])).toEqual([
    ['T1', 'mål 5'],
    ['T2', 'mål 5'],
  ]);
});

test('a figure below zero is told in words', () => {
  expect(barsOf(aCount(5, {}, { counting: 'level' }), aReport('t3', -7))).toEqual([]);
});

test.each([
  ['at the right end', 1000, 1, 'end'],
  ['at the left end', 1, 1000, 'start'],
] as const)('a label is whole %s', (_, goal, number, anchor) => {
  expect(barsOf(aCount(goal), aReport('t1', number))[0]?.target?.anchor).toBe(anchor);
});
