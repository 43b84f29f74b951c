import { describe, expect, test } from 'vitest';
import { effectChart, type ChartPoint, type EffectChartView } from './effect-chart.ts';

const GROUPS = [
  'kvinnor 16–24 år i centralorten och byarna omkring den',
  'män 16–24 år',
  'kvinnor 65 år och äldre',
  'män 65 år och äldre',
  'hyresgäster i de norra och södra stadsdelarna',
  'alla',
];

/** Values that are close to each other, and cross. */
function pointsOf(groups: number, years = 3): readonly ChartPoint[] {
  return Array.from({ length: years }, (_, year) =>
    GROUPS.slice(0, groups).map((group, index) => ({
      at: year * 365,
      value: 60 + ((index * 7 + year * 3) % 5) / 2,
      date: ['nov.', String(2020 + year)],
      answers: String(1000 + 10 * index + year),
      group: groups === 1 ? '' : group,
    })),
  ).flat();
}

const chartOf = (groups: number, years?: number): EffectChartView => effectChart(pointsOf(groups, years))!;

/** The least distance between neighbours. */
function leastGap(positions: readonly number[]): number {
  const sorted = positions.toSorted((a, b) => a - b);
  return Math.min(...sorted.slice(1).map((position, index) => position - sorted[index]!));
}

describe.each([2, 3, 4, 5, 6])('with %d groups', (groups) => {
  const chart = chartOf(groups);

  test('no values lie on each other', () => {
    for (const { labels } of chart.columns)
      expect(leastGap(labels.map(({ y }) => y))).toBeGreaterThanOrEqual(16);
  });

  test('long names are broken into lines, and none lies on another', () => {
    const edges = chart.groups
      .map(({ y, lines }) => ({ top: y - lines.length * 8, bottom: y + lines.length * 8 }))
      .sort((a, b) => a.top - b.top);
    for (const [index, { bottom }] of edges.slice(0, -1).entries()) {
      expect(edges[index + 1]!.top).toBeGreaterThanOrEqual(bottom - 0.2);
    }
    expect(chart.groups.flatMap(({ lines }) => lines).every((line) => line.length <= 24)).toBe(true);
  });

  test('every number of answers is shown, in a row with the mark of its group', () => {
    for (const { answers } of chart.columns) {
      expect(answers.map(({ y }) => y)).toEqual(chart.columns[0]!.answers.map(({ y }) => y));
      expect(leastGap(answers.map(({ y }) => y))).toBeGreaterThan(14);
    }
    expect(chart.answers!.rows.map(({ path }) => path)).toEqual(chart.groups.map(({ mark }) => mark.path));
  });

  test('the chart fits a screen of 320 pixels', () => {
    expect(chart.minWidth).toBeLessThanOrEqual(288);
    expect(chart.isWide).toBe(false);
  });
});

test('groups are told apart without colour: no two have the same mark or the same line', () => {
  const { groups } = chartOf(6);
  expect(new Set(groups.map(({ mark }) => `${mark.path} ${mark.isHollow}`)).size).toBe(6);
  expect(new Set(groups.map(({ dash }) => dash)).size).toBe(6);
});

test('even more groups than there are marks are told apart by mark and line together', () => {
  const points = Array.from({ length: 30 }, (_, index) => ({
    at: index % 2,
    value: 60,
    date: ['2020'],
    answers: '',
    group: `grupp ${index >> 1}`,
  })).sort((a, b) => a.at - b.at);
  const looks = effectChart(points)!.groups.map(({ mark, dash }) => `${mark.path} ${mark.isHollow} ${dash}`);
  expect(new Set(looks).size).toBe(15);
});

test('more years than there is room for make the chart wider, and their dates have room', () => {
  const chart = chartOf(2, 16);
  expect(chart.isWide).toBe(true);
  const gaps = leastGap(chart.columns.map(({ x }) => (x / 100) * chart.minWidth));
  expect(gaps).toBeGreaterThanOrEqual(4 * 7);
});

test('numbers are written as in Swedish', () => {
  const point = { date: ['2020'], answers: '', group: '' };
  const { columns, ticks } = effectChart([
    { ...point, at: 0, value: 1234.5 },
    { ...point, at: 1, value: -7.25 },
  ])!;
  expect(columns.flatMap(({ labels }) => labels.map(({ text }) => text))).toEqual(['1\u00a0234,5', '−7,25']);
  expect(ticks.map(({ text }) => text)).toEqual(['−500', '0', '500', '1\u00a0000', '1\u00a0500']);
});

test('a single line has no names, and its lowest value is written below it', () => {
  const point = { date: ['2020'], answers: '', group: '' };
  const { columns, groups } = effectChart([71, 64, 78, 60].map((value, at) => ({ ...point, value, at })))!;
  expect(groups).toEqual([]);
  const [, lowest, highest] = columns.map(({ marks, labels }) => labels[0]!.y - marks[0]!.y);
  expect(lowest).toBeGreaterThan(0);
  expect(highest).toBeLessThan(0);
});

test('a target is a line in the plot, and no tick lies on its label', () => {
  const point = { date: ['2020'], answers: '', group: '' };
  const points = [61, 64].map((value, at) => ({ ...point, value, at }));
  const { target, ticks, axis } = effectChart(points, { values: [69], label: 'mål: minst 69' })!;
  expect(target!.ys[0]).toBeGreaterThan(0);
  expect(target!.ys[0]).toBeLessThan(axis);
  for (const { y } of ticks) expect(Math.abs(y - target!.ys[0]!)).toBeGreaterThan(16);
});

test('values that are all the same have a line in the middle of a plot', () => {
  const point = { date: ['2020'], answers: '', group: '' };
  const { columns, axis } = effectChart([0, 1].map((at) => ({ ...point, at, value: 0 })))!;
  for (const { marks } of columns) {
    expect(marks[0]!.y).toBeGreaterThan(0);
    expect(marks[0]!.y).toBeLessThanOrEqual(axis);
  }
});
