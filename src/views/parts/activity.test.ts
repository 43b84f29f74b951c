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

  test('is told period by period; a blank says why it is one', () => {
    const { periods } = viewOf(aCount(10), [aReport('t1', 12), aReport('t2')], '2017-12-01');
    expect(periods.map(({ label, address, blank }) => [label, address, blank])).toEqual([
      ['Tertial 1', '/bjorkhult/2017/t1/', undefined],
      ['Tertial 2', '/bjorkhult/2017/t2/', 'Inte redovisat'],
      ['Tertial 3', undefined, 'Redovisas efter 31 december 2017'],
    ]);
  });

  test("holds the authority's own word against it", () => {
    const view = viewOf(aCount(3), [aReport('t1', 'done', 1)]);
    expect(view.isDisputed).toBe(true);
    expect(view.ownWord).toContain('men det som är redovisat ger ”Delvis uppfyllt”');
  });
});
