import { expect, test } from 'vitest';
import { aCatalog, anActivity, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import type { Agreement, Report } from '../../domain/model.ts';
import { promisePages, siteOf } from '../site.ts';
import { nextReport, promiseNotice, rhythmFacts, yearNotice } from './schedule.ts';

function pageOf(agreement: Agreement, reports: readonly Report[], today = '2018-06-01') {
  const promise = aPromise({ activities: [anActivity()], reports });
  return promisePages(siteOf(aCatalog({ agreements: [agreement], promises: [promise], today })))[0]!;
}

const { rhythm: _, ...silent } = anAgreement();

test('missing reports are named with their dates, on the page of the promise and of the year', () => {
  const { judged, year } = pageOf(
    anAgreement(),
    [aReport('t1', 'done'), aReport('t2', 'under-way')],
    '2018-06-01',
  );
  expect(promiseNotice(judged, year)).toBeUndefined();
  const late = pageOf(anAgreement(), [aReport('t1', 'under-way')]);
  expect(promiseNotice(late.judged, late.year)).toContain(
    'Uppföljningarna för tertial 2 och 3 (maj–december 2017) saknas.',
  );
  expect(yearNotice(late.year)).toBe(promiseNotice(late.judged, late.year));
});

test('nothing is missing where the agreement does not say how often it is followed up', () => {
  const { judged, year } = pageOf(silent, []);
  const notice = 'Ingen uppföljning finns här. Avtalet säger inte hur ofta det följs upp.';
  expect(promiseNotice(judged, year)).toBe(notice);
  expect(yearNotice(year)).toBe(notice);
  const told = pageOf(silent, [aReport('t1', 'done')]);
  expect(yearNotice(told.year)).toBeUndefined();
});

test.each([
  ['third', 'varje tertial'],
  ['year', 'varje år'],
  ['two-years', 'när tiden är slut, eftersom den är för kort att dela upp (avtalet säger vartannat år)'],
  ['term', 'när tiden är slut'],
  [undefined, 'Avtalet säger inte hur ofta det följs upp.'],
] as const)('how often an agreement is followed up: %s', (rhythm, text) => {
  const agreement = { ...silent, ...(rhythm && { rhythm }) };
  expect(rhythmFacts(agreement, agreement.term, '2018-06-01', undefined)).toEqual([
    { label: 'Följs upp', text },
  ]);
});

test('what the notice on top of the page says is not said again below', () => {
  const { judged, year } = pageOf(silent, []);
  expect(rhythmFacts(silent, silent.term, '2018-06-01', promiseNotice(judged, year))).toEqual([]);
});

test('what is still to come is said', () => {
  const { judged } = pageOf(anAgreement(), [aReport('t1', 'under-way')], '2017-07-01');
  expect(nextReport(judged, '2017-07-01')).toEqual([
    { label: 'Nästa uppföljning', text: 'efter 31 augusti 2017' },
  ]);
  expect(nextReport(judged, '2018-07-01')).toEqual([]);
});
