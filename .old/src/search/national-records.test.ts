import { expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, aPromise, aReport } from '../../tests/examples.ts';
import { siteOf } from '../views/site.ts';
import { municipalityRecords } from './municipality-records.ts';
import { nationalRecords, nationalRecordsOf } from './national-records.ts';

const promise = aPromise({ places: ['torget'], activities: [aCount(10)], reports: [aReport('t1', 12)] });
const site = siteOf(aCatalog({ municipalities: [aMunicipality()], promises: [promise] }));
const given = site.municipalities.map(nationalRecordsOf);

test('the country is searched by promise, found by its places, with its activities and their outcomes', () => {
  const [record] = nationalRecords(given);
  expect(record).toMatchObject({
    url: '/bjorkhult/2017/trygga-vagar/',
    meta: {
      place: 'Björkhult',
      year: '2017',
      activities: '0 activity Polisen ska genomföra trafikkontroller.',
    },
    filters: { kommun: ['Björkhult'], ar: ['2017'], utfall: ['Uppfyllt'] },
  });
  expect(record!.content).toContain('Stora torget');
});

test('what a municipality gives to it is plain data', () => {
  expect(JSON.parse(JSON.stringify(given))).toEqual(given);
});

test('the latest year of any municipality comes first, and municipalities last', () => {
  const record = (url: string) => ({ url, meta: { title: url }, filters: {} });
  const of = (id: string, ...years: number[]) => ({
    municipality: record(`/${id}/`),
    years: years.map((year) => ({ year, promises: [record(`/${id}/${year}/a/`)] })),
  });
  expect(nationalRecords([of('a', 2023, 2021), of('b', 2024, 2022)]).map(({ url }) => url)).toEqual([
    '/b/2024/a/',
    '/a/2023/a/',
    '/b/2022/a/',
    '/a/2021/a/',
    '/a/',
    '/b/',
  ]);
});

test('a promise of several municipalities is there once for the country, and in the search of each', () => {
  const municipalities = [aMunicipality(), aMunicipality({ id: 'adala', shortName: 'Ådala' })];
  const shared = siteOf(aCatalog({ municipalities, promises: [{ ...promise, sharedWith: ['adala'] }] }));
  const url = '/bjorkhult/2017/trygga-vagar/';
  const country = nationalRecords(shared.municipalities.map(nationalRecordsOf));
  const [found, ...others] = country.filter((record) => record.url === url);
  expect(found?.filters.kommun).toEqual(['Björkhult', 'Ådala']);
  expect(found?.meta.about).toContain('Ådala');
  expect(others).toEqual([]);
  for (const of of shared.municipalities) {
    const own = municipalityRecords(of).map((record) => record.url);
    expect(own.filter((address) => address === url)).toHaveLength(1);
  }
});
