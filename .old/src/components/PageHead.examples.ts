import type { PageView } from '../views/page.ts';
import type { Examples } from './examples.ts';

const page: PageView = {
  address: '/bjorkhult/2017/trygga-vagar/',
  title: 'Trygga vägar – medborgarlöfte i Björkhult 2017',
  description: 'Vägarna ska bli tryggare.',
  heading: 'Vägarna ska bli tryggare.',
  crumbs: [{ text: 'Björkhult', address: '/bjorkhult/' }],
};

export const examples = {
  'a page at the top level': { props: { page: { ...page, crumbs: [] } } },
  'a page below others, with a notice': {
    props: { page: { ...page, crumb: 'Löfte 1 av 2', notice: 'Uppföljningen för tertial 1 saknas.' } },
    slot: '<p class="lede">Alla två aktiviteter är uppfyllda.</p>',
  },
  'a heading as long as a paragraph': {
    props: {
      page: {
        ...page,
        heading: 'Polisen ska tillsammans med kommunen arbeta för tryggare vägar. '.repeat(3),
      },
    },
  },
} satisfies Examples<{ page: PageView }>;
