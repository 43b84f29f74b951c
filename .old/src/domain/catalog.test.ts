import { expect, test } from 'vitest';
import type { Agreement, CitizenPromise, GlossaryTerm, Municipality } from './model.ts';
import { inOrder } from './catalog.ts';

const municipality = (shortName: string) => ({ id: shortName.toLowerCase(), shortName }) as Municipality;
const agreement = (municipality: string, year: number) => ({ municipality, year }) as Agreement;
const promise = (municipality: string, year: number, shortName: string, order?: number) =>
  ({ municipality, year, shortName, ...(order !== undefined && { order }) }) as CitizenPromise;

const { municipalities, agreements, promises, glossary } = inOrder({
  municipalities: ['Örebro', 'Eksjö', 'Åmål'].map(municipality),
  agreements: [agreement('eksjö', 2017), agreement('örebro', 2019), agreement('åmål', 2019)],
  promises: [
    promise('eksjö', 2017, 'Allra sist'),
    promise('örebro', 2019, 'Ett annat'),
    promise('åmål', 2019, 'Östra torget'),
    promise('åmål', 2019, 'Ängen'),
    promise('åmål', 2019, 'Utan trafik', 2),
    promise('åmål', 2019, 'Vatten', 1),
  ],
  glossary: ['ö', 'tertial', 'å'].map((term) => ({ term }) as GlossaryTerm),
});

test('municipalities and words stand in the Swedish alphabet', () => {
  expect(municipalities.map(({ shortName }) => shortName)).toEqual(['Eksjö', 'Åmål', 'Örebro']);
  expect(glossary.map(({ term }) => term)).toEqual(['tertial', 'å', 'ö']);
});

test('the newest agreement stands first, those of one year by municipality', () => {
  expect(agreements.map(({ municipality, year }) => `${municipality} ${year}`)).toEqual([
    'åmål 2019',
    'örebro 2019',
    'eksjö 2017',
  ]);
});

test('promises stand as their agreement numbers them, those without a number last and by name', () => {
  expect(promises.map(({ shortName }) => shortName)).toEqual([
    'Vatten',
    'Utan trafik',
    'Ängen',
    'Östra torget',
    'Ett annat',
    'Allra sist',
  ]);
});
