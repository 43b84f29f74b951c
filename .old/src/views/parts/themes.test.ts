import { expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { spelling, tallyOf, themeLinks, themesIn, themesOf } from './themes.ts';

const activities = [aCount(10)];
const site = siteOf(
  aCatalog({
    municipalities: [aMunicipality(), aMunicipality({ id: 'adala', shortName: 'Ådala' })],
    agreements: [anAgreement(), anAgreement({ year: 2016 }), anAgreement({ municipality: 'adala' })],
    promises: [
      aPromise({ id: 'a', theme: 'Trygghet', activities, reports: [aReport('t1', 12)] }),
      aPromise({ id: 'b', theme: 'trygghet', activities }),
      aPromise({ id: 'c', theme: 'Ordning', activities }),
      aPromise({ id: 'd', activities }),
      aPromise({ id: 'e', year: 2016, theme: 'Trygghet', activities }),
      aPromise({ id: 'f', municipality: 'adala', theme: 'trygghet', activities }),
    ],
  }),
);
const summaries = site.municipalities.map(themesOf);

test('promises have the same theme whatever case it is in, under the spelling that most have', () => {
  const [own] = summaries;
  expect(own?.themes.map(({ id, name, years }) => [id, name, years.map(({ label }) => label)])).toEqual([
    ['ordning', 'Ordning', ['2017']],
    ['trygghet', 'Trygghet', ['2017', '2016']],
  ]);
  expect(own?.without).toBe(1);
  expect(own?.themes[1]?.years[0]).toMatchObject({
    made: 'två löften',
    summary: 'Av två aktiviteter är en uppfylld och en inte redovisad.',
    promises: [{ address: '/bjorkhult/2017/a/' }, { address: '/bjorkhult/2017/b/' }],
  });
});

test('the themes of a municipality are plain data', () => {
  expect(JSON.parse(JSON.stringify(summaries))).toEqual(summaries);
});

test('the themes of all municipalities are told together', () => {
  const themes = themesIn(summaries);
  expect(themes.map(({ name, parts }) => [name, parts.map(({ place }) => place)])).toEqual([
    ['Ordning', ['Björkhult']],
    ['Trygghet', ['Björkhult', 'Ådala']],
  ]);
  expect(tallyOf(themes[1]!.parts.flatMap(({ years }) => years))).toEqual([
    { outcome: 'met', count: 1 },
    { outcome: 'not-reported', count: 3 },
  ]);
});

test('of two spellings that as many have, the first by the alphabet is shown', () => {
  const count = 1;
  expect(
    spelling([
      { name: 'Ungdom', count },
      { name: 'Barn', count },
    ]),
  ).toEqual({ name: 'Barn', count: 1 });
});

test('a municipality lists its themes, with how much it promised of each and when', () => {
  expect(themeLinks(summaries[0]!)).toEqual([
    { text: 'Ordning', address: '/teman/ordning/#_kommun_bjorkhult', detail: 'ett löfte, 2017' },
    { text: 'Trygghet', address: '/teman/trygghet/#_kommun_bjorkhult', detail: 'tre löften, 2016 och 2017' },
  ]);
});
