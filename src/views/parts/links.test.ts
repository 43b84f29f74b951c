import { expect, test } from 'vitest';
import { aMunicipality, anAgreement } from '../../../tests/examples.ts';
import { municipalityLink, yearLink } from './links.ts';

test('a municipality is called by its short name, and a year by its number', () => {
  expect(municipalityLink(aMunicipality())).toEqual({ text: 'Björkhult', address: '/bjorkhult/' });
  expect(yearLink(anAgreement())).toEqual({ text: '2017', address: '/bjorkhult/2017/' });
});
