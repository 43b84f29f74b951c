import { expect, test } from 'vitest';
import { aCatalog, aMunicipality } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { notFoundPage } from './not-found.ts';

const linksOf = (...names: readonly string[]) => {
  const municipalities = names.map((name) => aMunicipality({ id: name.toLowerCase(), shortName: name }));
  return notFoundPage(siteOf(aCatalog({ municipalities }))).links.map(({ text }) => text);
};

test.each([
  ['the years of one municipality', ['Bjorkhult'], ['Startsidan', 'Alla aktiviteter', '2017']],
  [
    'several municipalities',
    ['Adala', 'Bjorkhult'],
    ['Startsidan', 'Alla aktiviteter', 'Adala', 'Bjorkhult'],
  ],
])('leads on to %s', (_, names, links) => {
  expect(linksOf(...names)).toEqual(links);
});
