import { expect, test } from 'vitest';
import { aCatalog, aCount, anActivity, aPromise, aReport } from '../../../tests/examples.ts';
import { siteOf, yearPages } from '../site.ts';
import { activitiesPage } from './activities.ts';

const promise = aPromise({
  places: ['torget'],
  activities: [
    { ...aCount(10), parties: ['polisen', 'kommunen'] },
    anActivity({ id: 'skyltar', text: 'Sätta upp skyltar' }),
  ],
  reports: [aReport('t1', 8), aReport('t2', 5)],
});
const page = activitiesPage(yearPages(siteOf(aCatalog({ promises: [promise] })))[0]!);

test('says which year it is of', () => {
  expect(page.title).toBe('Alla aktiviteter i Björkhult 2017');
  expect(page.crumb).toBe('Alla aktiviteter');
});

test('an activity has a row with its outcome, and with the places of its promise', () => {
  expect(page.rows[0]?.values).toEqual({
    utfall: ['Uppfyllt'],
    lofte: ['Trygga vägar'],
    ansvarig: ['Polisen', 'Björkhults kommun'],
    period: ['Tertial 1', 'Tertial 2'],
    plats: ['Stora torget'],
  });
});

test('what there is no choice in is no filter', () => {
  expect(page.facets).toEqual([
    { facet: 'utfall', label: 'Utfall i dag', values: ['Uppfyllt', 'Inte redovisat'] },
    { facet: 'ansvarig', label: 'Ansvarig', values: ['Polisen', 'Björkhults kommun'] },
    { facet: 'period', label: 'Redovisad i', values: ['Tertial 1', 'Tertial 2'] },
  ]);
});
