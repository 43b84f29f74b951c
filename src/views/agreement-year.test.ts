import { expect, test } from 'vitest';
import type { Term } from '../domain/period.ts';
import {
  aCatalog,
  aCount,
  anActivity,
  anAgreement,
  aPeriod,
  aPromise,
  aReport,
} from '../../tests/examples.ts';
import { agreementOf, countsOf } from './agreement-year.ts';
import { reportPages, siteOf, yearPages } from './site.ts';

const promise = aPromise({
  activities: [aCount(10), anActivity({ id: 'skyltar' })],
  reports: [aReport('t1', 8), aReport('t2', 5)],
});
const site = siteOf(aCatalog({ promises: [promise, aPromise({ id: 'farre-inbrott' })] }));

test('a year has the activities of all its promises, and counts their outcomes', () => {
  const [year] = yearPages(site);
  expect(year?.activities.map(({ activity }) => activity.id)).toEqual(['activity', 'skyltar']);
  expect(year?.tally).toEqual([
    { outcome: 'met', count: 1 },
    { outcome: 'not-reported', count: 1 },
  ]);
});

test('a period has the promises that report for it, and counts those that are late', () => {
  const { periods } = yearPages(site)[0]!;
  expect(periods.map(({ period, reports, overdue }) => [period.id, reports.length, overdue])).toEqual([
    ['t1', 1, 1],
    ['t2', 1, 1],
    ['t3', 0, 2],
  ]);
});

test('a year may have several agreements, its own first, and a promise knows which it belongs to', () => {
  const own = anAgreement();
  const district = anAgreement({ name: 'centrum', title: 'Centrum', term: { from: '2017-03-01', to: null } });
  const [year] = yearPages(
    siteOf(
      aCatalog({
        agreements: [district, own],
        promises: [aPromise({ agreement: 'centrum' }), aPromise({ id: 'farre-inbrott' })],
      }),
    ),
  );
  expect(year?.agreements.map(({ agreement, promises }) => [agreement.name, promises.length])).toEqual([
    [undefined, 1],
    ['centrum', 1],
  ]);
  expect(year?.promises.map((judged) => agreementOf(year, judged).name)).toEqual([undefined, 'centrum']);
  expect(year?.label).toBe('2017');
});

test('an agreement over two years goes by both, and is found from either', () => {
  const agreements = [anAgreement({ term: { from: '2017-01-01', to: '2018-12-31' } })];
  const [year] = yearPages(siteOf(aCatalog({ agreements })));
  expect(year?.label).toBe('2017–2018');
  expect(year?.years).toEqual([2017, 2018]);
});

test('reports share a line only where they cover the same days, and are counted over the promises that they are for', () => {
  const promiseOf = (id: string, term: Term) =>
    aPromise({
      id,
      term,
      activities: [anActivity()],
      reports: [{ ...aReport('slut', 'done'), period: aPeriod('slut', term) }],
    });
  const spring = promiseOf('var', { from: '2017-03-01', to: '2017-05-31' });
  const summer = promiseOf('sommar', { from: '2017-06-01', to: '2017-08-31' });
  const agreements = [anAgreement({ rhythm: 'term' })];
  const short = siteOf(aCatalog({ agreements, promises: [spring, summer] }));
  const { periods } = yearPages(short)[0]!;
  expect(periods.map((item) => [item.period.from, item.reports.length, countsOf(item)])).toEqual([
    ['2017-03-01', 1, { total: 1, told: 1, inText: 0, reviewed: 0 }],
    ['2017-06-01', 1, { total: 1, told: 1, inText: 0, reviewed: 0 }],
  ]);
  expect(reportPages(short).map((page) => page.periods.length)).toEqual([2]);
});
