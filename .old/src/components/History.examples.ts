import type { HistoryView } from '../views/parts/history.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'what was corrected and published, day by day': {
    props: {
      history: {
        days: [
          {
            day: '2018-05-03',
            label: '3 maj 2018',
            texts: ['Tertial 2: antalet trafikkontroller ändrat från minst 4 till minst 5', 'Titeln ändrad'],
          },
          {
            day: '2018-01-22',
            label: '22 januari 2018',
            texts: ['Ny uppföljning: tertial 3 2017'],
          },
        ],
        older: { text: '7 äldre ändringar', address: '/bjorkhult/andringar/' },
      },
    },
  },
  'a history that is not whole': {
    props: {
      history: {
        days: [],
        beginning:
          'Historiken börjar den 3 maj 2018. De tidigare versionerna fanns inte med när webbplatsen byggdes.',
      },
    },
  },
} satisfies Examples<{ history: HistoryView }>;
