import { expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, anAgreement, aPromise } from '../../../tests/examples.ts';
import { themesOf } from '../parts/themes.ts';
import { siteOf } from '../site.ts';
import { MAX_PROMISES, themePages, themesPage } from './themes.ts';

const activities = [aCount(10)];

/** `count` promises of the theme Trygghet in each municipality. */
function summariesOf(places: readonly string[], count: number) {
  const site = siteOf(
    aCatalog({
      municipalities: places.map((place) => aMunicipality({ id: place.toLowerCase(), shortName: place })),
      agreements: places.map((place) => anAgreement({ municipality: place.toLowerCase() })),
      promises: places.flatMap((place) =>
        Array.from({ length: count }, (_, index) =>
          aPromise({ municipality: place.toLowerCase(), id: `l${index}`, theme: 'Trygghet', activities }),
        ),
      ),
    }),
  );
  return site.municipalities.map(themesOf);
}

test('all themes are listed with how much was promised of each, where and when', () => {
  expect(themesPage(summariesOf(['Aby', 'Boby'], 2)).themes).toEqual([
    {
      name: 'Trygghet',
      address: '/teman/trygghet/',
      made: 'Fyra löften i två kommuner, 2017.',
      summary: 'Ingen av de fyra aktiviteterna är redovisad.',
    },
  ]);
});

test('a site without themes says so, and has nothing to compare', () => {
  const page = themesPage([]);
  expect([page.lede, page.compare]).toEqual(['Inget löfte har något tema än.', undefined]);
});

test('the page of a theme has the promises of each municipality, by year', () => {
  const [page, ...others] = themePages(summariesOf(['Aby', 'Boby'], 1));
  expect(others).toEqual([]);
  expect(page?.contents.map(({ text, address }) => [text, address])).toEqual([
    ['Aby', '#_kommun_aby'],
    ['Boby', '#_kommun_boby'],
  ]);
  expect(page?.parts[0]).toMatchObject({
    id: '_kommun_aby',
    place: { text: 'Aby', address: '/aby/' },
    years: [{ id: '_kommun_aby_2017', label: '2017', promises: [{ address: '/aby/2017/l0/' }] }],
  });
  expect(page?.compare?.address).toBe('/jamfor/?tema=trygghet');
});

test('of a single municipality, its years need no other heading, and one year nothing to compare it with', () => {
  const [page] = themePages(summariesOf(['Aby'], 1));
  expect(page?.contents).toEqual([]);
  expect(page?.parts[0]?.place).toBeUndefined();
  expect(page?.compare).toBeUndefined();
});

test('a theme of very many promises has counts, and a page of promises for each municipality', () => {
  const pages = themePages(summariesOf(['Aby', 'Boby'], MAX_PROMISES / 2 + 1));
  expect(pages.map(({ address }) => address)).toEqual([
    '/teman/trygghet/',
    '/teman/trygghet/aby/',
    '/teman/trygghet/boby/',
  ]);
  const [whole, own] = pages;
  expect(whole?.parts.map(({ rest, years }) => [rest, years[0]?.promises.length])).toEqual([
    [{ text: 'Vad Aby lovade', address: '/teman/trygghet/aby/' }, 0],
    [{ text: 'Vad Boby lovade', address: '/teman/trygghet/boby/' }, 0],
  ]);
  expect(own?.parts[0]?.years[0]?.promises).toHaveLength(31);
  expect(new Set(pages.map(({ title }) => title)).size).toBe(3);
});
