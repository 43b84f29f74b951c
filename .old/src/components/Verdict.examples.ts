import type { VerdictView } from '../views/parts/verdict.ts';
import type { Examples } from './examples.ts';

export const verdict: VerdictView = {
  period: 'Tertial 3, september–december 2017',
  address: '/bjorkhult/2017/t3/',
  said: 'Polisen säger själv ”Delvis genomfört”.',
  words: 'Ett gott år.',
  counts: [],
  facts: [],
};

export const examples = {
  'a word of its own': { props: { verdict } },
  'the report itself': {
    props: {
      verdict: {
        period: 'Helår, 2017',
        address: '/bjorkhult/2017/helar/',
        said: 'Uppföljningen säger',
        body: '<p>Vi har hållit alla löften.</p>',
        counts: [
          'Egen räkning: 14 uppfyllda.',
          'Webbplatsens räkning, aktivitet för aktivitet: 12 uppfyllda.',
        ],
        facts: ['Publicerad 2 maj 2017'],
      },
    },
  },
} satisfies Examples<{ verdict: VerdictView }>;
