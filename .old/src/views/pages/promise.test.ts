import { describe, expect, test } from 'vitest';
import {
  aCatalog,
  aCount,
  aMunicipality,
  anActivity,
  anAgreement,
  aPromise,
  aReport,
  aResult,
} from '../../../tests/examples.ts';
import type { Catalog } from '../../domain/catalog.ts';
import type { CitizenPromise } from '../../domain/model.ts';
import { promisePages, siteOf } from '../site.ts';
import { promisePage } from './promise.ts';

function pageOf(promise: Partial<CitizenPromise> = {}, given: Partial<Catalog> = {}) {
  const site = siteOf(aCatalog({ promises: [aPromise(promise)], ...given }));
  const { year, judged } = promisePages(site)[0]!;
  return promisePage(site, year, judged);
}

describe('what stands first', () => {
  const page = pageOf({ activities: [aCount(10)], reports: [aReport('t1', 8), aReport('t2', 5)] });

  test('the promise word for word, and what came of it', () => {
    expect(page.heading).toBe('Vägarna ska bli tryggare.');
    expect(page.title).toBe('Trygga vägar – medborgarlöfte i Björkhult 2017');
    expect(page.summary).toBe('Den enda aktiviteten är uppfylld.');
    expect(page.description).toBe('Vägarna ska bli tryggare. Den enda aktiviteten är uppfylld.');
  });

  test('where it lies', () => {
    expect(page.crumbs.map(({ text }) => text)).toEqual(['Björkhult', '2017']);
    expect(page.crumb).toBe('Trygga vägar');
  });

  test('that a report is missing', () => {
    expect(page.notice).toBe(
      'Uppföljningen för tertial 3 (september–december 2017) saknas. Mer än två månader har gått sedan perioden tog slut.',
    );
  });
});

test('a promise among others is told which it is', () => {
  expect(pageOf({}, { promises: [aPromise(), aPromise({ id: 'farre-inbrott' })] }).crumb).toBe(
    'Löfte 1 av 2',
  );
});

test('facts are those that are known', () => {
  expect(pageOf().facts).toEqual([
    { label: 'Gäller', text: '2017' },
    { label: 'Följs upp', text: 'varje tertial' },
  ]);
  const page = pageOf({
    theme: 'Trafik',
    places: ['torget'],
    background: { problem: 'Många kör för fort.' },
  });
  expect([...page.facts, ...page.background]).toEqual([
    { label: 'Gäller', text: '2017' },
    { label: 'Följs upp', text: 'varje tertial' },
    { label: 'Tema', text: 'Trafik', address: '/teman/trafik/#_kommun_bjorkhult_2017' },
    { label: 'Plats', text: 'Stora torget' },
    { label: 'Problemet', text: 'Många kör för fort.' },
  ]);
});

test('evidence is told with its number of answers and its source', () => {
  const source = { id: 'enkat', title: 'Trygghetsmätning' };
  const page = pageOf(
    { evidence: [{ text: 'Fyra av tio är otrygga.', n: 412, source: 'enkat' }] },
    { agreements: [anAgreement({ sources: [source] })] },
  );
  expect(page.evidence).toEqual([{ text: 'Fyra av tio är otrygga.', detail: 'n = 412, Trygghetsmätning' }]);
});

test('work that was never promised stands by itself, period by period', () => {
  const other = aResult({ activities: [], text: 'Medverkat vid marknaden' });
  const { unpromised } = pageOf({ reports: [aReport('t1', other), aReport('t2')] });
  expect(unpromised.map(({ period, results }) => [period, results[0]?.words])).toEqual([
    ['Tertial 1', [{ text: 'Medverkat vid marknaden' }]],
  ]);
});

test('a report tells when it was published, by whom and where it stands', () => {
  const report = {
    ...aReport('t1', 8),
    published: '2017-05-02',
    reporter: { name: 'Anna Ek', party: 'polisen' },
    source: 'uppfoljning',
    body: '<p>En god vår.</p>',
  };
  const sources = [
    { id: 'lofte', title: 'Löftet' },
    { id: 'uppfoljning', title: 'Uppföljning 1' },
  ];
  const { narratives } = pageOf(
    { reports: [report], source: 'lofte' },
    { agreements: [anAgreement({ sources })] },
  );
  expect(narratives).toEqual([
    {
      label: 'Tertial 1, januari–april 2017',
      address: '/bjorkhult/2017/t1/',
      facts: ['Publicerad 2 maj 2017', 'Redovisat av Anna Ek, Polisen', 'Källa: Uppföljning 1'],
      body: '<p>En god vår.</p>',
    },
  ]);
});

