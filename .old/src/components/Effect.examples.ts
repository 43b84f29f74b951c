import { effectChart } from '../views/parts/effect-chart.ts';
import type { EffectRowView, EffectView } from '../views/parts/effect.ts';
import type { Examples } from './examples.ts';

const row = (year: number, value: number, given: Partial<EffectRowView> = {}): EffectRowView => ({
  date: String(year),
  value: String(value),
  n: '412',
  group: '',
  source: 'Trygghetsmätning',
  ...given,
});

const effect: EffectView = {
  id: 'trygghet',
  name: 'Upplevd trygghet',
  unit: 'Procent som känner sig trygga',
  better: 'Ju högre desto bättre',
  goals: [],
  rows: [row(2016, 61), row(2017, 64)],
  hasGroups: false,
};

const chart = (...groups: readonly string[]) => ({
  name: 'Diagram: Upplevd trygghet, 2016–2017',
  ...effectChart(
    [2016, 2017].flatMap((year) =>
      groups.map((group, index) => ({
        at: (year - 1970) * 365,
        value: 61 + index,
        date: [String(year)],
        answers: '412',
        group,
      })),
    ),
    { values: [70], label: 'mål: minst 70' },
  )!,
});

export const examples = {
  'two measurements': { props: { effect: { ...effect, chart: chart('') } } },
  'a target and a figure from before': {
    props: {
      effect: {
        ...effect,
        goals: [
          'Utgångsläget var 61 (2016). Det senaste värdet, 64 (2017), är bättre.',
          'Målet, minst 70 procent 2017, nåddes inte: 64 procent.',
        ],
      },
    },
  },
  'several groups': {
    props: {
      effect: {
        ...effect,
        hasGroups: true,
        chart: chart('alla', 'kvinnor', 'män'),
        rows: [row(2016, 61, { group: 'alla' }), row(2017, 55, { group: 'kvinnor' })],
      },
    },
  },
  'a single measurement without a source': {
    props: { effect: { ...effect, rows: [row(2017, 64, { n: '', source: '' })] } },
  },
} satisfies Examples<{ effect: EffectView }>;
