import { DEFAULT_AGREEMENT_KIND } from '../text/agreement-kind.ts';
import { expect, test } from 'vitest';
import { catalogOf } from '../../tests/open-data/exported.ts';
import { EKSJO, MADE_UP } from '../../tests/fixtures.ts';
import { siteOf } from '../views/site.ts';
import { contextOf } from './column.ts';
import { downloadsOn } from './downloads.ts';
import { openDataView, tablePage } from './pages.ts';
import { municipalityDataset, siteDataset } from './schema-org.ts';
import { TABLES } from './tables.ts';

const absolute = (address: string) => `https://example.org${address}`;

test('every table has a page with all its columns, each with its meaning and an example', () => {
  for (const table of TABLES) {
    const { columns } = tablePage(table);
    expect(columns.map(({ name }) => name)).toEqual(table.columns.map(({ name }) => name));
    expect(columns.filter(({ meaning, example }) => meaning === '' || example === '')).toEqual([]);
  }
});

test('a column with a closed list tells it', () => {
  const page = tablePage(TABLES.find(({ name }) => name === 'aktiviteter')!);
  const meaning = page.columns.find(({ name }) => name === 'typ')!.meaning;
  expect(meaning).toContain('Ett av: antal, engång, löpande, riktning.');
});

test('the page names the files of the first municipality and year that there are', async () => {
  const view = openDataView(siteOf(await catalogOf(EKSJO)));
  expect(view.parts).toEqual(['/data/1/eksjo/aktiviteter.csv', '/data/1/eksjo/2017/aktiviteter.csv']);
  expect(view.separateCatalogue).toBeUndefined();
});

test('each of several municipalities has a catalogue of its own', async () => {
  const view = openDataView(siteOf(await catalogOf(MADE_UP)));
  expect(view.separateCatalogue).toBe('/data/bjorkhult/dcat.rdf');
});

test('a file is saved under a name that says whose it is', () => {
  const [first] = downloadsOn('report', { municipality: 'eksjo', year: 2017 }, DEFAULT_AGREEMENT_KIND);
  expect(first).toEqual({
    text: 'Uppföljningar (CSV)',
    address: '/data/1/eksjo/2017/uppfoljningar.csv',
    name: 'eksjo-2017-uppfoljningar.csv',
  });
});

test('search engines are told of a dataset with its files, licence and time', async () => {
  const catalog = await catalogOf(EKSJO);
  const site = siteOf(catalog);
  const dataset = JSON.parse(siteDataset(site, contextOf(catalog, absolute))!) as Record<string, unknown>;
  expect(dataset).toMatchObject({
    '@type': 'Dataset',
    name: 'Medborgarlöften med uppföljningar, Eksjö kommun',
    license: 'http://creativecommons.org/publicdomain/zero/1.0/',
    temporalCoverage: '2017-01-01/2017-12-31',
    creator: { name: 'Eksjö kommun' },
  });
  expect(String(dataset['description']).length).toBeGreaterThanOrEqual(50);
  expect(dataset['distribution']).toContainEqual({
    '@type': 'DataDownload',
    encodingFormat: 'text/csv',
    contentUrl: 'https://example.org/data/1/eksjo/aktiviteter.csv',
  });
});

test('a municipality that has promised nothing has no dataset', async () => {
  const catalog = await catalogOf(MADE_UP);
  const [owner] = siteOf(catalog).municipalities;
  expect(municipalityDataset({ ...owner!, years: [] }, contextOf(catalog, absolute))).toBeUndefined();
});
