import type { SourceView } from '../views/parts/source.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'a document on the site, one elsewhere, and one that is not on the web': {
    props: {
      sources: [
        {
          id: 'lofte',
          title: 'Medborgarlöfte 2017',
          address: '/kallor/lofte.pdf',
          detail: 'Polisen, 2 mars 2017',
        },
        { id: 'enkat', title: 'Trygghetsmätning', address: 'https://polisen.se/matning', detail: '2016' },
        { id: 'dialog', title: 'Anteckningar från dialogen', detail: '' },
      ],
    },
  },
} satisfies Examples<{ sources: readonly SourceView[] }>;
