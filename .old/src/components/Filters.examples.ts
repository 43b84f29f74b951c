import type { Examples } from './examples.ts';

export const examples = {
  'two menus': {
    props: {
      facets: [
        { facet: 'utfall', label: 'Utfall i dag', values: ['Uppfyllt', 'Pågår'] },
        { facet: 'ansvarig', label: 'Ansvarig', values: ['Polisen', 'Björkhults kommun'] },
      ],
    },
  },
} satisfies Examples<{
  facets: readonly { facet: string; label: string; values: readonly string[] }[];
}>;
