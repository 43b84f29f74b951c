import { expect, test } from 'vitest';
import { aCatalog, aCount, aPromise, aReport } from '../../../tests/examples.ts';
import { siteOf, yearPages } from '../site.ts';
import { yearCard } from './year-card.ts';

const cardOf = (promise = aPromise()) => yearCard(yearPages(siteOf(aCatalog({ promises: [promise] })))[0]!);

test('a year in a list says what was promised and how it went', () => {
  const card = cardOf(aPromise({ activities: [aCount(10)], reports: [aReport('t1', 12)] }));
  expect(card).toMatchObject({
    year: '2017',
    address: '/bjorkhult/2017/',
    made: 'ett löfte',
    summary: 'Den enda aktiviteten är uppfylld.',
  });
  expect(card.promises).toHaveLength(1);
});

test('without activities there is nothing to sum up', () => {
  expect(cardOf().summary).toBe('');
});
