import { expect, test } from 'vitest';
import {
  aCatalog,
  aCount,
  anActivity,
  anAgreement,
  aPeriod,
  aPromise,
  aReport,
} from '../../../tests/examples.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { siteOf, yearPages } from '../site.ts';
import { AGREEMENT_KINDS } from '../../text/agreement-kind.ts';
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
    { label: 'Tertial 2', months: 'maj–augusti', reported: 'Uppföljning saknas', isOverdue: true },
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
    'Uppföljningarna för tertial 2 och 3 (maj–december 2017) saknas. Mer än två månader har gått sedan perioderna tog slut.',
  );
  expect(pageOf({ today: '2017-06-01' })).not.toHaveProperty('notice');
});

test('the agreement is told with its parties, and who signed it', () => {
  const signed = { date: '2017-02-01', by: [{ name: 'Anna Ek', role: 'kommunpolis' }, { name: 'Bo Al' }] };
  expect(pageOf({ agreements: [anAgreement({ signed })] }).agreements[0]?.facts).toEqual([
    { label: 'Gäller', text: '2017' },
    { label: 'Parter', text: 'Polisen, Björkhults kommun' },
    { label: 'Följs upp', text: 'varje tertial' },
    { label: 'Undertecknat', text: '1 februari 2017' },
    { label: 'Undertecknat av', text: 'Anna Ek, kommunpolis; Bo Al' },
  ]);
  expect(pageOf().agreements[0]?.facts).toHaveLength(3);
});

test('nothing is owed where the agreement does not say how often it is followed up', () => {
  const { rhythm: _, ...silent } = anAgreement();
  const page = pageOf({ agreements: [silent], promises: [aPromise({ activities: [anActivity()] })] });
  expect(page.notice).toBe('Ingen uppföljning finns här. Avtalet säger inte hur ofta det följs upp.');
  expect(page.stops).toEqual([]);
});

test('each of several agreements is told with its own term, parties, promises and outcome', () => {
  const guarantee = anAgreement({
    name: 'garanti',
    title: 'Tjänstegarantier',
    kind: AGREEMENT_KINDS.tjänstegaranti,
    parties: ['kommunen'],
    term: { from: '2017-01-01', to: null },
  });
  const page = pageOf({
    agreements: [anAgreement(), guarantee],
    promises: [promise, aPromise({ id: 'svar', agreement: 'garanti', activities: [anActivity()] })],
  });
  expect(page.title).toBe('Löften i Björkhult 2017');
  expect(page.agreements.map(({ id, promisesHeading, summary }) => [id, promisesHeading, summary])).toEqual([
    [
      'avtal',
      'Löftena',
      'Polisen och Björkhults kommun gav ett löfte. Av två aktiviteter är en uppfylld och en inte redovisad.',
    ],
    [
      'avtal-garanti',
      'Tjänstegarantierna',
      expect.stringMatching(/^Björkhults kommun gav en tjänstegaranti\. /),
    ],
  ]);
});

test('a report on the agreement as a whole stands with its own word and its own count beside ours', () => {
  const report = {
    period: aPeriod('t3'),
    reporter: { party: 'polisen' },
    verdict: { status: 'partly-done', text: 'Ett gott år.', counted: [{ word: 'uppfyllda', count: 14 }] },
    body: '<p>Mer</p>',
  } as const;
  const page = pageOf({ agreements: [anAgreement({ reports: [report] })] });
  expect(page.agreements[0]?.verdicts).toEqual([
    {
      period: 'Tertial 3, september–december 2017',
      address: '/bjorkhult/2017/t3/',
      said: 'Polisen säger själv ”Delvis genomfört”.',
      words: 'Ett gott år.',
      counts: [
        'Egen räkning: 14 uppfyllda.',
        'Webbplatsens räkning, aktivitet för aktivitet: 1 uppfylld, 1 inte redovisad.',
      ],
      facts: [],
    },
  ]);
  expect(page.stops.at(-1)?.reported).toBe('redovisat som helhet');
});
