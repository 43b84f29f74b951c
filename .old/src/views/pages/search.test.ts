import { describe, expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, anActivity, aPromise, aReport } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { municipalitySearchPage, nationalSearchPage, searchPage, searchPages } from './search.ts';

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

describe('where there are many', () => {
  const many = (promises: number, activities: number) =>
    searchPage(
      siteOf(
        aCatalog({
          promises: Array.from({ length: promises }, (_, index) =>
            aPromise({
              id: `lofte-${index}`,
              activities: Array.from({ length: activities }, (_, number) =>
                anActivity({ id: `a-${number}` }),
              ),
            }),
          ),
        }),
      ),
    ).years[0]!;

  test('activities, promises are listed, and the year leads to the table of all', () => {
    const { promises, table } = many(11, 5);
    expect(promises).toHaveLength(11);
    expect(promises.flatMap(({ activities }) => activities)).toEqual([]);
    expect(table).toEqual({ text: 'Alla aktiviteter i en tabell', address: '/bjorkhult/2017/aktiviteter/' });
  });

  test('promises, only years are listed', () => {
    expect(many(51, 1)).toMatchObject({ heading: 'Björkhult 2017', promises: [] });
  });
});

describe('of several municipalities', () => {
  const site = siteOf(
    aCatalog({
      municipalities: [aMunicipality(), aMunicipality({ id: 'adala', shortName: 'Ådala' })],
      promises: [aPromise({ activities: [aCount(10)] })],
    }),
  );

  test('each has a search of its own, which leads to that of all', () => {
    const [first] = searchPages(site).map(municipalitySearchPage);
    expect(first).toMatchObject({
      address: '/bjorkhult/sok/',
      index: '/pagefind/kommun/bjorkhult/',
      wider: { text: 'Sök i alla kommuner', address: '/sok/' },
      years: [{ heading: 'Björkhult 2017' }],
    });
  });

  test('that of all lists them, and nothing of theirs', () => {
    expect(searchPage(site)).toMatchObject({
      index: '/pagefind/',
      years: [],
      municipalities: [
        { text: 'Björkhult', address: '/bjorkhult/sok/' },
        { text: 'Ådala', address: '/adala/sok/' },
      ],
    });
  });

  test('so that it stays short in a whole country', () => {
    const links = Array.from({ length: 290 }, (_, index) => ({
      text: `Exempelhult ${index}`,
      address: `/exempelhult-${index}/sok/`,
    }));
    const page = nationalSearchPage(site.kind, links);
    expect(JSON.stringify(page).length).toBeLessThan(30_000);
  });
});

test('a single municipality has one search', () => {
  const site = siteOf(aCatalog({ promises: [aPromise()] }));
  expect(searchPages(site)).toEqual([]);
  expect(searchPage(site).municipalities).toBeUndefined();
});
