import type { LinkView } from '../views/parts/links.ts';
import type { Examples } from './examples.ts';

const links = [
  { text: 'Björkhult', address: '/bjorkhult/' },
  { text: '2017', address: '/bjorkhult/2017/' },
];

export const examples = {
  'a page two levels down': { props: { links, current: 'Löfte 1 av 2' } },
  'without the current page': { props: { links } },
} satisfies Examples<{ links: readonly LinkView[]; current?: string }>;
