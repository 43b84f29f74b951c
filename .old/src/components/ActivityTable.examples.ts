import type { ActivitiesPageView, ActivityRowView } from '../views/pages/activities.ts';
import { facetLabels } from '../text/activities.ts';
import { DEFAULT_AGREEMENT_KIND } from '../text/agreement-kind.ts';
import type { Examples } from './examples.ts';

const row: ActivityRowView = {
  activity: { text: 'Minst tio trafikkontroller', address: '/bjorkhult/2017/trygga-vagar/#kontroller' },
  promise: { text: 'Trygga vägar', address: '/bjorkhult/2017/trygga-vagar/' },
  outcome: 'met',
  outcomeLabel: 'Uppfyllt',
  values: {
    utfall: ['Uppfyllt'],
    lofte: ['Trygga vägar'],
    ansvarig: ['Polisen', 'Björkhults kommun'],
    period: ['Tertial 1'],
    plats: ['Stora torget'],
  },
};

export const examples = {
  'two activities with different outcomes': {
    props: {
      rows: [
        row,
        {
          ...row,
          activity: { text: 'Sätta upp skyltar', address: '/bjorkhult/2017/trygga-vagar/#skyltar' },
          outcome: 'not-reported',
          outcomeLabel: 'Inte redovisat',
          values: { ...row.values, utfall: ['Inte redovisat'], ansvarig: [], period: [], plats: [] },
        },
      ],
      labels: facetLabels(DEFAULT_AGREEMENT_KIND),
      facets: [{ facet: 'utfall', label: 'Utfall i dag', values: ['Uppfyllt', 'Inte redovisat'] }],
    },
  },
} satisfies Examples<Pick<ActivitiesPageView, 'rows' | 'facets' | 'labels'>>;
