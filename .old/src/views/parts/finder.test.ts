import { describe, expect, test } from 'vitest';
import { aCatalog, aMunicipality, anAgreement } from '../../../tests/examples.ts';
import { startPage } from '../pages/start.ts';
import { siteOf } from '../site.ts';
import { findable, finderView } from './finder.ts';

const NAMES = ['Ådala', 'Björkhult', 'Österby'];

function municipalities(count: number) {
  return Array.from({ length: count }, (_, index) =>
    aMunicipality({
      id: `kommun-${index}`,
      shortName: `${NAMES[index % 3]} ${index}`,
      ...(index < 2 && { county: 'Jönköpings län' }),
      ...(index === 1 && { formerNames: ['Norra Björkhult'] }),
    }),
  );
}

describe('municipalities by county', () => {
  const site = siteOf(
    aCatalog({
      municipalities: municipalities(3),
      agreements: [
        anAgreement({ municipality: 'kommun-0' }),
        anAgreement({ municipality: 'kommun-0', year: 2019 }),
      ],
    }),
  );
  const { counties } = finderView(site.municipalities.map(findable));

  test('stand under their counties, those of none last', () => {
    expect(counties.map(({ id, name, count }) => [id, name, count])).toEqual([
      ['_lan_jonkopings-lan', 'Jönköpings län', '2 kommuner'],
      ['_lan_ovriga-kommuner', 'Övriga kommuner', 'en kommun'],
    ]);
  });

  test('are in alphabetical order, with former names and the years that they have promises for', () => {
    expect(counties[0]!.municipalities).toEqual([
      { text: 'Björkhult 1', address: '/kommun-1/', formerly: 'tidigare Norra Björkhult', years: '' },
      { text: 'Ådala 0', address: '/kommun-0/', formerly: '', years: '2017–2019' },
    ]);
  });
});

describe('the start page', () => {
  const pageOf = (count: number) =>
    startPage(siteOf(aCatalog({ municipalities: municipalities(count) })), { news: [], themes: [] });

  test('shows twelve municipalities with what came of their promises', () => {
    const page = pageOf(12);
    expect(page.municipalities).toHaveLength(12);
    expect(page.finder).toBeUndefined();
  });

  test('lets readers find theirs among more', () => {
    const page = pageOf(13);
    expect(page.municipalities).toEqual([]);
    expect(page.finder?.counties.flatMap((county) => county.municipalities)).toHaveLength(13);
  });
});
