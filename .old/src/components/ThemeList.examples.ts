import type { ThemeLinkView } from '../views/parts/themes.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'two themes': {
    props: {
      themes: [
        { text: 'Skola', address: '/teman/skola/#_kommun_bjorkhult', detail: 'ett löfte, 2022' },
        {
          text: 'Trygghet',
          address: '/teman/trygghet/#_kommun_bjorkhult',
          detail: 'fem löften, 2021 och 2023',
        },
      ],
    },
  },
} satisfies Examples<{ themes: readonly ThemeLinkView[] }>;
