import type { AgreementView } from '../views/pages/year.ts';
import type { Examples } from './examples.ts';
import { verdict } from './Verdict.examples.ts';

const agreement: AgreementView = {
  id: 'avtal',
  title: 'Medborgarlöften 2017',
  promisesHeading: 'Löftena',
  promises: [
    {
      title: 'Vägarna ska bli tryggare.',
      address: '/bjorkhult/2017/trygga-vagar/',
      marks: ['met'],
      counts: '1 uppfylld',
    },
  ],
  verdicts: [],
  verdictsHeading: 'Om löftena som helhet',
  aboutHeading: 'Om avtalet',
  effects: [],
  facts: [{ label: 'Gäller', text: '2017' }],
  introduction: '',
  sources: [],
};

export const examples = {
  "the year's only one": {
    props: { agreement, isOnly: true, activities: '/bjorkhult/2017/aktiviteter/' },
  },
  'one of several, with a word on the whole of it': {
    props: {
      agreement: {
        ...agreement,
        id: 'avtal-centrum',
        title: 'Centrum',
        summary: 'Polisen gav ett löfte.',
        verdicts: [verdict],
        introduction: '<p>Gäller centrum.</p>',
        sources: [{ id: 'avtal', title: 'Avtalet', detail: '2017' }],
      },
      isOnly: false,
    },
  },
} satisfies Examples<{ agreement: AgreementView; isOnly: boolean; activities?: string }>;
