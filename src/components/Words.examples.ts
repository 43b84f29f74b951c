import type { ExplainedText } from '../views/parts/explained.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'a text of one piece': { props: { words: [{ text: 'Minst tio trafikkontroller under året.' }] } },
  'a text with a word that is explained': {
    props: {
      words: [
        { text: 'Minst en träff med ' },
        { text: 'BRÅ', termId: 'brottsforebyggande-rad' },
        { text: ' varje tertial.' },
      ],
    },
  },
  'no text': { props: { words: [] } },
} satisfies Examples<{ words: ExplainedText }>;
