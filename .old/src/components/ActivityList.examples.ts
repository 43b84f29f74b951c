import type { ListedYearView } from '../views/pages/search.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'a year with a promise': {
    props: {
      years: [
        {
          heading: 'Björkhult 2017',
          address: '/bjorkhult/2017/',
          promises: [
            {
              title: 'Vägarna ska bli tryggare.',
              address: '/bjorkhult/2017/trygga-vagar/',
              activities: [
                {
                  text: 'Minst tio trafikkontroller under året.',
                  address: '/bjorkhult/2017/trygga-vagar/#kontroller',
                  outcome: 'met',
                  outcomeLabel: 'Uppfyllt',
                },
              ],
            },
          ],
        },
      ],
    },
  },
  'a year with more activities than fit': {
    props: {
      years: [
        {
          heading: 'Björkhult 2017',
          address: '/bjorkhult/2017/',
          table: { text: 'Alla aktiviteter i en tabell', address: '/bjorkhult/2017/aktiviteter/' },
          promises: [],
        },
      ],
    },
  },
} satisfies Examples<{ years: readonly ListedYearView[] }>;
