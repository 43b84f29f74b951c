import type { RenewedView } from '../views/parts/story.ts';
import type { Examples } from './examples.ts';
import { chapters } from './Story.examples.ts';

export const examples = {
  'a promise that was given twice, and one that skipped a year': {
    props: {
      renewed: {
        heading: 'Löften som har förnyats',
        label: 'Löfte',
        notGiven: 'Gavs inte',
        years: ['2016', '2017'],
        rows: [
          { title: 'Vägarna ska bli tryggare.', chapters },
          { title: 'Färre inbrott.', chapters: [undefined, chapters[1]] },
        ],
      },
      heading: 'fornyade',
    },
  },
} satisfies Examples<{ renewed: RenewedView; heading: string }>;
