import type { NewsDayView } from '../views/parts/news.ts';
import type { Examples } from './examples.ts';

const days: readonly NewsDayView[] = [
  {
    day: '2018-05-03',
    label: '3 maj 2018',
    items: [
      {
        day: '2018-05-03',
        time: '2018-05-03T12:00:00.000Z',
        text: 'Rättat: Torget, Björkhult 2017',
        address: '/bjorkhult/2017/torget/',
        details: ['Tertial 2: antalet trafikkontroller ändrat från minst 4 till minst 5.', 'Och 4 till.'],
      },
      {
        day: '2018-05-03',
        time: '2018-05-03T11:00:00.000Z',
        text: 'Löftet ”Parken” har tagits bort',
        details: [],
      },
    ],
  },
];

export const examples = {
  'what happened, with what it was': { props: { days } },
  'what happened, in short': { props: { days, isShort: true } },
} satisfies Examples<{ days: readonly NewsDayView[]; isShort?: boolean }>;
