import { expect, test } from 'vitest';
import { aCatalog, aMunicipality, anAgreement, aPromise } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { changesPage } from './changes.ts';

const catalog = aCatalog({
  municipalities: [aMunicipality()],
  agreements: [anAgreement()],
  promises: [aPromise()],
});
const version = { id: '3f2a91c0d4', day: '2018-05-03', time: '2018-05-03T12:00:00.000Z' };
const of = { version, kind: 'changed' as const, within: [] };

test('tells by month what was done to what, with a link to it unless it is gone', () => {
  const { municipality, year, id, shortName } = aPromise();
  const edits = [
    { ...of, text: 'Kontakten ändrad' },
    { ...of, text: 'Ett mål ändrat', promise: `/${municipality}/${year}/${id}/` },
    { ...of, text: 'Löftet har tagits bort', promise: '/bjorkhult/2017/borta/' },
  ];
  const site = siteOf({ ...catalog, history: new Map([[municipality, { version, edits }]]) });
  const page = changesPage(site, site.municipalities[0]!);
  expect(page).toMatchObject({
    address: '/bjorkhult/andringar/',
    heading: 'Nytt och ändrat i Björkhult',
    months: [{ heading: 'Maj 2018', days: [{ label: '3 maj 2018' }] }],
  });
  const items = page!.months[0]!.days[0]!.items.map(({ text, address, details }) => [text, address, details]);
  expect(items).toHaveLength(3);
  expect(items).toEqual(
    expect.arrayContaining([
      ['Kontakten ändrad', undefined, []],
      [`Rättat: ${shortName}, Björkhult 2017`, `/bjorkhult/2017/${id}/`, ['Ett mål ändrat.']],
      ['Löftet har tagits bort', undefined, []],
    ]),
  );
});

test('is there for what the content dates itself, and not where nothing is known', () => {
  const site = siteOf(catalog);
  expect(changesPage(site, site.municipalities[0]!)?.months.map(({ heading }) => heading)).toEqual([
    'Mars 2018',
    'November 2017',
    'Juli 2017',
  ]);
  const silent = siteOf({ ...catalog, promises: [] });
  expect(changesPage(silent, silent.municipalities[0]!)).toBeUndefined();
});