test('the only source of a page stands once, below', () => {
  const sources = [{ id: 'uppfoljning', title: 'Uppföljning 1' }];
  const report = { ...aReport('t1', 8), source: 'uppfoljning' };
  const page = pageOf({ reports: [report] }, { agreements: [anAgreement({ sources })] });
  expect(page.narratives[0]?.facts).toEqual([]);
  expect(page.sources.map(({ title }) => title)).toEqual(['Uppföljning 1']);
});

test('how long it runs is said once, where any activity goes on', () => {
  const page = pageOf({ activities: [aCount(10)], reports: [aReport('t1', 4)] }, { today: '2017-06-01' });
  expect(page.runs).toBe('Löftet gäller till och med 31 december 2017.');
  expect(page.activities[0]?.reasons).toEqual(['4 av minst 10 kontroller.']);
  expect(pageOf({ activities: [aCount(10)], reports: [aReport('t1', 14)] })).not.toHaveProperty('runs');
});

describe('a word is explained where the page uses it first', () => {
  const glossary = [
    { term: 'BRÅ', forms: [], explanation: 'Brottsförebyggande rådet.' },
    { term: 'EST', forms: [], explanation: 'Ett arbetssätt.' },
  ];
  const page = pageOf(
    {
      activities: [anActivity({ text: 'Möten med BRÅ' })],
      reports: [{ ...aReport('t1', { text: 'BRÅ och EST möttes' }), body: '<p>EST</p>' }],
      body: '<p>BRÅ, EST</p>',
    },
    { glossary },
  );

  test('in the activity before its reports', () => {
    const [activity] = page.activities;
    expect(activity?.words).toEqual([{ text: 'Möten med ' }, { text: 'BRÅ', termId: 'bra' }]);
    expect(activity?.periods[0]?.results[0]?.words).toEqual([
      { text: 'BRÅ och ' },
      { text: 'EST', termId: 'est' },
      { text: ' möttes' },
    ]);
  });

  test('and not again below', () => {
    expect(page.body).toBe('<p>BRÅ, EST</p>');
    expect(page.narratives[0]?.body).toBe('<p>EST</p>');
    expect(page.terms.map(({ term }) => term)).toEqual(['BRÅ', 'EST']);
  });
});

test('errors are reported to whom the municipality names', () => {
  const errorContact = { email: 'fel@bjorkhult.example' };
  expect(pageOf({}, { municipalities: [aMunicipality({ errorContact })] }).errorContact).toBe(errorContact);
  expect(pageOf()).not.toHaveProperty('errorContact');
});

test('a report in words only stands at the top as the word of who wrote it, and not again below', () => {
  const report = { ...aReport('t1'), reporter: { party: 'polisen' }, body: '<p>Allt är gjort.</p>' };
  const page = pageOf({ activities: [aCount(10)], reports: [report] });
  expect(page.verdicts).toEqual([
    {
      period: 'Tertial 1, januari–april 2017',
      address: '/bjorkhult/2017/t1/',
      said: 'Polisen säger själv',
      body: '<p>Allt är gjort.</p>',
      counts: [],
      facts: [],
    },
  ]);
  expect(page.narratives[0]?.body).toBe('');
  expect(page.activities[0]?.reasons).toEqual(['Redovisat i text, ingen aktivitet för sig (tertial 1).']);
  expect(page.activities[0]?.periods).toEqual([]);
});

test('a promise of one agreement among several says which', () => {
  const agreements = [
    anAgreement({ title: 'Löften 2017' }),
    anAgreement({ name: 'centrum', title: 'Centrum' }),
  ];
  expect(pageOf({ agreement: 'centrum' }, { agreements }).facts[0]).toEqual({
    label: 'Avtal',
    text: 'Centrum',
  });
});

test('when the next report comes is said once, for the whole promise', () => {
  expect(pageOf({}, { today: '2017-06-01' }).facts).toContainEqual({
    label: 'Nästa uppföljning',
    text: 'efter 31 augusti 2017',
  });
});
