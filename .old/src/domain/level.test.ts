import { describe, expect, test } from 'vitest';
import {
  about,
  aCount,
  aPeriod,
  aReport,
  atLeast,
  atMost,
  between,
  judged,
  some,
  YEAR_2017,
} from '../../tests/examples.ts';
import { monthSpan } from './day.ts';
import type { Activity, Target } from './model.ts';
import type { Outcome, Reason } from './outcome.ts';
import type { Term } from './period.ts';
import type { Quantity } from './quantity.ts';
import type { TargetState } from './target.ts';

const level = (value: number, target: Partial<Target> = {}): Activity =>
  aCount(value, target, { counting: 'level' });
const floor = level(90);
const ceiling = level(10, { kind: 'at-most' });
const byJune = level(90, { by: monthSpan(2017, 6) });

type Reported = Readonly<Record<string, number | Quantity>>;
const reports = (given: Reported, term: Term = YEAR_2017) =>
  Object.entries(given).map(([name, value]) => aReport(aPeriod(name, term), value));

const AFTER = '2018-06-01';
const IN_MAY = '2017-05-20';
const IN_JULY = '2017-07-01';

describe('a level is judged by the latest figure for its day', () => {
  test.each<[string, Activity, Reported, string, Outcome, Reason['kind']]>([
    ['reached at the end', floor, { t1: 60, t3: 90 }, AFTER, 'met', 'numbers'],
    ['missed at the end, whatever came before', floor, { t1: 95, t3: 89 }, AFTER, 'not-met', 'numbers'],
    ['not reached in part by almost', floor, { t3: 89.9 }, AFTER, 'not-met', 'numbers'],
    ['two periods are never added', floor, { t1: 60, t2: 60, t3: 60 }, AFTER, 'not-met', 'numbers'],
    ['the report for the year is the latest', floor, { t3: 80, helar: 92 }, AFTER, 'met', 'numbers'],
    ['high, and there is time', floor, { t1: 95 }, IN_MAY, 'ongoing', 'numbers'],
    ['low, and there is time', floor, { t1: 5 }, IN_MAY, 'ongoing', 'numbers'],
    ['no figure for the end', floor, { t1: 95 }, AFTER, 'not-assessable', 'no-figure-for-day'],
    ['"minst" reaches it', floor, { t3: atLeast(90) }, AFTER, 'met', 'numbers'],
    [
      '"minst" less may reach it or not',
      floor,
      { t3: atLeast(80) },
      AFTER,
      'not-assessable',
      'unclear-figures',
    ],
    ['"cirka" on both sides', floor, { t3: about(90) }, AFTER, 'not-assessable', 'unclear-figures'],
    ['"något" is no level', floor, { t3: some }, AFTER, 'not-assessable', 'no-figures'],
    ['a ceiling that is kept', ceiling, { t1: 20, t3: 10 }, AFTER, 'met', 'numbers'],
    ['a ceiling that is not', ceiling, { t1: 5, t3: 11 }, AFTER, 'not-met', 'numbers'],
    ['a ceiling that is passed on the way', ceiling, { t1: 20 }, IN_MAY, 'ongoing', 'numbers'],
    ['a ceiling of "högst"', ceiling, { t3: atMost(10) }, AFTER, 'met', 'numbers'],
    ['between two numbers', level(5, { kind: 'between', max: 8 }), { t3: 8 }, AFTER, 'met', 'numbers'],
    ['above them', level(5, { kind: 'between', max: 8 }), { t3: 9 }, AFTER, 'not-met', 'numbers'],
    [
      'on both sides of one of them',
      level(5, { kind: 'between', max: 8 }),
      { t3: between(7, 9) },
      AFTER,
      'not-assessable',
      'unclear-figures',
    ],
    ['exactly', level(4, { kind: 'exactly' }), { t3: 4 }, AFTER, 'met', 'numbers'],
    ['below nought, above what was promised', level(-8), { t3: -7.6 }, AFTER, 'met', 'numbers'],
    ['below nought, below what was promised', level(-8), { t3: -8.1 }, AFTER, 'not-met', 'numbers'],
    ['"cirka" below nought', level(-13), { t3: about(-10) }, AFTER, 'met', 'numbers'],
    [
      '"högst" below nought is no floor',
      level(-13),
      { t3: atMost(-10) },
      AFTER,
      'not-assessable',
      'unclear-figures',
    ],
    ['the month has not come', byJune, { k1: 95 }, IN_MAY, 'ongoing', 'numbers'],
    ['reached in the month, while the term runs', byJune, { k2: 90 }, IN_JULY, 'met', 'numbers'],
    ['missed in the month, while the term runs', byJune, { k2: 80 }, IN_JULY, 'not-met', 'numbers'],
    ['what came after the month', byJune, { k2: 80, k4: 99 }, AFTER, 'not-met', 'numbers'],
    ['a period that holds the day', byJune, { t2: 95 }, AFTER, 'met', 'numbers'],
    ['nothing for the month', byJune, { k1: 95, k4: 99 }, AFTER, 'not-assessable', 'no-figure-for-day'],
  ])('%s', (_, activity, given, today, outcome, reason) => {
    const judgement = judged(activity, reports(given), { today, rhythm: undefined });
    expect([judgement.outcome, judgement.reasons[0]!.kind]).toEqual([outcome, reason]);
  });

  test('a dropped activity has the level of the day it was dropped', () => {
    const activity = { ...floor, changes: [{ kind: 'dropped', date: '2017-06-30' } as const] };
    expect(judged(activity, reports({ k1: 95, k2: 80, k4: 95 })).outcome).toBe('not-met');
  });

  test('what several measured at the same time has to be reached by all', () => {
    const given = (polisen: number, kommunen: number) => [
      aReport(
        't3',
        { party: 'polisen', values: [{ measure: 'checks', quantity: { kind: 'exact', value: polisen } }] },
        { party: 'kommunen', values: [{ measure: 'checks', quantity: { kind: 'exact', value: kommunen } }] },
      ),
    ];
    expect(judged(floor, given(90, 95)).outcome).toBe('met');
    expect(judged(floor, given(80, 85)).outcome).toBe('not-met');
    expect(judged(floor, given(80, 95)).outcome).toBe('not-assessable');
  });
});

