import type { FollowView } from '../views/parts/follow.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'the next follow-up': {
    props: {
      follow: {
        heading: 'Få veta när tertial 3 redovisas',
        links: [
          { text: 'Flöde för nyhetsläsare', address: '/bjorkhult/2017/torget/nytt.atom' },
          { text: 'Kalender', address: '/bjorkhult/kalender.ics' },
        ],
      },
    },
  },
} satisfies Examples<{ follow: FollowView }>;
