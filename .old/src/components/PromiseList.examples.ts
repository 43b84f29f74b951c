import type { PromiseCardView } from '../views/parts/promise-card.ts';
import type { Examples } from './examples.ts';

const promises: readonly PromiseCardView[] = [
  {
    title: 'Vägarna ska bli tryggare.',
    address: '/bjorkhult/2017/trygga-vagar/',
    marks: ['met', 'met', 'not-met'],
    counts: '2 uppfyllda, 1 inte uppfylld',
  },
  {
    title: 'Färre inbrott.',
    address: '/bjorkhult/2017/farre-inbrott/',
    marks: ['ongoing'],
    counts: '1 pågår',
  },
];

export const examples = {
  'two promises': { props: { promises } },
  'many promises, in a part of a part of a page': { props: { promises, level: 4, isCompact: true } },
  'promises directly under the page’s heading': { props: { promises, level: 2 } },
} satisfies Examples<{ promises: readonly PromiseCardView[]; level?: 2 | 3 | 4; isCompact?: boolean }>;
