import { describe, expect, test } from 'vitest';
import { aCatalog, aCount, anActivity, aPromise, aReport } from '../../../tests/examples.ts';
import type { Activity, Report } from '../../domain/model.ts';
import { promisePages, siteOf } from '../site.ts';
import { activityView } from './activity.ts';
import { startOf } from './explained.ts';

function viewOf(activity: Activity, reports: readonly Report[] = [], today = '2018-06-01') {
  const site = siteOf(aCatalog({ promises: [aPromise({ activities: [activity], reports })], today }));
  const { year, judged } = promisePages(site)[0]!;
  const [view] = activityView(judged.activities[0]!, { site, year, judged }, startOf([]));
  return view;
}

describe('what was said', () => {
  test('stands with its target, who answers for it, and where', () => {
    const activity = { ...aCount(10), parties: ['polisen', 'kommunen'], places: ['torget'] };
    expect(viewOf(activity).facts).toEqual([
      'Mål: minst 10 kontroller',
      'Ansvariga: Polisen och Björkhults kommun',
      'Plats: Stora torget',
    ]);
  });

  test('has no facts where none are known', () => {
    expect(viewOf(anActivity()).facts).toEqual([]);
  });

  test("has the editor's note and what was changed afterwards", () => {
    const view = viewOf(
      anActivity({ note: 'Läst ur en tabell.', changes: [{ kind: 'dropped', date: '2017-05-01' }] }),
    );
    expect(view.note).toBe('Redaktörens anmärkning: Läst ur en tabell.');
    expect(view.changes).toEqual(['Aktiviteten utgick 1 maj 2017.']);
  });
});

describe('what came of it', () => {
  test('is an outcome with its reasons', () => {
    const view = viewOf(aCount(10), [aReport('t1', 12)]);
    expect(view.outcomeLabel).toBe('Uppfyllt');
    expect(view.reasons[0]).toBe('12 av minst 10 kontroller.');
  });

  test('is told report by report; what is missing is said at the top of the page', () => {
    const { periods } = viewOf(aCount(10), [aReport('t1', 12), aReport('t2')], '2017-12-01');
    expect(periods.map(({ label, address, blank }) => [label, address, blank])).toEqual([
      ['Tertial 1', '/bjorkhult/2017/t1/', undefined],
      ['Tertial 2', '/bjorkhult/2017/t2/', 'Inte redovisat'],
    ]);
  });

  test("holds the authority's own word against it", () => {
    const view = viewOf(aCount(3), [aReport('t1', 'done', 1)]);
    expect(view.isDisputed).toBe(true);
    expect(view.ownWord).toContain('men det som är redovisat ger utfallet ”Delvis uppfyllt”');
  });

  test('a word that the reason quotes is not said again', () => {
    const view = viewOf(anActivity(), [aReport('t3', 'not-done')]);
    expect(view.reasons[0]).toContain('”Inte genomfört”');
    expect(view).not.toHaveProperty('ownWord');
  });

  test('a reviewer has a row of its own, and whether they agree is said', () => {
    const report = { ...aReport('t3', 'not-done'), reporter: { party: 'tidningen' } };
    const view = viewOf(anActivity(), [aReport('t2', 'done'), report]);
    expect(view.periods.map(({ label }) => label)).toEqual(['Tertial 2']);
    expect(view.reviews.map(({ label, results }) => [label, results[0]?.status])).toEqual([
      ['tidningen skriver', { word: 'Inte genomfört' }],
    ]);
    expect(view.reviewNote).toBe('De är inte överens.');
  });
});

test('what it depends on and when it was to be done are told', () => {
  const deadline = { precision: 'month', from: '2017-06-01', to: '2017-06-30' } as const;
  const view = viewOf(anActivity({ condition: 'i mån av tid', deadline }));
  expect(view.condition).toBe('i mån av tid');
  expect(view.facts).toEqual(['Skulle vara klart senast i juni 2017']);
});
