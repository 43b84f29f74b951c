import type { EmbedPageView } from '../views/pages/embed.ts';
import type { Examples } from './examples.ts';

const page: EmbedPageView = {
  address: '/inbaddat/bjorkhult/2017/torget/',
  page: '/bjorkhult/2017/torget/',
  height: 400,
  heading: 'Tryggare torg',
  summary: 'Av två aktiviteter är en uppfylld och en inte uppfylld.',
  rows: [
    { text: 'Minst tio kontroller.', outcome: { outcome: 'met', label: 'Uppfyllt' } },
    { text: 'Två vandringar.', outcome: { outcome: 'not-met', label: 'Inte uppfyllt' } },
  ],
  state: 'Bedömt den 1 juni 2018',
};

export const examples = {
  'a promise with its activities': { props: { page } },
  'a year with its promises': {
    props: { page: { ...page, rows: [{ text: 'Tryggare torg', counts: '1 uppfylld, 1 inte uppfylld' }] } },
  },
} satisfies Examples<{ page: EmbedPageView }>;
