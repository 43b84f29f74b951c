import { describe, expect, test } from 'vitest';
import { aCatalog, aMunicipality } from '../../../tests/examples.ts';
import type { AccessibilityStatement } from '../../domain/model.ts';
import { siteOf } from '../site.ts';
import { statementPages, statementsOf } from './statement.ts';

const statement: AccessibilityStatement = {
  body: 'Björkhults kommun',
  service: 'Medborgarlöften i Björkhult',
  compliance: 'partial',
  shortcomings: [{ content: 'Skannade dokument', reason: 'De är bilder utan text.' }],
  assessed: '2017-05-02',
  updated: '2017-06-02',
  method: 'vi har prövat själva',
  contact: { email: 'kommun@bjorkhult.example' },
  burdens: [],
  outsideLaw: [],
  text: '',
};
const one = siteOf(aCatalog({ municipalities: [aMunicipality({ statement })] }));
const adala = aMunicipality({ id: 'adala', name: 'Ådala kommun', shortName: 'Ådala' });
const two = siteOf(aCatalog({ municipalities: [aMunicipality({ statement }), adala] }));

describe('of one municipality', () => {
  test('stands in full on the common page', () => {
    const { statement: view, pages, missing } = statementsOf(one);
    expect(view?.compliance).toBe(
      'Webbplatsen är delvis förenlig med lagen (2018:1937) om tillgänglighet till digital offentlig service.',
    );
    expect(view?.method).toEqual([
      'Vi har prövat själva.',
      'Webbplatsen bedömdes senast den 2 maj 2017.',
      'Redogörelsen uppdaterades senast den 2 juni 2017.',
    ]);
    expect(view?.lists.map(({ items }) => items.length)).toEqual([1, 0, 0]);
    expect([pages, missing]).toEqual([[], []]);
  });

  test('has no page of its own', () => {
    expect(statementPages(one)).toEqual([]);
  });
});

describe('of several', () => {
  test('have a page each, and one that is missing is said to be', () => {
    const { statement: view, pages, missing } = statementsOf(two);
    expect(view).toBeUndefined();
    expect(pages).toEqual([{ text: 'Björkhult', address: '/bjorkhult/tillganglighet/' }]);
    expect(missing.map(({ said }) => said)).toEqual([
      expect.stringContaining('Ådala kommun har inte skrivit') as string,
    ]);
  });

  test('are called by what they are about', () => {
    expect(statementPages(two).map(({ heading, crumb }) => [heading, crumb])).toEqual([
      ['Tillgänglighetsredogörelse för Medborgarlöften i Björkhult', 'Tillgänglighet'],
    ]);
  });
});
