import { expect, test } from 'vitest';
import { aCatalog, aMunicipality, anAgreement } from '../../../tests/examples.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { siteOf } from '../site.ts';
import { partiesInText } from './parties.ts';

const other = aMunicipality({ id: 'adala', name: 'Ådala kommun', shortName: 'Ådala' });

test.each<[string, Partial<Catalog>, string | undefined]>([
  ['those of the only municipality', {}, 'polisen och Björkhults kommun'],
  ['those that it really has', { agreements: [anAgreement({ parties: ['kommunen'] })] }, 'Björkhults kommun'],
  [
    'several municipalities together',
    {
      municipalities: [aMunicipality(), other],
      agreements: [anAgreement(), anAgreement({ municipality: 'adala' })],
    },
    'polisen och kommunerna',
  ],
  ['nobody, where there is no agreement', { agreements: [] }, undefined],
  [
    'some of very many',
    { agreements: [anAgreement({ parties: ['a', 'b', 'c', 'd', 'e'] })] },
    'a, b, c och andra',
  ],
])('who promised: %s', (_, given, expected) => {
  expect(partiesInText(siteOf(aCatalog(given)).municipalities)).toBe(expected);
});
