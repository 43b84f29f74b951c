import type { NoticeView } from '../views/frame.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'a notice': { props: { notice: { text: 'Löftena för 2018 skrivs under den 15 januari.' } } },
  'with more to read on a page of the site': {
    props: { notice: { text: 'Löftena för 2018 finns här.', address: '/bjorkhult/2018/' } },
  },
  'with more to read elsewhere': {
    props: { notice: { text: 'Tyck till om löftena.', address: 'https://www.bjorkhult.example/tyck-till' } },
  },
} satisfies Examples<{ notice: NoticeView }>;
