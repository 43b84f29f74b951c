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

test('names the promise of each change and links to it, also one that is gone', () => {
  const { municipality, year, id, shortName } = aPromise();
  const edits = [
    { ...of, text: 'Kontakten ändrad' },
    { ...of, text: 'Ett mål ändrat', promise: `/${municipality}/${year}/${id}/` },
    { ...of, text: 'Löftet har tagits bort', promise: '/bjorkhult/2017/borta/' },
  ];
  const site = siteOf({ ...catalog, history: new Map([[municipality, { version, edits }]]) });
  expect(changesPage(site, site.municipalities[0]!)).toMatchObject({
    address: '/bjorkhult/andringar/',
    heading: 'Ändringar för Björkhult',
    days: [
      {
        label: '3 maj 2018',
        edits: [
          { text: 'Kontakten ändrad' },
          { text: 'Ett mål ändrat', of: { text: `${shortName} 2017`, address: `/bjorkhult/2017/${id}/` } },
          { text: 'Löftet har tagits bort' },
        ],
      },
    ],
  });
});

test('is not there for a municipality without a history', () => {
  const site = siteOf(catalog);
  expect(changesPage(site, site.municipalities[0]!)).toBeUndefined();
});
