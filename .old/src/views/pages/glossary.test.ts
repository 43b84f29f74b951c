import { expect, test } from 'vitest';
import { aCatalog } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { glossaryPage } from './glossary.ts';

test('explains every term of the site, with its other forms', () => {
  const glossary = [
    { term: 'BRÅ', forms: ['Brå', 'rådet'], explanation: 'Brottsförebyggande rådet.' },
    { term: 'Effektiv samordning', forms: [], explanation: 'Ett arbetssätt.' },
  ];
  const page = glossaryPage(siteOf(aCatalog({ glossary })));
  expect(page.heading).toBe('Ord som används');
  expect(page.terms).toEqual([
    { id: 'bra', term: 'BRÅ', forms: 'Andra former: Brå, rådet', explanation: 'Brottsförebyggande rådet.' },
    { id: 'effektiv-samordning', term: 'Effektiv samordning', forms: '', explanation: 'Ett arbetssätt.' },
  ]);
});
