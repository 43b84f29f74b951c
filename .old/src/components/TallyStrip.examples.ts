import type { TallyItemView } from '../views/parts/tally.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'three outcomes': {
    props: {
      items: [
        { outcome: 'met', count: 3, text: 'uppfyllda' },
        { outcome: 'partly', count: 1, text: 'delvis uppfylld' },
        { outcome: 'not-assessable', count: 2, text: 'går inte att bedöma' },
      ],
    },
  },
} satisfies Examples<{ items: readonly TallyItemView[] }>;
