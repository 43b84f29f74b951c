import type { FinderView } from '../views/parts/finder.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'two counties': {
    props: {
      finder: {
        counties: [
          {
            id: '_lan_bjorkhults-lan',
            name: 'Björkhults län',
            count: '2 kommuner',
            municipalities: [
              {
                text: 'Björkhult',
                address: '/bjorkhult/',
                formerly: 'tidigare Norra Björkhult',
                years: '2017–2024',
              },
              { text: 'Ådala', address: '/adala/', formerly: '', years: '' },
            ],
          },
          {
            id: '_lan_ovriga-kommuner',
            name: 'Övriga kommuner',
            count: 'en kommun',
            municipalities: [{ text: 'Västermåla', address: '/vastermala/', formerly: '', years: '2023' }],
          },
        ],
      },
    },
  },
} satisfies Examples<{ finder: FinderView }>;
