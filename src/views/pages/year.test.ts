import { expect, test } from 'vitest';
import { aCatalog, aCount, anActivity, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { siteOf, yearPages } from '../site.ts';
import { yearPage } from './year.ts';

const promise = aPromise({
  activities: [aCount(10), anActivity({ id: 'skyltar' })],
  reports: [aReport('t1', 12)],
});

function pageOf(given: Partial<Catalog> = {}) {
  const site = siteOf(aCatalog({ promises: [promise], ...given }));
  return yearPage(site, yearPages(site)[0]!);
}

test('opens with who promised how much, and how it went', () => {
  const page = pageOf();
  expect(page.title).toBe('Medborgarlöften i Björkhult 2017');
  expect(page.heading).toBe('Vad som lovades i Björkhult 2017, och vad det blev av det');
  expect(page.summary).toBe(
    'Polisen och Björkhults kommun gav ett löfte. Av två aktiviteter är en uppfylld och en inte redovisad.',
  );
});

test('a year without activities says only what was promised', () => {
  expect(pageOf({ promises: [aPromise()] }).summary).toBe('Polisen och Björkhults kommun gav ett löfte.');
});

test('each period is a stop: reported, late or awaited', () => {
  expect(pageOf({ today: '2017-11-15' }).stops).toEqual([
    {
      label: 'Tertial 1',
      months: 'januari–april',
      address: '/bjorkhult/2017/t1/',
      reported: 'en av två redovisade',
      isOverdue: false,
    },
    { label: 'Tertial 2', months: 'maj–augusti', reported: 'Redovisning saknas', isOverdue: true },
    {
      label: 'Tertial 3',
      months: 'september–december',
      reported: 'Redovisas efter 31 december 2017',
      isOverdue: false,
    },
  ]);
});

test('late reports are noticed', () => {
  expect(pageOf().notice).toBe(
    'Redovisningarna för tertial 2 och tertial 3 saknas. Mer än två månader har gått sedan perioderna tog slut.',
  );
  expect(pageOf({ today: '2017-06-01' })).not.toHaveProperty('notice');
});

test('the agreement is told with its parties, and who signed it', () => {
  const signed = { date: '2017-02-01', by: [{ name: 'Anna Ek', role: 'kommunpolis' }, { name: 'Bo Al' }] };
  expect(pageOf({ agreements: [anAgreement({ signed })] }).facts).toEqual([
    { label: 'Gäller', text: '2017' },
    { label: 'Parter', text: 'Polisen, Björkhults kommun' },
    { label: 'Undertecknat', text: '1 februari 2017' },
    { label: 'Undertecknat av', text: 'Anna Ek, kommunpolis; Bo Al' },
  ]);
  expect(pageOf().facts).toHaveLength(2);
});
