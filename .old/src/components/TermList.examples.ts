import type { TermView } from '../views/parts/glossary.ts';
import type { Examples } from './examples.ts';

export const examples = {
  'two terms': {
    props: {
      terms: [
        { id: 'tertial', term: 'tertial', forms: '', explanation: 'En tredjedel av ett år.' },
        { id: 'bra', term: 'BRÅ', forms: 'Andra former: Brå', explanation: 'Brottsförebyggande rådet.' },
      ],
    },
  },
  'no terms': { props: { terms: [] } },
} satisfies Examples<{ terms: readonly TermView[] }>;
