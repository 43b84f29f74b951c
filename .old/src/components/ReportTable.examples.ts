import type { ReportedPromiseView } from '../views/pages/report.ts';
import type { Examples } from './examples.ts';
import { full, plain } from './Result.examples.ts';

export const examples = {
  'results, a blank, and work that was not promised': {
    props: {
      promise: {
        id: 'trygga-vagar',
        title: 'Vägarna ska bli tryggare.',
        address: '/bjorkhult/2017/trygga-vagar/',
        columns: ['Tertial 1', 'Tertial 2'],
        rows: [
          {
            text: 'Minst tio trafikkontroller',
            address: '/bjorkhult/2017/trygga-vagar/#kontroller',
            outcome: 'met',
            outcomeLabel: 'Uppfyllt',
            cells: [[plain], [full]],
            blanks: ['Inte redovisat', 'Inte redovisat'],
          },
          {
            text: 'Sätta upp skyltar',
            address: '/bjorkhult/2017/trygga-vagar/#skyltar',
            outcome: 'not-reported',
            outcomeLabel: 'Inte redovisat',
            cells: [[], []],
            blanks: ['Inte redovisat', 'Redovisat i text, ingen aktivitet för sig'],
          },
          { text: '', cells: [[plain], []], blanks: ['–', '–'] },
        ],
        facts: ['Publicerad 2 maj 2017'],
        body: '',
      },
    },
  },
} satisfies Examples<{ promise: ReportedPromiseView }>;
