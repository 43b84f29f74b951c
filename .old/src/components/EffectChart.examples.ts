import { effectChart, type ChartPoint } from '../views/parts/effect-chart.ts';
import type { Examples } from './examples.ts';

const points = (groups: readonly string[], years: number): readonly ChartPoint[] =>
  Array.from({ length: years }, (_, year) =>
    groups.map((group, index) => ({
      at: year * 365,
      value: 50 + index + year,
      date: ['nov.', String(2016 + year)],
      answers: '1 412',
      group,
    })),
  ).flat();

const chart = (groups: readonly string[], years: number) => ({
  name: 'Diagram: Upplevd trygghet',
  ...effectChart(points(groups, years))!,
});

export const examples = {
  'one group': { props: { chart: chart([''], 3) } },
  'several groups': { props: { chart: chart(['kvinnor', 'män'], 3) } },
  'more years than a phone has room for': { props: { chart: chart(['kvinnor', 'män'], 12) } },
} satisfies Examples<object>;
