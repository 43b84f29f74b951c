import type { StopView } from '../views/pages/year.ts';
import type { Examples } from './examples.ts';

const stop = (number: number, months: string): StopView => ({
  label: `Kvartal ${number}`,
  months,
  address: `/bjorkhult/2017/k${number}/`,
  reported: 'alla tio redovisade',
  isOverdue: false,
});

export const examples = {
  'a published, a late and an awaited report': {
    props: {
      stops: [
        {
          label: 'Tertial 1',
          months: 'januari–april',
          address: '/bjorkhult/2017/t1/',
          reported: 'fyra av tio redovisade',
          isOverdue: false,
        },
        { label: 'Tertial 2', months: 'maj–augusti', reported: 'Uppföljning saknas', isOverdue: true },
        {
          label: 'Tertial 3',
          months: 'september–december',
          reported: 'Redovisas efter 31 december 2017',
          isOverdue: false,
        },
      ],
    },
  },
  'four quarters': {
    props: {
      stops: [
        stop(1, 'januari–mars'),
        stop(2, 'april–juni'),
        stop(3, 'juli–september'),
        stop(4, 'oktober–december'),
      ],
    },
  },
} satisfies Examples<{ stops: readonly StopView[] }>;
