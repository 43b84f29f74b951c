import type { LinkView } from '../views/parts/links.ts';
import type { NewsDayView } from '../views/parts/news.ts';
import type { Examples } from './examples.ts';

const news: readonly NewsDayView[] = [
  {
    day: '2018-05-03',
    label: '3 maj 2018',
    items: [
      {
        day: '2018-05-03',
        time: '2018-05-03T12:00:00.000Z',
        text: 'Ny uppföljning: tertial 1 2018, Björkhult',
        address: '/bjorkhult/2018/t1/',
        details: ['Redovisat: Torget och Parken.'],
      },
    ],
  },
];

export const examples = {
  'what happened lately': { props: { news, undated: [], all: '/nytt/' } },
  'the latest follow-ups, of which nothing says when they were published': {
    props: {
      news: [],
      undated: [{ text: 'Ny uppföljning: tertial 3 2017, Björkhult', address: '/bjorkhult/2017/t3/' }],
      all: undefined,
    },
  },
  nothing: { props: { news: [], undated: [], all: undefined } },
} satisfies Examples<{
  news: readonly NewsDayView[];
  undated: readonly LinkView[];
  all: string | undefined;
}>;
