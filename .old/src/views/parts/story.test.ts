/** The stories of the made-up municipalities, one of which renews a promise twice. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../content/read.ts';
import { MADE_UP, readOptions } from '../../../tests/fixtures.ts';
import { aCatalog, aPromise } from '../../../tests/examples.ts';
import { siteOf, type Site } from '../site.ts';
import { chaptersOf, renewedPromises } from './story.ts';

let site: Site;

beforeAll(async () => {
  const { content } = await readContent(readOptions(MADE_UP, '2024-06-01'));
  site = siteOf({ ...content, today: '2024-06-01' });
});

const chapters = (address: string) => chaptersOf(site, site.promises.get(address)!.judged);
const municipality = (id: string) => site.municipalities.find((item) => item.municipality.id === id)!;

describe('a promise that was renewed twice', () => {
  test.each([2022, 2023, 2024])('tells of all three years on the page of %i', (year) => {
    expect(chapters(`/bjorkhult/${year}/trygghet-i-centrum/`).map((chapter) => chapter.year)).toEqual([
      '2022',
      '2023',
      '2024',
    ]);
  });

  test('says what came of it each year', () => {
    expect(chapters('/bjorkhult/2024/trygghet-i-centrum/')[1]).toEqual({
      year: '2023',
      from: '2023-01-01',
      address: '/bjorkhult/2023/trygghet-i-centrum/',
      title: expect.any(String) as string,
      shortName: 'Trygghet i centrum',
      marks: ['partly', 'partly', 'not-met'],
      counts: '2 delvis uppfyllda, 1 inte uppfylld',
      summary: 'Av tre aktiviteter är två delvis uppfyllda och en inte uppfylld.',
    });
  });

  test('is one row of its municipality, with a cell for each year', () => {
    const { years, rows } = renewedPromises(site, municipality('bjorkhult'))!;
    expect(years).toEqual(['2022', '2023', '2024']);
    expect(rows.map(({ chapters }) => chapters.map((chapter) => chapter?.counts))).toEqual([
      [
        '3 uppfyllda, 1 går inte att bedöma',
        '2 delvis uppfyllda, 1 inte uppfylld',
        expect.stringContaining('2 pågår') as string,
      ],
    ]);
  });
});

test('a promise whose words follow the season is a row under its short name', () => {
  const spring = aPromise({
    id: 'var',
    title: 'Tryggt i vår.',
    term: { from: '2017-03-01', to: '2017-05-31' },
  });
  const renews = { municipality: 'bjorkhult', year: 2017, id: 'var' };
  const summer = aPromise({ id: 'sommar', title: 'Tryggt i sommar.', renews });
  const renewed = siteOf(aCatalog({ promises: [spring, summer] }));
  expect(renewedPromises(renewed, renewed.municipalities[0]!)?.rows.map(({ title }) => title)).toEqual([
    'Trygga vägar',
  ]);
});

test('a promise that was given once has no story', () => {
  expect(chapters('/bjorkhult/2023/trafik-vid-skolor/')).toEqual([]);
  expect(renewedPromises(site, municipality('adala'))).toBeUndefined();
});

test('a promise that was renewed within a year is told apart by its months', () => {
  const spring = aPromise({ id: 'var', term: { from: '2017-03-01', to: '2017-05-31' } });
  const renews = { municipality: 'bjorkhult', year: 2017, id: 'var' };
  const summer = aPromise({ id: 'sommar', term: { from: '2017-06-01', to: '2017-08-31' }, renews });
  const renewed = siteOf(aCatalog({ promises: [spring, summer] }));
  const { judged } = renewed.promises.get('/bjorkhult/2017/var/')!;
  const years = ['Mars–maj 2017', 'Juni–augusti 2017'];
  expect(chaptersOf(renewed, judged).map(({ year }) => year)).toEqual(years);
  expect(renewedPromises(renewed, renewed.municipalities[0]!)?.years).toEqual(years);
});
