import type { ChapterView } from '../views/parts/story.ts';
import type { Examples } from './examples.ts';

export const chapters: readonly ChapterView[] = [
  {
    year: '2016',
    from: '2016-01-01',
    address: '/bjorkhult/2016/trygga-vagar/',
    title: 'Vägarna ska bli tryggare.',
    shortName: 'Trygga vägar',
    marks: ['partly', 'not-reported'],
    counts: '1 delvis uppfylld, 1 inte redovisad',
    summary: 'Av två aktiviteter är en delvis uppfylld och en inte redovisad.',
  },
  {
    year: '2017',
    from: '2017-01-01',
    address: '/bjorkhult/2017/trygga-vagar/',
    title: 'Vägarna ska bli tryggare.',
    shortName: 'Trygga vägar',
    marks: ['met', 'met'],
    counts: '2 uppfyllda',
    summary: 'Alla två aktiviteter är uppfyllda.',
  },
];

export const examples = {
  'two years, of which the second is the current page': {
    props: { chapters, current: '/bjorkhult/2017/trygga-vagar/' },
  },
} satisfies Examples<{ chapters: readonly ChapterView[]; current: string }>;
