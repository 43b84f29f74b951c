import { describe, expect, test } from 'vitest';
import { aCount, anActivity, aPeriod, aReport, judged, type Circumstances } from '../../tests/examples.ts';
import type { Activity } from './model.ts';
import type { Outcome, Reason } from './outcome.ts';
import type { Term } from './period.ts';
import type { Quantity } from './quantity.ts';

const OPEN: Term = { from: '2020-01-01', to: null };
const FOUR_YEARS: Term = { from: '2020-01-01', to: '2023-12-31' };

type Reported = Readonly<Record<string, number | Quantity>>;
const of = (activity: Activity, given: Reported, { term = OPEN, ...rest }: Circumstances = {}) =>
  judged(
    activity,
    Object.entries(given).map(([name, value]) => aReport(aPeriod(name, term), value)),
    { term, rhythm: 'year', ...rest },
  );

const floor = aCount(10);
const yearly = aCount(10, { per: 'year' });
const ceiling = aCount(10, { per: 'year', kind: 'at-most' });

describe('a promise without an end has the outcome of its last finished year', () => {
  test.each<[string, Activity, Reported, string, Outcome, Reason['kind']]>([
    ['the first year goes on', floor, {}, '2020-06-01', 'ongoing', 'nothing-due'],
    [
      'reached in the first year, which goes on',
      floor,
      { '2020-helar': 10 },
      '2020-12-31',
      'ongoing',
      'numbers',
    ],
    ['reached in the first year', floor, { '2020-helar': 10 }, '2021-01-01', 'met', 'window'],
    ['part of the way in the first year', floor, { '2020-helar': 4 }, '2021-06-01', 'partly', 'window'],
    ['nothing in the first year', floor, { '2020-helar': 0 }, '2021-06-01', 'not-met', 'window'],
    ['a better year after it', yearly, { '2020-helar': 0, '2021-helar': 10 }, '2022-06-01', 'met', 'window'],
    [
      'a worse year after it',
      yearly,
      { '2020-helar': 10, '2021-helar': 9 },
      '2022-06-01',
      'partly',
      'window',
    ],
    ['the year before, until a report is due', yearly, { '2020-helar': 10 }, '2022-02-28', 'met', 'window'],
    [
      'nothing, where a report is overdue',
      yearly,
      { '2020-helar': 10 },
      '2022-03-01',
      'not-reported',
      'window',
    ],
    ['a ceiling that is kept', ceiling, { '2020-helar': 10 }, '2021-06-01', 'met', 'window'],
    [
      'a ceiling that is broken in a year that goes on',
      ceiling,
      { '2020-helar': 5, '2021-t1': 11 },
      '2021-06-01',
      'not-met',
      'window',
    ],
    [
      'a ceiling that was broken, and is kept again',
      ceiling,
      { '2020-helar': 11, '2021-helar': 5 },
      '2022-06-01',
      'met',
      'window',
    ],
  ])('%s', (_, activity, given, today, outcome, reason) => {
    const judgement = of(activity, given, { today });
    expect([judgement.outcome, judgement.reasons[0]!.kind]).toEqual([outcome, reason]);
  });

  test('where the agreement owes no report, the last year that was reported', () => {
    const { outcome, reasons } = of(yearly, { '2020-helar': 10 }, { today: '2026-06-01', rhythm: undefined });
    expect(outcome).toBe('met');
    expect(reasons[0]).toEqual({ kind: 'window', span: { from: '2020-01-01', to: '2020-12-31' } });
  });

  test('years are counted from the first day', () => {
    const term: Term = { from: '2020-07-01', to: null };
    const { reasons } = of(
      floor,
      { '2020-h2': 5, '2021-h1': 5 },
      { term, rhythm: 'half', today: '2021-10-01' },
    );
    expect(reasons[0]).toEqual({ kind: 'window', span: { from: '2020-07-01', to: '2021-06-30' } });
  });

  test('but by the calendar where the follow-up goes by it', () => {
    const term: Term = { from: '2020-07-01', to: null };
    const given = { '2020-helar': 12, '2021-helar': 10 };
    const { windows } = of(floor, given, { term, today: '2022-06-01' });
    expect(windows).toEqual([
      { span: { from: '2020-07-01', to: '2020-12-31' }, outcome: 'met' },
      { span: { from: '2021-01-01', to: '2021-12-31' }, outcome: 'met' },
    ]);
  });

  test('what is done once is done for good', () => {
    const given = [aReport(aPeriod('2020-helar', OPEN), 'done')];
    expect(judged(anActivity(), given, { term: OPEN, rhythm: 'year', today: '2026-06-01' }).outcome).toBe(
      'met',
    );
  });
});

describe('each finished year of a long promise', () => {
  const outcomes = (activity: Activity, given: Reported, today = '2024-06-01') =>
    of(activity, given, { term: FOUR_YEARS, today }).windows.map(({ outcome }) => outcome);

  test('has an outcome of its own', () => {
    const given = { '2020-helar': 10, '2021-helar': 4, '2022-helar': 0 };
    expect(outcomes(yearly, given)).toEqual(['met', 'partly', 'not-met', 'not-reported']);
    expect(outcomes(yearly, given, '2022-06-01')).toEqual(['met', 'partly', 'not-met'].slice(0, 2));
  });

  test('goes by the words where there are no numbers', () => {
    const given = [
      aReport(aPeriod('2020-helar', FOUR_YEARS), 'no-need'),
      aReport(aPeriod('2021-helar', FOUR_YEARS), 'not-done'),
      aReport(aPeriod('2022-helar', FOUR_YEARS), 'done'),
    ];
    const { windows } = judged(yearly, given, { term: FOUR_YEARS, rhythm: 'year', today: '2024-06-01' });
    expect(windows.map(({ outcome }) => outcome)).toEqual([
      'no-need',
      'not-met',
      'not-assessable',
      'not-reported',
    ]);
  });

  test('none where a number is for all of them, or there is but one', () => {
    expect(outcomes(floor, { '2020-helar': 10 })).toEqual([]);
    const one: Term = { from: '2020-01-01', to: '2020-12-31' };
    expect(of(yearly, { helar: 10 }, { term: one }).windows).toEqual([]);
  });

  test('two years at a time where the number is for every other year', () => {
    const { windows } = of(
      aCount(10, { per: 'two-years' }),
      { '2020-helar': 4, '2021-helar': 6, '2022-helar': 4 },
      { term: FOUR_YEARS, today: '2024-06-01' },
    );
    expect(windows).toEqual([
      { span: { from: '2020-01-01', to: '2021-12-31' }, outcome: 'met' },
      { span: { from: '2022-01-01', to: '2023-12-31' }, outcome: 'partly' },
    ]);
  });

  test('none where one report is for all of them: their outcome is that of the promise', () => {
    const { windows, outcome } = of(yearly, { slut: 40 }, { term: FOUR_YEARS, today: '2024-06-01' });
    expect(windows).toEqual([]);
    expect(outcome).toBe('met');
  });
});
