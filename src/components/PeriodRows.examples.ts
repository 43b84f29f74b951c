import type { PeriodRowView } from '../views/parts/activity.ts';
import type { Examples } from './examples.ts';
import { full, plain } from './Result.examples.ts';

export const periods: readonly PeriodRowView[] = [
  { label: 'Tertial 1', months: 'januari–april', address: '/bjorkhult/2017/t1/', results: [plain, full] },
  {
    label: 'Tertial 2',
    months: 'maj–augusti',
    address: '/bjorkhult/2017/t2/',
    results: [],
    blank: 'Inte redovisat',
  },
  { label: 'Tertial 3', months: 'september–december', results: [], blank: 'Redovisning saknas' },
];

export const examples = {
  'two results, a blank and a missing report': { props: { periods } },
} satisfies Examples<{ periods: readonly PeriodRowView[] }>;
