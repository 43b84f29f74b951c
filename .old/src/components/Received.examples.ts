import type { ReceivedView } from '../views/parts/shared.ts';
import type { Examples } from './examples.ts';

const received: ReceivedView = {
  heading: 'Gemensamma löften',
  note: 'Gemensamma löften räknas hos den kommun där de redovisas, och inte i talen här.',
  promises: [
    {
      title: 'Vägarna ska bli tryggare.',
      address: '/bjorkhult/2017/trygga-vagar/',
      marks: ['met', 'not-met'],
      counts: '1 uppfylld, 1 inte uppfylld',
      shared: 'Gemensamt löfte, redovisas hos Björkhult',
    },
  ],
};

export const examples = {
  'a section of the page of a year': { props: { received, hasHeading: true } },
  'within the year of a municipality': { props: { received } },
} satisfies Examples<{ received: ReceivedView; hasHeading?: boolean }>;
