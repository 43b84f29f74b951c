import type { ResultView } from '../views/parts/result.ts';
import type { Examples } from './examples.ts';

export const plain: ResultView = {
  words: [{ text: 'Genomfört vid åtta tillfällen.' }],
  values: ['minst 8 kontroller'],
  forecasts: [],
  events: [],
  jointWith: [],
};

export const full: ResultView = {
  party: 'Polisen',
  words: [{ text: 'Vid åtta tillfällen under ' }, { text: 'tertialet', termId: 'tertial' }],
  status: { word: 'Delvis genomfört' },
  values: ['minst 8 kontroller', 'varav 2 hundsök (medräknat skolorna)'],
  forecasts: ['20 kontroller'],
  events: ['Händelse: 22 maj 2017, Stora torget.'],
  reason: 'Personalbrist.',
  carriedOver: 'Fortsätter under hösten.',
  note: 'Redaktörens anmärkning: Antalet är läst ur en tabell.',
  jointWith: [
    { text: 'Trygghetsvandringar', address: '/bjorkhult/2017/trygga-vagar/#vandringar' },
    { text: 'Möten', address: '/bjorkhult/2017/trygga-vagar/#moten' },
  ],
};

export const examples = {
  'a text and a number': { props: { result: plain } },
  'everything at once': { props: { result: full } },
  'only a status': {
    props: {
      result: {
        words: [],
        status: { word: 'Pågår', speaker: 'Polisen' },
        values: [],
        forecasts: [],
        events: [],
        jointWith: [],
      },
    },
  },
} satisfies Examples<{ result: ResultView }>;
