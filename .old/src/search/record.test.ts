import { describe, expect, test } from 'vitest';
import {
  aCatalog,
  aCount,
  aMunicipality,
  anActivity,
  aPromise,
  aReport,
  aResult,
  aValue,
} from '../../tests/examples.ts';
import type { ListedPage } from '../domain/catalog.ts';
import { siteOf, type Site } from '../views/site.ts';
import { municipalityRecords } from './municipality-records.ts';
import { sitePages } from './site-pages.ts';
import { indexContents, pageRecords, termRecords, type SearchRecord } from './record.ts';

/** The index of a site with a single municipality. */
function searchRecords(site: Site, pages: readonly ListedPage[]) {
  const { municipalities, glossary } = site;
  const records = municipalities.flatMap(municipalityRecords);
  return indexContents(
    [...records, ...termRecords(glossary), ...pageRecords(pages), ...sitePages(site)],
    glossary,
  );
}

const promise = aPromise({
  id: 'trygga-vagar',
  title: 'Vägarna ska bli tryggare.',
  body: '<p>Bilarna kör <strong>för fort</strong>.</p>',
  activities: [
    { ...aCount(10), id: 'kontroller', text: 'Minst tio trafikkontroller', parties: ['polisen'] },
    anActivity({ id: 'skyltar', text: 'Sätta upp skyltar', places: ['torget'] }),
  ],
  reports: [
    aReport(
      't1',
      aResult({ activities: ['kontroller'], text: 'Genomfört minst fem', values: [aValue(5)] }),
      aResult({ activities: [], text: 'Medverkat vid marknaden' }),
    ),
  ],
});

const catalog = aCatalog({
  municipalities: [aMunicipality({ localPoliceArea: 'Polisen' })],
  promises: [promise],
  glossary: [{ term: 'EST', forms: ['effektiv samordning'], explanation: 'Ett arbetssätt.' }],
});

const { records, words } = searchRecords(siteOf(catalog), [{ id: 'om', title: 'Om webbplatsen' }]);
const recordAt = (url: string): SearchRecord => records.find((record) => record.url === url)!;

describe('there are search records for', () => {
  test('every page and activity', () => {
    expect(records.map(({ url }) => url)).toEqual([
      '/bjorkhult/',
      '/bjorkhult/2017/',
      '/bjorkhult/2017/trygga-vagar/',
      '/bjorkhult/2017/trygga-vagar/#kontroller',
      '/bjorkhult/2017/trygga-vagar/#skyltar',
      '/bjorkhult/2017/t1/',
      '/ordlista/#est',
      '/om/',
      '/nytt/',
    ]);
  });

  test('an activity, with what was promised and what was reported', () => {
    expect(recordAt('/bjorkhult/2017/trygga-vagar/#kontroller')).toEqual({
      url: '/bjorkhult/2017/trygga-vagar/#kontroller',
      content: 'Tertial 1: Genomfört minst fem · Ansvarig: Polisen',
      meta: {
        title: 'Minst tio trafikkontroller',
        promise: 'Trygga vägar',
        place: 'Björkhult',
        year: '2017',
        about: 'Vägarna ska bli tryggare. · 2017',
        words: expect.stringContaining('kontroll') as string,
      },
      filters: {
        vad: ['Aktivitet'],
        kommun: ['Björkhult'],
        ar: ['2017'],
        utfall: ['Delvis uppfyllt'],
        ansvarig: ['Polisen'],
        period: ['Tertial 1'],
      },
    });
  });

  test('an activity, without filters that do not apply to it', () => {
    expect(recordAt('/bjorkhult/2017/trygga-vagar/#skyltar').filters).toEqual({
      vad: ['Aktivitet'],
      kommun: ['Björkhult'],
      ar: ['2017'],
      utfall: ['Inte redovisat'],
    });
  });

  test('a promise, with its own text, and a follow-up, with work that was not promised', () => {
    expect(recordAt('/bjorkhult/2017/trygga-vagar/').content).toContain('Bilarna kör för fort.');
    expect(recordAt('/bjorkhult/2017/t1/').content).toContain('Medverkat vid marknaden');
  });

  test('a term, with its other forms, and a page, whose text comes from the built page', () => {
    expect(recordAt('/ordlista/#est').meta.forms).toBe('effektiv samordning');
    expect(recordAt('/om/')).toEqual({
      url: '/om/',
      meta: { title: 'Om webbplatsen' },
      filters: { vad: ['Sida'] },
    });
  });
});

test('a page in another language is found by what the language is called, in Swedish and in itself', () => {
  const pages = [{ id: 'promises', title: 'What was promised', language: 'en' }];
  const { records } = searchRecords(siteOf(catalog), pages);
  expect(records.find(({ url }) => url === '/promises/')).toEqual({
    url: '/promises/',
    meta: { title: 'What was promised', place: 'på engelska', forms: 'English' },
    filters: { vad: ['Sida'], lang: ['en'] },
  });
});

test('the words of the site are sorted by frequency, without duplicates, and names keep their capital', () => {
  expect(words).toContain('Björkhult');
  expect(words).toContain('trafikkontroller');
  expect(words.filter((word) => word.toLowerCase() === 'trygga')).toEqual(['Trygga']);
  expect(words).not.toContain('2017');
});

test.each([
  ['before the text', 'under-way', 'Två av fem gjorda', 'Tertial 1: Pågår. Två av fem gjorda'],
  [
    'only once, if the text begins with it',
    'under-way',
    'Pågår under hösten',
    'Tertial 1: Pågår under hösten',
  ],
  ['only once, regardless of case', 'under-way', 'pågår under hösten', 'Tertial 1: pågår under hösten'],
] as const)("the authority's own word for the status comes %s", (_, status, text, expected) => {
  const activity = anActivity({ id: 'kontroller' });
  const report = aReport('t1', aResult({ activities: ['kontroller'], status, text }));
  const site = siteOf({ ...catalog, promises: [aPromise({ activities: [activity], reports: [report] })] });
  const { records } = searchRecords(site, []);
  expect(records.find(({ url }) => url.endsWith('#kontroller'))?.content).toBe(expected);
});

test('an event can be found by the name of its place', () => {
  const event = { place: 'torget', text: 'Marknad' };
  const report = aReport('t1', aResult({ events: [event] }));
  const promises = [aPromise({ activities: [anActivity()], reports: [report] })];
  const { records } = searchRecords(siteOf({ ...catalog, promises }), []);
  expect(records.find(({ url }) => url.endsWith('#activity'))?.content).toBe(
    'Tertial 1: Stora torget, Marknad',
  );
});

test('what a document brought along does not hide a word from the search', () => {
  const odd = aPromise({ activities: [anActivity({ text: 'Fler kon\u00adtroller av traﬁken' })] });
  const found = searchRecords(siteOf(aCatalog({ promises: [odd] })), []);
  expect(found.records.map(({ meta }) => meta.title)).toContain('Fler kontroller av trafiken');
  expect(found.words).toContain('trafiken');
});
