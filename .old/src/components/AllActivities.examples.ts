import type { AllActivitiesView } from '../views/pages/all-activities.ts';
import type { Examples } from './examples.ts';

const rows: AllActivitiesView['rows'] = [
  {
    activity: { text: 'Genomföra tio trafikkontroller.', address: '/a/2024/trafik/#kontroller' },
    promise: { text: 'Trafik vid skolor', address: '/a/2024/trafik/' },
    outcome: 'met',
    values: {
      ar: ['2024'],
      kommun: ['Björkhult'],
      slag: ['medborgarlöfte'],
      utfall: ['Uppfyllt'],
      ansvarig: ['Polisen', 'Björkhults kommun'],
    },
  },
];

export const examples = {
  'one page': { props: { view: { rows, facets: [], page: 1, pages: 1 } } },
  'a page of several, with filters': {
    props: {
      view: {
        rows,
        facets: [{ facet: 'kommun', label: 'Kommun', values: ['Björkhult', 'Storhamra'] }],
        page: 2,
        pages: 3,
        previous: { text: 'Föregående', address: '/aktiviteter/' },
        next: { text: 'Nästa', address: '/aktiviteter/3/' },
      },
    },
  },
} satisfies Examples<{
  view: Pick<AllActivitiesView, 'rows' | 'facets' | 'page' | 'pages' | 'previous' | 'next'>;
}>;
