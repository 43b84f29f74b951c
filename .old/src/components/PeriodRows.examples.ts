import type { PeriodRowView } from '../views/parts/activity.ts';
import type { Examples } from './examples.ts';
import { full, plain } from './Result.examples.ts';

export const periods: readonly PeriodRowView[] = [
  { label: 'Tertial 1', address: '/bjorkhult/2017/t1/', results: [plain, full] },
  {
    label: 'Tertial 2',
    address: '/bjorkhult/2017/t2/',
    results: [],
    blank: 'Inte redovisat',
  },
];

export const examples = {
  'two results and a blank': { props: { periods } },
} satisfies Examples<{ periods: readonly PeriodRowView[] }>;
