import type { LinkView } from '../views/parts/links.ts';
import type { Examples } from './examples.ts';

const own = { everything: 'alla', address: '/sok/', index: '/pagefind/' };

export const examples = {
  'before a search': { props: own },
  'of several municipalities': { props: { ...own, isOfAll: true } },
  'of one of several municipalities': {
    props: {
      ...own,
      address: '/bjorkhult/sok/',
      index: '/pagefind/kommun/bjorkhult/',
      wider: { text: 'Sök i alla kommuner', address: '/sok/' },
    },
  },
} satisfies Examples<{
  everything: string;
  address: string;
  index: string;
  isOfAll?: boolean;
  wider?: LinkView;
}>;
