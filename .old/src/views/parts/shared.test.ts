import { describe, expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { neighboursIn } from '../../domain/sharing.ts';
import { municipalityPage } from '../pages/municipality.ts';
import { promisePage } from '../pages/promise.ts';
import { yearPage } from '../pages/year.ts';
import { siteOf, wholeOf } from '../site.ts';
import { sharedWithSentence } from './shared.ts';

const municipalities = [
  aMunicipality(),
  aMunicipality({ id: 'adala', shortName: 'Ådala' }),
  aMunicipality({ id: 'lindevik', shortName: 'Lindevik' }),
  aMunicipality({ id: 'vretaby', shortName: 'Vretaby' }),
];
const shared = aPromise({
  sharedWith: ['adala', 'lindevik'],
  activities: [aCount(10)],
  reports: [aReport('t1', 12)],
});
const own = aPromise({ municipality: 'adala', id: 'eget', activities: [aCount(10)] });
const catalog = aCatalog({
  municipalities,
  agreements: [anAgreement(), anAgreement({ municipality: 'adala' })],
  promises: [shared, own],
});

/** Returns the content as the part of the site that has a municipality's pages gets it. */
function partOf(id: string): Catalog {
  const isOwn = ({ municipality }: { readonly municipality: string }) => municipality === id;
  return {
    ...catalog,
    municipalities: municipalities.filter((one) => one.id === id),
    agreements: catalog.agreements.filter(isOwn),
    promises: catalog.promises.filter(isOwn),
    neighbours: neighboursIn(catalog)(id),
    whole: wholeOf(catalog),
  };
}

const card = {
  title: 'Vägarna ska bli tryggare.',
  address: '/bjorkhult/2017/trygga-vagar/',
  marks: ['met'],
  counts: '1 uppfylld',
  shared: 'Gemensamt löfte, redovisas hos Björkhult',
};

describe.each([
  ['the whole content', () => catalog],
  ['the part of one municipality', partOf],
])('a promise of several municipalities, from %s', (_, contentFor: (id: string) => Catalog) => {
  const pageOf = (id: string) => {
    const site = siteOf(contentFor(id));
    return municipalityPage(
      site,
      site.municipalities.find(({ municipality }) => municipality.id === id)!,
    );
  };

  test('says on its page who else has given it', () => {
    const site = siteOf(contentFor('bjorkhult'));
    const { year, judged } = site.promises.get('/bjorkhult/2017/trygga-vagar/')!;
    const page = promisePage(site, year, judged);
    expect(page.shared?.links).toEqual([
      { text: 'Ådala', address: '/adala/' },
      { text: 'Lindevik', address: '/lindevik/' },
    ]);
    expect(sharedWithSentence(page.shared!)).toBe(
      'Löftet är gemensamt med Ådala och Lindevik, och redovisas här.',
    );
  });

  test('is listed by the others, who do not count it', () => {
    const [year] = pageOf('adala').years;
    expect(year).toMatchObject({
      address: '/adala/2017/',
      lede: 'Ett löfte. Den enda aktiviteten är inte redovisad.',
      received: {
        note: 'Gemensamma löften räknas hos den kommun där de redovisas, och inte i talen här.',
        promises: [card],
      },
    });
    const site = siteOf(contentFor('adala'));
    const ownYear = site.municipalities.find(({ municipality }) => municipality.id === 'adala')!.years[0]!;
    expect(yearPage(site, ownYear)).toMatchObject({
      tally: [{ count: 1 }],
      received: { heading: 'Gemensamma löften', promises: [card] },
    });
  });

  test('is listed under a year without a page where a municipality has no agreement of its own', () => {
    const { years } = pageOf('lindevik');
    expect(years).toHaveLength(1);
    expect(years[0]).toMatchObject({ year: '2017', tally: [], promises: [], received: { promises: [card] } });
    expect(years[0]).not.toHaveProperty('address');
  });

  test('is nothing to those who have not given it, nor listed twice by its own', () => {
    expect(pageOf('vretaby').years).toEqual([]);
    expect(pageOf('bjorkhult').years.map(({ received }) => received)).toEqual([undefined]);
  });
});

test('what a municipality shows of others is what they share with it', () => {
  const neighboursOf = neighboursIn(catalog);
  const idsOf = (id: string) => {
    const { municipalities: known, agreements, promises } = neighboursOf(id);
    return [known.map((one) => one.id), agreements.length, promises.length];
  };
  expect(idsOf('bjorkhult')).toEqual([['adala', 'lindevik'], 0, 0]);
  expect(idsOf('adala')).toEqual([['bjorkhult', 'lindevik'], 1, 1]);
  expect(idsOf('vretaby')).toEqual([[], 0, 0]);
});
