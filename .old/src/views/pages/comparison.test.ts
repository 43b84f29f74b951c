import { expect, test } from 'vitest';
import { aCatalog, aMunicipality, anAgreement, aPromise } from '../../../tests/examples.ts';
import { themesOf } from '../parts/themes.ts';
import { siteOf } from '../site.ts';
import { comparisonChoices, comparisonPage } from './comparison.ts';

const agreements = [anAgreement(), anAgreement({ year: 2016 }), anAgreement({ municipality: 'adala' })];
const promises = [
  aPromise({ id: 'a', theme: 'Trygghet' }),
  aPromise({ id: 'b', year: 2016, theme: 'Trygghet' }),
  aPromise({ id: 'c', municipality: 'adala', theme: 'Trygghet' }),
  aPromise({ id: 'd', theme: 'Ordning' }),
];
const municipalities = [aMunicipality(), aMunicipality({ id: 'adala', shortName: 'Ådala' })];
const summaries = siteOf(aCatalog({ municipalities, agreements, promises })).municipalities.map(themesOf);

test('without script, everything that can be compared is a link to where it stands', () => {
  const { themes } = comparisonPage(summaries);
  expect(themes.map(({ text }) => text)).toEqual(['Trygghet']);
  expect(themes[0]?.parts).toEqual([
    {
      text: 'Björkhult',
      address: '/teman/trygghet/#_kommun_bjorkhult',
      years: [
        { text: '2017', address: '/teman/trygghet/#_kommun_bjorkhult_2017' },
        { text: '2016', address: '/teman/trygghet/#_kommun_bjorkhult_2016' },
      ],
    },
    {
      text: 'Ådala',
      address: '/teman/trygghet/#_kommun_adala',
      years: [{ text: '2017', address: '/teman/trygghet/#_kommun_adala_2017' }],
    },
  ]);
});

test('the script is given what there is to choose between', () => {
  expect(comparisonChoices(summaries)).toEqual({
    themes: [
      {
        id: 'trygghet',
        name: 'Trygghet',
        parts: [
          [
            'bjorkhult',
            'Björkhult',
            [
              [2017, '2017'],
              [2016, '2016'],
            ],
          ],
          ['adala', 'Ådala', [[2017, '2017']]],
        ],
      },
    ],
  });
});

test('a site with nothing to compare says so', () => {
  const page = comparisonPage([]);
  expect([page.lede, page.themes]).toEqual([
    'Här finns inte två kommuner eller år med samma tema att jämföra än.',
    [],
  ]);
});

test('years of one municipality are compared with each other', () => {
  const site = siteOf(aCatalog({ agreements: agreements.slice(0, 2), promises: promises.slice(0, 2) }));
  const page = comparisonPage(site.municipalities.map(themesOf));
  expect([page.isOfOne, page.lede]).toEqual([true, expect.stringContaining('i olika år')]);
});
