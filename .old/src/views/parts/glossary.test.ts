import { expect, test } from 'vitest';
import { termViews } from './glossary.ts';

test('a term is told with its other forms, and has an id without å, ä and ö', () => {
  expect(
    termViews([
      { term: 'Brottsförebyggande råd', forms: ['BRÅ', 'rådet'], explanation: 'En grupp i kommunen.' },
      { term: 'EST', forms: [], explanation: 'Ett arbetssätt.' },
    ]),
  ).toEqual([
    {
      id: 'brottsforebyggande-rad',
      term: 'Brottsförebyggande råd',
      forms: 'Andra former: BRÅ, rådet',
      explanation: 'En grupp i kommunen.',
    },
    { id: 'est', term: 'EST', forms: '', explanation: 'Ett arbetssätt.' },
  ]);
});
