import type { ListedSource } from '../views/parts/source.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'a document on the site, one elsewhere, and one that is not on the web': {
    props: {
      sources: [
        {
          id: 'lofte',
          title: 'Medborgarlöfte 2017',
          address: '/kallor/lofte.pdf',
          detail: 'Polisen, 2 mars 2017, PDF, 184 kB',
          sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        },
        { id: 'enkat', title: 'Trygghetsmätning', address: 'https://polisen.se/matning', detail: '2016' },
        { id: 'dialog', title: 'Anteckningar från dialogen', detail: '' },
      ],
    },
  },
} satisfies Examples<{ sources: readonly ListedSource[] }>;
