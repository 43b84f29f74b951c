import { DEFAULT_AGREEMENT_KIND } from '../../text/agreement-kind.ts';
import { describe, expect, test } from 'vitest';
import {
  about,
  aCount,
  anActivity,
  aMeasure,
  aReport,
  atLeast,
  judged,
  some,
} from '../../../tests/examples.ts';
import type { Activity, Report } from '../../domain/model.ts';
import { seriesView } from './series.ts';

const naming = {
  period: ({ id }: { readonly id: string }) => id,
  party: (id: string) => id,
  partyInFull: (id: string) => id,
  kind: DEFAULT_AGREEMENT_KIND,
  withYear: false,
  place: (id: string) => id,
};

const seriesOf = (activity: Activity, ...reports: readonly Report[]) =>
  seriesView(judged(activity, reports).measures[0]!, naming);

describe('a target for the whole term is held against the sum so far', () => {
  const series = seriesOf(aCount(10), aReport('t1', atLeast(8)), aReport('t2', 5), aReport('t3', 5))!;

  test('so each bar stands on those before it', () => {
    expect(series.points).toEqual([
      { value: 8, before: 0, isOpen: true, label: 'minst 8', part: '' },
      { value: 5, before: 8, isOpen: true, label: 'minst 13', part: '5' },
      { value: 5, before: 13, isOpen: true, label: 'minst 18', part: '5' },
    ]);
    expect(series.target).toEqual({ value: 10, label: 'minst 10' });
    expect(series.caption).toBe('Kontroller per period och sammanlagt, mål: minst 10 kontroller');
  });

  test('and the table tells each period as it was reported', () => {
    expect(series.rows).toEqual([
      { period: 'T1', value: 'minst 8' },
      { period: 'T2', value: '5' },
      { period: 'T3', value: '5' },
    ]);
  });
});

test('a period without a number keeps its place', () => {
  const { points } = seriesOf(aCount(10), aReport('t1', 3), aReport('t2', some), aReport('t3', 4))!;
  expect(points.map(({ value, label, before }) => [value, label, before])).toEqual([
    [3, '3', 0],
    [null, 'inget antal', 3],
    [4, '7', 3],
  ]);
});

test('without a target periods are compared, not added', () => {
  const series = seriesOf(
    anActivity({ measures: [aMeasure()], kind: 'direction' }),
    aReport('t1', 45),
    aReport('t2', about(100)),
  )!;
  expect(series.points.map(({ before, label }) => [before, label])).toEqual([
    [0, '45'],
    [0, 'cirka 100'],
  ]);
  expect(series.target).toBeUndefined();
  expect(series.caption).toBe('Kontroller per period');
});

test('a target for each period is held against each', () => {
  const series = seriesOf(aCount(4, { per: 'period' }), aReport('t1', 4), aReport('t2', 3))!;
  expect(series.target).toEqual({ value: 4, label: 'minst 4' });
  expect(series.points[1]).toMatchObject({ before: 0, label: '3' });
});

test('figures that are cumulative already are not added again', () => {
  const series = seriesOf(aCount(10, {}, { counting: 'latest' }), aReport('t1', 4), aReport('t2', 9))!;
  expect(series.points.map(({ before, value }) => [before, value])).toEqual([
    [0, 4],
    [0, 9],
  ]);
  expect(series.target?.value).toBe(10);
});

test('a target for each month is no line across thirds of a year', () => {
  expect(seriesOf(aCount(2, { per: 'month' }), aReport('t1', 8), aReport('t2', 7))?.target).toBeUndefined();
});

test('a report that holds the earlier ones is not put on top of them', () => {
  const series = seriesOf(aCount(10), aReport('t1', 4), aReport('t2', 3), aReport('helar', 12))!;
  expect(series.points.every(({ before }) => before === 0)).toBe(true);
  expect(series.target).toBeUndefined();
});

test('numbers in one period are no series', () => {
  expect(seriesOf(aCount(10), aReport('t1', 4), aReport('t2', some))).toBeUndefined();
});
