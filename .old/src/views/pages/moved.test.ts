import { expect, test } from 'vitest';
import { aCatalog, anAgreement, aPeriod, aPromise, aReport } from '../../../tests/examples.ts';
import { reportPages, siteOf, yearPages } from '../site.ts';
import { movedPages } from './moved.ts';
import { yearPage } from './year.ts';

test('a promise that was renamed is led to from each of its former addresses', () => {
  const formerAddresses = ['/bjorkhult/2017/vagar/', '/bjorkhult/2017/trafik/'];
  const pages = movedPages(siteOf(aCatalog({ promises: [aPromise({ formerAddresses })] })));
  const to = { text: 'Vägarna ska bli tryggare.', address: '/bjorkhult/2017/trygga-vagar/' };
  expect(pages.map((page) => [page.address, page.to])).toEqual([
    ['/bjorkhult/2017/vagar/', [to]],
    ['/bjorkhult/2017/trafik/', [to]],
  ]);
  expect(pages[0]?.description).toBe('Den finns nu här: Vägarna ska bli tryggare.');
});

const TWO_YEARS = { from: '2025-01-01', to: '2026-12-31' };
const long = anAgreement({ year: 2025, term: TWO_YEARS });

test('an agreement over two years is found from either', () => {
  const [page, ...others] = movedPages(siteOf(aCatalog({ agreements: [long], promises: [] })));
  expect(others).toEqual([]);
  expect(page).toMatchObject({
    address: '/bjorkhult/2026/',
    heading: '2026 i Björkhult',
    lede: 'Det som gäller 2026 står här:',
    to: [{ text: '2025–2026', address: '/bjorkhult/2025/' }],
  });
});

test('a year with an agreement of its own names the other that runs in it', () => {
  const own = anAgreement({ year: 2026, term: { from: '2026-01-01', to: '2026-12-31' } });
  const site = siteOf(aCatalog({ agreements: [long, own], promises: [] }));
  expect(movedPages(site)).toEqual([]);
  const year = yearPages(site).find(({ key }) => key.year === 2026)!;
  expect(yearPage(site, year).also).toEqual({
    lede: 'Också detta gäller 2026:',
    links: [{ text: '2025–2026', address: '/bjorkhult/2025/' }],
  });
});

test('reports of the same days share a page, and the other name leads there', () => {
  const term = { from: '2017-04-01', to: '2017-06-30' };
  const spring = aPromise({ id: 'var', term, reports: [aReport(aPeriod('k2', term), 'done')] });
  const school = aPromise({ id: 'skola', term, reports: [aReport(aPeriod('slut', term), 'done')] });
  const agreements = [anAgreement({ term, rhythm: 'quarter' })];
  const site = siteOf(aCatalog({ agreements, promises: [spring, school] }));
  const pages = reportPages(site);
  expect(
    pages.map(({ periods }) => periods.map(({ period, reports }) => [period.id, reports.length])),
  ).toEqual([[['k2', 2]]]);
  expect(movedPages(site)).toMatchObject([
    { address: '/bjorkhult/2017/slut/', to: [{ text: 'Kvartal 2', address: '/bjorkhult/2017/k2/' }] },
  ]);
});
