import { expect, test } from 'vitest';
import {
  aCatalog,
  aCount,
  aMunicipality,
  anActivity,
  anAgreement,
  aPromise,
  aReport,
} from '../../tests/examples.ts';
import { promisePages, reportPages, siteOf, yearPages } from './site.ts';

const promise = aPromise({
  activities: [aCount(10), anActivity({ id: 'skyltar' })],
  reports: [aReport('t1', 8), aReport('t2', 5)],
});
const site = siteOf(aCatalog({ promises: [promise, aPromise({ id: 'farre-inbrott' })] }));

test('a site of one municipality speaks in its name', () => {
  expect(site.single?.municipality.id).toBe('bjorkhult');
  const other = aMunicipality({ id: 'adala', shortName: 'Ådala' });
  expect(siteOf(aCatalog({ municipalities: [aMunicipality(), other] })).single).toBeUndefined();
});

test('the same catalog is judged once', () => {
  const catalog = aCatalog();
  expect(siteOf(catalog)).toBe(siteOf(catalog));
});

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

test('every promise has a page, and every period that is reported', () => {
  expect(promisePages(site).map(({ judged }) => judged.promise.id)).toEqual([
    'trygga-vagar',
    'farre-inbrott',
  ]);
  expect(reportPages(site).map(({ current }) => current.period.id)).toEqual(['t1', 't2']);
});

test('years come with the latest first', () => {
  const agreements = [anAgreement(), anAgreement({ year: 2018 })];
  const [item] = siteOf(aCatalog({ agreements })).municipalities;
  expect(item?.years.map(({ agreement }) => agreement.year)).toEqual([2018, 2017]);
});
