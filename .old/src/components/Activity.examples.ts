import type { ActivityView } from '../views/parts/activity.ts';
import type { LinkView } from '../views/parts/links.ts';
import { bars } from './Bars.examples.ts';
import { calculation } from './Calculation.examples.ts';
import type { Examples } from './examples.ts';
import { periods } from './PeriodRows.examples.ts';
import { plain } from './Result.examples.ts';
import { series } from './Series.examples.ts';

const text = 'Minst tio trafikkontroller under året.';

const activity: ActivityView = {
  id: 'kontroller',
  address: '/bjorkhult/2017/trygga-vagar/#kontroller',
  formerIds: ['trafikkontroller'],
  text,
  words: [{ text }],
  facts: ['Mål: minst 10 kontroller', 'Ansvarig: Polisen'],
  changes: [],
  outcome: 'met',
  outcomeLabel: 'Uppfyllt',
  reasons: ['Minst 8 + 5 = minst 13 av minst 10 kontroller.', 'Målet nåddes i tertial 2.'],
  isDisputed: false,
  windows: [],
  reviews: [],
  bars: [{ bars }],
  periods,
  series: [series],
  calculations: [calculation],
};

export const examples = {
  'a target that was reached': {
    props: {
      activity,
      errorReport: { text: `Rapportera fel: ${text}`, address: 'mailto:fel@bjorkhult.example' },
    },
  },
  'a changed activity whose outcome the authority disputes': {
    props: {
      activity: {
        ...activity,
        note: 'Redaktörens anmärkning: Antalet är läst ur en tabell.',
        changes: ['Aktiviteten utgick 1 maj 2017. Skäl: Lokalen såldes.'],
        outcome: 'partly',
        outcomeLabel: 'Delvis uppfyllt',
        ownWord:
          'Polisen säger själv ”Genomfört” (tertial 1), men det som är redovisat ger utfallet ”Delvis uppfyllt”.',
        isDisputed: true,
        calculations: [],
      },
    },
  },
  'a one-off activity without numbers': {
    props: {
      activity: {
        ...activity,
        reasons: ['Den skulle göras en gång och är redovisad som genomförd i tertial 1.'],
        facts: [],
        bars: [],
        series: [],
        calculations: [],
      },
    },
  },
  'a long promise with a condition, and somebody who reviews it': {
    props: {
      activity: {
        ...activity,
        condition: 'i mån av tid',
        windows: [{ label: '2017', outcome: 'not-met', outcomeLabel: 'Inte uppfyllt' }],
        reviews: [
          {
            label: 'Björkhults Tidning skriver',
            address: '/bjorkhult/2017/t2/',
            results: [{ ...plain, status: { word: 'Inte genomfört' } }],
          },
        ],
        reviewNote: 'De är inte överens.',
      },
    },
  },
} satisfies Examples<{ activity: ActivityView; errorReport?: LinkView }>;
