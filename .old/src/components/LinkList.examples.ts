import type { LinkView } from '../views/parts/links.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'a page of the site, an e-mail address and another site': {
    props: {
      links: [
        { text: 'Björkhult', address: '/bjorkhult/' },
        { text: 'kommun@bjorkhult.example', address: 'mailto:kommun@bjorkhult.example' },
        { text: 'bjorkhult.example', address: 'https://bjorkhult.example/' },
      ],
    },
  },
} satisfies Examples<{ links: readonly LinkView[] }>;