describe('a level in each of several windows', () => {
  const windows = (target: Partial<Target>, given: Reported, term = YEAR_2017, today = AFTER) =>
    judged(level(90, target), reports(given, term), { term, today, rhythm: 'quarter' }).measures[0]!
      .judgement!.windows;
  const TWO_YEARS: Term = { from: '2016-01-01', to: '2017-12-31' };

  test.each<[string, Partial<Target>, Reported, TargetState[]]>([
    ['period', { per: 'period' }, { k1: 90, k2: 80, k4: 99 }, ['reached', 'nothing', 'unknown', 'reached']],
    ['quarter', { per: 'quarter' }, { k1: 90, k2: 80, k4: 99 }, ['reached', 'nothing', 'unknown', 'reached']],
    ['half', { per: 'half' }, { k1: 10, k2: 95, k3: 95, k4: 10 }, ['reached', 'nothing']],
    ['third', { per: 'third' }, { t1: 95, t2: 10, t3: 95 }, ['reached', 'nothing', 'reached']],
    ['year', { per: 'year' }, { k1: 10, k4: 95 }, ['reached']],
  ])('per %s', (_, target, given, states) => {
    expect(windows(target, given).map(({ state }) => state)).toEqual(states);
  });

  test('each year has its own end', () => {
    const given = { '2016-k4': 95, '2017-k1': 99, '2017-k4': 80 };
    expect(windows({ per: 'year' }, given, TWO_YEARS).map(({ state, total }) => [state, total?.min])).toEqual(
      [
        ['reached', 95],
        ['nothing', 80],
      ],
    );
  });

  test('periods wholly in months that do not count ask nothing', () => {
    const given = { k1: 95, k2: 95, k3: 10, k4: 95 };
    expect(windows({ per: 'period', except: [7, 8, 9] }, given).map(({ state }) => state)).toEqual([
      'reached',
      'reached',
      'reached',
    ]);
  });
});
