import { expect, test } from 'vitest';
import { aCatalog, aCount, aMunicipality, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { siteOf } from '../site.ts';
import { municipalityPage } from './municipality.ts';

const promise = aPromise({ activities: [aCount(10)], reports: [aReport('t1', 12)] });

function pageOf(given: Partial<Catalog> = {}) {
  const site = siteOf(aCatalog({ promises: [promise], ...given }));
  return municipalityPage(site, site.municipalities[0]!);
}

test('says what it is about, with its years in order', () => {
  const page = pageOf({ agreements: [anAgreement({ year: 2018 }), anAgreement()] });
  expect(page.title).toBe('Medborgarlöften i Björkhult');
  expect(page.heading).toBe('Löftena i Björkhult, år för år');
  expect(page.description).toBe('Medborgarlöften från polisen och Björkhults kommun: 2017 och 2018.');
});

test('a year opens with what was promised in it and how it went', () => {
  const [year] = pageOf().years;
  expect(year?.lede).toBe('Ett löfte. Den enda aktiviteten är uppfylld.');
  expect(year?.promises).toHaveLength(1);
});

test('many promises are a page away, so that the years can be seen together', () => {
  const promises = Array.from({ length: 13 }, (_, number) => aPromise({ id: `lofte-${number}` }));
  expect(pageOf({ promises }).years[0]?.promises).toEqual([]);
});

test('a page to get in touch that is the website too is linked once', () => {
  const website = 'https://www.bjorkhult.example/';
  const contact = { phone: '0999-10 20 30', website };
  const page = pageOf({ municipalities: [aMunicipality({ website, contact })] });
  expect(page.contact.map(({ text }) => text)).toEqual(['0999-10 20 30']);
});

test('facts and ways to get in touch are those that are known', () => {
  const contact = { name: 'Kontaktcenter', email: 'kommun@bjorkhult.example' };
  const page = pageOf({ municipalities: [aMunicipality({ county: 'Björkhults län', contact })] });
  expect(page.facts).toEqual([
    { label: 'Kommun', text: 'Björkhults kommun' },
    { label: 'Län', text: 'Björkhults län' },
    { label: 'Kommunkod', text: '9999' },
    { label: 'Plats', text: 'Stora torget' },
  ]);
  expect(page.contactName).toBe('Kontaktcenter');
  expect(page.contact).toEqual([
    { text: 'kommun@bjorkhult.example', address: 'mailto:kommun@bjorkhult.example' },
  ]);
  expect(page.website).toEqual({ text: 'bjorkhult.example', address: 'https://www.bjorkhult.example/' });
});
