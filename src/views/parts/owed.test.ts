import { expect, test } from 'vitest';
import { aCatalog, aCount, aPromise, aReport } from '../../../tests/examples.ts';
import { siteOf, yearPages } from '../site.ts';
import { owedReports } from './owed.ts';

test('what is owed is every period that some promise has no follow-up for, with the promises that lack one', () => {
  const promise = aPromise({ shortName: 'Torget', activities: [aCount(10)], reports: [aReport('t1', 12)] });
  const other = aPromise({ id: 'skolvagar', shortName: 'Skolvägar', activities: [aCount(5)] });
  const owed = owedReports(yearPages(siteOf(aCatalog({ promises: [promise, other] }))));
  expect(owed.map(({ name, written, missing }) => [name, written, missing])).toEqual([
    ['Tertial 1 2017', 1, ['Skolvägar']],
    ['Tertial 2 2017', 0, ['Torget', 'Skolvägar']],
    ['Tertial 3 2017', 0, ['Torget', 'Skolvägar']],
  ]);
});
