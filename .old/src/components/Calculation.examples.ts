import type { CalculationView } from '../views/parts/calculation.ts';
import type { Examples } from './examples.ts';

export const calculation: CalculationView = {
  steps: [
    {
      period: 'Tertial 1',
      address: '/bjorkhult/2017/t1/',
      said: 'minst 8 kontroller, läses som 8 eller fler.',
    },
    { period: 'Tertial 2', address: '/bjorkhult/2017/t2/', said: '5 kontroller.' },
    { period: 'Tertial 3', address: '/bjorkhult/2017/t3/', said: 'inget antal redovisat.' },
  ],
  sums: ['De lägsta talen tillsammans: 8 + 5 = 13.', 'Målet är minst 10 kontroller.'],
  sources: [
    { id: 't1', title: 'Uppföljning tertial 1', address: '/kallor/t1.pdf', detail: 'Polisen' },
    { id: 't2', title: 'Uppföljning tertial 2', detail: '' },
  ],
};

export const examples = {
  'a sum with its sources': { props: { calculation } },
  'a sum of one measure of several, without sources': {
    props: { calculation: { ...calculation, heading: 'Kontroller', sources: [] } },
  },
} satisfies Examples<{ calculation: CalculationView }>;
