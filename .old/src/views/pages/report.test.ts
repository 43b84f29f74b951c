import { describe, expect, test } from 'vitest';
import { aCatalog, aCount, anActivity, aPromise, aReport, aResult } from '../../../tests/examples.ts';
import type { Report } from '../../domain/model.ts';
import { reportPages, siteOf } from '../site.ts';
import { reportPage } from './report.ts';

const activities = [aCount(10), anActivity({ id: 'skyltar', text: 'Sätta upp skyltar' })];

function pageOf(period: string, ...reports: readonly Report[]) {
  const glossary = [{ term: 'BRÅ', forms: [], explanation: 'Brottsförebyggande rådet.' }];
  const site = siteOf(aCatalog({ glossary, promises: [aPromise({ activities, reports })] }));
  const { year, periods } = reportPages(site).find((item) => item.periods[0].period.id === period)!;
  const view = reportPage(site, year, periods);
  return { ...view, lede: view.sections[0]!.lede, promises: view.sections[0]!.promises };
}

const page = pageOf('t2', aReport('t1', 8), aReport('t2', aResult({ text: 'Genomfört' })), aReport('t3', 1));

describe('the follow-up of a period', () => {
  test('says what it is about and how much of it is told', () => {
    expect(page.heading).toBe('Uppföljning av medborgarlöften i Björkhult, tertial 2 2017');
    expect(page.title).toBe('Uppföljning tertial 2 2017 – medborgarlöften i Björkhult');
    expect(page.lede).toBe('Gäller maj–augusti 2017. En av två aktiviteter är redovisad.');
    expect(page.crumb).toBe('Tertial 2');
  });

  test('has the periods up to and including it, with a blank where nothing is told', () => {
    const [promise] = page.promises;
    expect(promise?.columns).toEqual(['Tertial 1', 'Tertial 2']);
    expect(
      promise?.rows.map(({ outcomeLabel, cells }) => [outcomeLabel, ...cells.map(({ length }) => length)]),
    ).toEqual([
      ['Delvis uppfyllt', 1, 1],
      ['Inte redovisat', 0, 0],
    ]);
  });

  test('leads to the other follow-ups, and to the year', () => {
    expect(page.others).toEqual([
      { text: 'Tertial 1', address: '/bjorkhult/2017/t1/' },
      { text: 'Tertial 3', address: '/bjorkhult/2017/t3/' },
      { text: 'Alla löften 2017', address: '/bjorkhult/2017/' },
    ]);
  });
});

test('work that was never promised has a row of its own', () => {
  const other = aResult({ activities: [], text: 'Medverkat vid marknaden' });
  const rows = pageOf('t1', aReport('t1', other)).promises[0]!.rows;
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatchObject({ text: '', cells: [[{ words: [{ text: 'Medverkat vid marknaden' }] }]] });
});

test('words are explained row by row, and then in the running text', () => {
  const report = { ...aReport('t1', { text: 'Möte med BRÅ' }), body: '<p>BRÅ</p>' };
  const { promises, terms } = pageOf('t1', report);
  expect(promises[0]?.rows[0]?.cells[0]?.[0]?.words.at(-1)).toEqual({ text: 'BRÅ', termId: 'bra' });
  expect(promises[0]?.body).toBe('<p>BRÅ</p>');
  expect(terms.map(({ term }) => term)).toEqual(['BRÅ']);
});
