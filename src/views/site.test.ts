import { expect, test } from 'vitest';
import { AGREEMENT_KINDS } from '../text/agreement-kind.ts';
import {
  aCatalog,
  aCount,
  aMunicipality,
  anActivity,
  anAgreement,
  aPromise,
  aReport,
} from '../../tests/examples.ts';
import { promisePages, reportPages, siteOf } from './site.ts';

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

test('every promise has a page, and every period that is reported', () => {
  expect(promisePages(site).map(({ judged }) => judged.promise.id)).toEqual([
    'trygga-vagar',
    'farre-inbrott',
  ]);
  expect(reportPages(site).map(({ periods: [{ period }] }) => period.id)).toEqual(['t1', 't2']);
});

test('years come with the latest first', () => {
  const agreements = [anAgreement(), anAgreement({ year: 2018 })];
  const [item] = siteOf(aCatalog({ agreements })).municipalities;
  expect(item?.years.map(({ key }) => key.year)).toEqual([2018, 2017]);
});

test('what the promises are called follows from the agreements', () => {
  const plan = AGREEMENT_KINDS.åtgärdsplan;
  expect(siteOf(aCatalog()).kind.many).toBe('medborgarlöften');
  expect(siteOf(aCatalog({ agreements: [anAgreement({ kind: plan })] })).kind.many).toBe('åtgärder');
  const agreements = [anAgreement({ kind: plan }), anAgreement({ year: 2018 })];
  expect(siteOf(aCatalog({ agreements })).kind.many).toBe('löften');
});
