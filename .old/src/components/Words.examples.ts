import type { ExplainedText } from '../views/parts/explained.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'a text without terms': { props: { words: [{ text: 'Minst tio trafikkontroller under året.' }] } },
  'a text with a glossary term': {
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
