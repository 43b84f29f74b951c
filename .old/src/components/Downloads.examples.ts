import type { FileLink } from '../views/parts/links.ts';
import type { Examples } from './examples.ts';

export const examples = {
  several: {
    props: {
      downloads: [
        {
          text: 'Aktiviteter (CSV)',
          address: '/data/1/a/2024/aktiviteter.csv',
          name: 'a-2024-aktiviteter.csv',
        },
        { text: 'Alla tabeller (JSON)', address: '/data/1/a/2024/allt.json', name: 'a-2024-allt.json' },
      ],
    },
  },
} satisfies Examples<{ downloads: readonly FileLink[] }>;
