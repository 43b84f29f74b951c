import { expect, test } from 'vitest';
import { aCatalog, aMunicipality } from '../../../tests/examples.ts';
import { siteOf, yearPages } from '../site.ts';
import { municipalityLink, yearLink } from './links.ts';

test('a municipality is called by its short name, and a year by its number', () => {
  expect(municipalityLink(aMunicipality())).toEqual({ text: 'Björkhult', address: '/bjorkhult/' });
  expect(yearLink(yearPages(siteOf(aCatalog()))[0]!)).toEqual({ text: '2017', address: '/bjorkhult/2017/' });
});
