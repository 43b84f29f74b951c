import { describe, expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import { siteOf } from '../site.ts';
import { startPage } from './start.ts';

const promise = aPromise({ activities: [aCount(10)], reports: [aReport('t1', 12), aReport('t2', 1)] });
const agreements = [anAgreement({ year: 2018 }), anAgreement()];

describe('of one municipality', () => {
  const page = startPage(siteOf(aCatalog({ agreements, promises: [promise] })));

  test('speaks in its name', () => {
    expect(page.title).toBe('Medborgarlöften i Björkhult');
    expect(page.heading).toBe('Vad som lovades i Björkhult, och vad det blev av det');
  });

  test('shows its years, the latest first', () => {
    expect(page.years.map(({ year }) => year)).toEqual(['2018', '2017']);
    expect(page.municipalities).toEqual([]);
  });

  test('leads to the latest follow-ups', () => {
    expect(page.latest).toEqual([
      { text: 'Tertial 2 2017', detail: 'Björkhult', address: '/bjorkhult/2017/t2/' },
      { text: 'Tertial 1 2017', detail: 'Björkhult', address: '/bjorkhult/2017/t1/' },
    ]);
  });
});

test('of several, shows the municipalities with their latest year', () => {
  const municipalities = [aMunicipality(), aMunicipality({ id: 'adala', shortName: 'Ådala' })];
  const page = startPage(siteOf(aCatalog({ municipalities, agreements, promises: [promise] })));
  expect(page.heading).toBe('Vad som lovades, och vad det blev av det');
  expect(page.years).toEqual([]);
  expect(page.municipalities.map(({ name, latest, otherYears }) => [name, latest?.made, otherYears])).toEqual(
    [
      ['Björkhult', 'noll löften med noll aktiviteter', [{ text: '2017', address: '/bjorkhult/2017/' }]],
      ['Ådala', undefined, []],
    ],
  );
});
