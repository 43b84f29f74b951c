import { expect, test } from 'vitest';
import { aCatalog, aCount, aPromise, aReport } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { searchPage } from './search.ts';

test('lists every activity by year and promise, with its outcome', () => {
  const promise = aPromise({ activities: [aCount(10)], reports: [aReport('t1', 12)] });
  expect(searchPage(siteOf(aCatalog({ promises: [promise] }))).years).toEqual([
    {
      heading: 'Björkhult 2017',
      address: '/bjorkhult/2017/',
      promises: [
        {
          title: 'Vägarna ska bli tryggare.',
          address: '/bjorkhult/2017/trygga-vagar/',
          activities: [
            {
              text: 'Polisen ska genomföra trafikkontroller.',
              address: '/bjorkhult/2017/trygga-vagar/#activity',
              outcome: 'met',
              outcomeLabel: 'Uppfyllt',
            },
          ],
        },
      ],
    },
  ]);
});
