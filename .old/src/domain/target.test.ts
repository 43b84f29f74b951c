import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from './day.ts';
import {
  about,
  aCount,
  aMeasure,
  aPeriod,
  aReport,
  aResult,
  aTarget,
  atLeast,
  atMost,
  aValue,
  between,
  judged,
  some,
  YEAR_2017,
  type Circumstances,
} from '../../tests/examples.ts';
import type { Period, Term } from './period.ts';
import type { Measure, Report, Target } from './model.ts';
import type { Interval, Quantity } from './quantity.ts';
import type { TargetState } from './target.ts';

const TWO_YEARS: Term = { from: '2023-01-01', to: '2024-12-31' };
const LATER: Day = '2025-06-01';

type Reported = Record<string, number | Quantity>;

/** Reports by file name, each with one number of the measure. */
function reports(given: Reported, term: Term = YEAR_2017): readonly Report[] {
  return Object.entries(given).map(([name, quantity]) => aReport(aPeriod(name, term), quantity));
}

function targetOf(
  target: Target,
  given: readonly Report[],
  circumstances: Circumstances = {},
  measure: Partial<Measure> = {},
) {
  const judgement = judged(aCount(target.value, target, measure), given, circumstances);
  return judgement.measures[0]!.judgement!;
}

const floor = (value: number, per: Target['per'] = 'term') => aTarget(value, { per });
const ceiling = (value: number, per: Target['per'] = 'term') => aTarget(value, { kind: 'at-most', per });
const exactly = (value: number, per: Target['per'] = 'term') => aTarget(value, { kind: 'exactly', per });

describe('a number for the whole term', () => {
  test.each<[string, Target, Reported, TargetState, Interval | null]>([
    ['a floor is reached by as many', floor(10), { t1: 4, t2: 6 }, 'reached', { min: 10, max: 10 }],
    [
      'a floor is not reached by one too few',
      floor(10),
      { t1: 4, t2: 5, t3: 0 },
      'short',
      { min: 9, max: 9 },
    ],
    [
      'a floor is reached by "minst"',
      floor(10),
      { t1: atLeast(8), t2: atLeast(5) },
      'reached',
      { min: 13, max: Infinity },
    ],
    ['"cirka 12" does not show ten', floor(10), { t1: about(12) }, 'short', { min: 9.6, max: 14.4 }],
    ['"cirka 13" does', floor(10), { t1: about(13) }, 'reached', { min: 10.4, max: 15.6 }],
    ['"mellan 8 och 12" does not show ten', floor(10), { t1: between(8, 12) }, 'short', { min: 8, max: 12 }],
    ['"högst 20" shows nothing', floor(10), { t1: atMost(20) }, 'unclear', { min: 0, max: 20 }],
    ['"något" is no count', floor(10), { t1: some, t2: some }, 'unknown', { min: 2, max: Infinity }],
    ['"något" is one, where one was promised', floor(1), { t1: some }, 'reached', { min: 1, max: Infinity }],
    ['nought is a number', floor(10), { t1: 0, t2: 0, t3: 0 }, 'nothing', { min: 0, max: 0 }],
    ['no report is no number', floor(10), {}, 'unknown', null],
    ['a ceiling is kept by as many', ceiling(5), { t1: 2, t2: 3, t3: 0 }, 'reached', { min: 5, max: 5 }],
    ['a ceiling is kept by "högst"', ceiling(5), { helar: atMost(5) }, 'reached', { min: 0, max: 5 }],
    ['a ceiling is kept by nought', ceiling(5), { helar: 0 }, 'reached', { min: 0, max: 0 }],
    [
      'a ceiling is exceeded by one too many',
      ceiling(5),
      { t1: 2, t2: 4, t3: 0 },
      'nothing',
      { min: 6, max: 6 },
    ],
    [
      'a ceiling is exceeded by "minst 6"',
      ceiling(5),
      { t1: atLeast(6) },
      'nothing',
      { min: 6, max: Infinity },
    ],
    [
      'an open figure below a ceiling tells nothing',
      ceiling(5),
      { helar: atLeast(2) },
      'unclear',
      { min: 2, max: Infinity },
    ],
    ['"cirka 5" may be six', ceiling(5), { helar: about(5) }, 'unclear', { min: 4, max: 6 }],
    [
      'a blank third may hold what breaks a ceiling',
      ceiling(5),
      { t1: 2, t3: 1 },
      'unclear',
      { min: 3, max: 3 },
    ],
    ['no report tells nothing of a ceiling', ceiling(5), {}, 'unknown', null],
    ['an exact number is hit', exactly(4), { t1: 1, t2: 1, t3: 2 }, 'reached', { min: 4, max: 4 }],
    [
      'an exact number is hit by "mellan 4 och 4"',
      exactly(4),
      { helar: between(4, 4) },
      'reached',
      { min: 4, max: 4 },
    ],
    ['an exact number is not hit by more', exactly(4), { helar: 5 }, 'short', { min: 5, max: 5 }],
    ['an exact number is not hit by fewer', exactly(4), { helar: 3 }, 'short', { min: 3, max: 3 }],
    [
      'an exact number is not shown by "minst"',
      exactly(4),
      { helar: atLeast(4) },
      'short',
      { min: 4, max: Infinity },
    ],
    ['an exact number is missed by nought', exactly(4), { helar: 0 }, 'nothing', { min: 0, max: 0 }],
  ])('%s', (_, target, given, state, total) => {
    const judgement = targetOf(target, reports(given));
    expect(judgement.state).toBe(state);
    expect(judgement.windows[0]!.total).toEqual(total);
  });

  test.each<[string, Target, Reported, TargetState]>([
    ['a floor may be reached before the term is over', floor(10), { t1: 12 }, 'reached'],
    ['a floor that is not reached has time left', floor(10), { t1: 0 }, 'pending'],
    ['a ceiling is not kept until the term is over', ceiling(5), { t1: 0 }, 'pending'],
    ['a ceiling that is exceeded is broken at once', ceiling(5), { t1: 9 }, 'nothing'],
    ['an exact number is not hit until the term is over', exactly(4), { t1: 4 }, 'pending'],
  ])('%s', (_, target, given, state) => {
    expect(targetOf(target, reports(given), { today: '2017-12-31' }).state).toBe(state);
  });

  test('the period in which a floor was reached is named', () => {
    const { windows } = targetOf(floor(10), reports({ t1: atLeast(8), t2: atLeast(5), t3: atLeast(5) }));
    expect(windows[0]!.reachedIn?.id).toBe('t2');
  });

  test('a ceiling names no period', () => {
    expect(targetOf(ceiling(10), reports({ helar: 2 })).windows[0]).not.toHaveProperty('reachedIn');
  });
});

describe('numbers that are already in another', () => {
  test('a year holds what its thirds said', () => {
    const { windows } = targetOf(floor(10), reports({ t1: 3, t2: 3, helar: 8 }));
    expect(windows[0]!.total).toEqual({ min: 8, max: 8 });
    expect(windows[0]!.addends.filter(({ isCounted }) => isCounted).map(({ period }) => period.id)).toEqual([
      'helar',
    ]);
  });

  test('a year that gives no number does not swallow its thirds', () => {
    const { windows } = targetOf(floor(10), reports({ t1: 6, t2: 5, helar: some }));
    expect(windows[0]!.total!.min).toBeGreaterThanOrEqual(11);
  });

  test('a final report holds what another for the same time said', () => {
    const { windows } = targetOf(floor(10), reports({ slut: 6, helar: 5 }));
    expect(windows[0]!.total).toEqual({ min: 6, max: 6 });
  });

  test('the year of one authority does not hold the thirds of the other', () => {
    const given = [
      aReport('t1', { party: 'polisen', values: [aValue(3)] }),
      aReport('t2', { party: 'polisen', values: [aValue(3)] }),
      aReport('helar', { party: 'kommunen', values: [aValue(4)] }),
    ];
    expect(targetOf(floor(10), given).windows[0]!.total).toEqual({ min: 10, max: 10 });
  });

  test('police and municipality add up', () => {
    const given = [
      aReport(
        't1',
        { party: 'polisen', values: [aValue(3)] },
        { party: 'kommunen', values: [aValue(atLeast(2))] },
      ),
    ];
    expect(targetOf(floor(5), given).windows[0]!.total).toEqual({ min: 5, max: Infinity });
  });

  test('what was reported of a time after the term does not count', () => {
    const after: Period = {
      id: 'februari',
      from: '2018-02-01',
      to: '2018-02-28',
      name: { label: 'Februari 2018' },
    };
    const { windows, state } = targetOf(floor(2), [aReport('t2', 1), aReport(after, 1)]);
    expect(state).toBe('short');
    expect(windows[0]!.total).toEqual({ min: 1, max: 1 });
    expect(windows[0]!.addends.map(({ isCounted }) => isCounted)).toEqual([true, false]);
  });
});

describe('cumulative figures', () => {
  const latest = { counting: 'latest' } as const;

  test.each<[string, Target, Reported, TargetState, number]>([
    ['the latest counts', floor(4000), { k1: 900, k2: atLeast(1500), k3: 2600, k4: 3700 }, 'short', 3700],
    [
      'the latest counts, although a later quarter is blank',
      floor(4000),
      { k1: 900, k2: atLeast(1500) },
      'short',
      1500,
    ],
    ['a floor is reached by the latest', floor(3000), { k1: 900, k3: 3100 }, 'reached', 3100],
    ['a correction downwards is a correction', floor(1000), { k1: 1100, k2: 950 }, 'short', 950],
    ['that more was done replaces no figure', floor(1500), { k2: 1500, k4: some }, 'reached', 1500],
  ])('%s', (_, target, given, state, min) => {
    const judgement = targetOf(target, reports(given), {}, latest);
    expect(judgement.state).toBe(state);
    expect(judgement.windows[0]!.total!.min).toBe(min);
  });

  test('each authority has a latest figure of its own', () => {
    const given = [
      aReport('t1', { party: 'polisen', values: [aValue(10)] }, { party: 'kommunen', values: [aValue(8)] }),
      aReport('t2', { party: 'polisen', values: [aValue(15)] }),
    ];
    expect(targetOf(floor(20), given, {}, latest).windows[0]!.total).toEqual({ min: 23, max: 23 });
  });

  test('a figure of both together replaces those of each', () => {
    const given = [aReport('t1', { party: 'polisen', values: [aValue(10)] }), aReport('t2', 30)];
    expect(targetOf(floor(20), given, {}, latest).windows[0]!.total).toEqual({ min: 30, max: 30 });
  });

  test('the period in which they passed the target is named', () => {
    const { windows } = targetOf(floor(1000), reports({ k1: 400, k2: 1100, k3: 1500 }), {}, latest);
    expect(windows[0]!.reachedIn?.id).toBe('k2');
  });

  test('month by month they are held against all that was due so far', () => {
    const { windows, state } = targetOf(floor(10, 'month'), reports({ t1: 45, t2: 70, t3: 120 }), {}, latest);
    expect(windows.map(({ required, state }) => [required, state])).toEqual([
      [40, 'reached'],
      [80, 'short'],
      [120, 'reached'],
    ]);
    expect(state).toBe('short');
  });

  test('a report for the year is due once, not beside its thirds', () => {
    const { windows } = targetOf(
      floor(10, 'month'),
      reports({ t1: 40, t2: 80, t3: 110, helar: 120 }),
      {},
      latest,
    );
    expect(windows.map(({ required, state }) => [required, state])).toEqual([[120, 'reached']]);
  });
});

describe('figures that do not add up', () => {
  const none = { counting: 'none' } as const;

  test.each<[string, Target, Reported, TargetState]>([
    ['a floor is reached by one of them', floor(40), { t1: 40, t2: 25 }, 'reached'],
    ['a floor is not reached by both together', floor(50), { t1: 40, t2: 25, t3: 0 }, 'short'],
    [
      'a ceiling is kept when all of them together keep it',
      ceiling(65),
      { t1: 40, t2: 20, t3: 5 },
      'reached',
    ],
    ['a ceiling may be kept when they overlap', ceiling(50), { t1: 40, t2: 25, t3: 0 }, 'unclear'],
    ['an exact number is not known from several', exactly(65), { t1: 40, t2: 25, t3: 0 }, 'short'],
  ])('%s', (_, target, given, state) => {
    expect(targetOf(target, reports(given), {}, none).state).toBe(state);
  });

  test('a number for every month is the same for any length of period', () => {
    const { windows, state } = targetOf(floor(3, 'month'), reports({ t1: 3, t2: 4, t3: 3 }), {}, none);
    expect(windows.map(({ required }) => required)).toEqual([3, 3, 3]);
    expect(state).toBe('reached');
  });
});

describe('a number for each period', () => {
  test.each<[string, Target, Reported, TargetState, TargetState[]]>([
    [
      'reached in all',
      floor(3, 'period'),
      { t1: 3, t2: 4, t3: 3 },
      'reached',
      ['reached', 'reached', 'reached'],
    ],
    ['short in one', floor(3, 'period'), { t1: 3, t2: 1, t3: 3 }, 'short', ['reached', 'short', 'reached']],
    [
      'nothing in one',
      floor(3, 'period'),
      { t1: 3, t2: 0, t3: 3 },
      'short',
      ['reached', 'nothing', 'reached'],
    ],
    ['one blank', floor(3, 'period'), { t1: 3, t3: 3 }, 'short', ['reached', 'unknown', 'reached']],
    [
      'nothing in all',
      floor(3, 'period'),
      { t1: 0, t2: 0, t3: 0 },
      'nothing',
      ['nothing', 'nothing', 'nothing'],
    ],
    [
      'more in one does not help another',
      floor(3, 'period'),
      { t1: 9, t2: 0, t3: 0 },
      'short',
      ['reached', 'nothing', 'nothing'],
    ],
    [
      'a ceiling kept in all',
      ceiling(2, 'period'),
      { t1: 2, t2: 0, t3: 1 },
      'reached',
      ['reached', 'reached', 'reached'],
    ],
    [
      'a ceiling exceeded in all',
      ceiling(2, 'period'),
      { t1: 3, t2: 3, t3: 3 },
      'nothing',
      ['nothing', 'nothing', 'nothing'],
    ],
    [
      'a ceiling exceeded in one',
      ceiling(2, 'period'),
      { t1: 3, t2: 0, t3: 1 },
      'short',
      ['nothing', 'reached', 'reached'],
    ],
    [
      'an exact number in all',
      exactly(2, 'period'),
      { t1: 2, t2: 2, t3: 2 },
      'reached',
      ['reached', 'reached', 'reached'],
    ],
    ['one report for all of them', floor(3, 'period'), { helar: 9 }, 'reached', ['reached']],
  ])('%s', (_, target, given, state, windows) => {
    const judgement = targetOf(target, reports(given), { rhythm: 'third' });
    expect(judgement.windows.map((window) => window.state)).toEqual(windows);
    expect(judgement.state).toBe(state);
  });

  test('periods to come are not judged yet', () => {
    const { windows, state } = targetOf(floor(3, 'period'), reports({ t1: 3 }), { today: '2017-06-01' });
    expect(windows.map((window) => window.state)).toEqual(['reached', 'pending', 'pending']);
    expect(state).toBe('pending');
  });

  test('two authorities with a file each for the same third have one third to fill', () => {
    const own = (id: string, party: string, value: number) =>
      aReport({ ...aPeriod('t1'), id, name: { label: id } }, { party, values: [aValue(value)] });
    const { windows } = targetOf(
      floor(5, 'period'),
      [own('polisen-t1', 'polisen', 3), own('kommunen-t1', 'kommunen', 2)],
      { rhythm: 'third' },
    );
    expect(windows[0]).toMatchObject({ required: 5, total: { min: 5, max: 5 }, state: 'reached' });
  });

  test('a promise without an end never reaches it for good', () => {
    const open: Term = { from: '2023-01-01', to: null };
    const given = reports({ '2023-helar': 9 }, open);
    const reached = reports({ '2023-helar': 9, '2024-helar': 9 }, open);
    expect(targetOf(floor(3, 'period'), given, { term: open, today: '2024-06-01' }).state).toBe('pending');
    expect(targetOf(floor(3, 'year'), reached, { term: open, today: '2024-12-31' }).state).toBe('pending');
    expect(targetOf(floor(3), given, { term: open, today: '2024-06-01' }).state).toBe('pending');
  });
});

describe('a number for each month or week', () => {
  test.each<[string, Target, Reported, number[], TargetState]>([
    ['two a month are eight in a third', floor(2, 'month'), { t1: 8, t2: 8, t3: 9 }, [8, 8, 8], 'reached'],
    ['seven in a third are too few', floor(2, 'month'), { t1: 8, t2: 7, t3: 9 }, [8, 8, 8], 'short'],
    ['two a month are 24 in a year', floor(2, 'month'), { helar: 24 }, [24], 'reached'],
    [
      'three a month are nine in a quarter',
      floor(3, 'month'),
      { k1: 9, k2: 9, k3: 9, k4: 8 },
      [9, 9, 9, 9],
      'short',
    ],
    ['one a week is 52 in a year', floor(1, 'week'), { helar: 52 }, [52], 'reached'],
    [
      'a week that is not whole asks nothing',
      floor(1, 'week'),
      { t1: 17, t2: 17, t3: 17 },
      [17, 17, 17],
      'reached',
    ],
    ['a ceiling a month', ceiling(1, 'month'), { t1: 4, t2: 5, t3: 0 }, [4, 4, 4], 'short'],
  ])('%s', (_, target, given, required, state) => {
    const judgement = targetOf(target, reports(given));
    expect(judgement.windows.map((window) => window.required)).toEqual(required);
    expect(judgement.state).toBe(state);
  });

  test('an activity that was dropped in June owes two months of the second third', () => {
    const activity = {
      ...aCount(2, { per: 'month' }),
      changes: [{ kind: 'dropped', date: '2017-06-30' } as const],
    };
    const { measures, outcome } = judged(activity, reports({ t1: 8, t2: 4 }), { today: '2017-09-15' });
    expect(measures[0]!.judgement!.windows.map(({ required }) => required)).toEqual([8, 4]);
    expect(outcome).toBe('met');
  });
});

describe('a number for each year', () => {
  test.each<[string, Reported, number[], TargetState]>([
    ['reached in both', { '2023-helar': 10, '2024-helar': 12 }, [10, 10], 'reached'],
    ['reached in one', { '2023-helar': 20, '2024-helar': 4 }, [10, 10], 'short'],
    ['the thirds of a year add up', { '2023-t1': 5, '2023-t2': 5, '2024-t3': 10 }, [10, 10], 'reached'],
    ['one report for both years has both to fill', { slut: 19 }, [20], 'short'],
    ['and does', { slut: 20 }, [20], 'reached'],
  ])('%s', (_, given, required, state) => {
    const judgement = targetOf(floor(10, 'year'), reports(given, TWO_YEARS), {
      term: TWO_YEARS,
      today: LATER,
    });
    expect(judgement.windows.map((window) => window.required)).toEqual(required);
    expect(judgement.state).toBe(state);
  });

  test('the first year is settled while the second runs', () => {
    const given = reports({ '2023-helar': 10 }, TWO_YEARS);
    const judgement = targetOf(floor(10, 'year'), given, { term: TWO_YEARS, today: '2024-06-01' });
    expect(judgement.windows.map((window) => window.state)).toEqual(['reached', 'pending']);
    expect(judgement.state).toBe('pending');
  });

  test('a term that is shorter than a year has the number for all of it', () => {
    const term: Term = { from: '2017-01-01', to: '2017-10-11' };
    const whole: Period = {
      id: 'allt',
      from: '2017-01-01',
      to: '2017-10-11',
      name: { label: 'Till 11 oktober' },
    };
    expect(targetOf(floor(10, 'year'), [aReport(whole, 10)], { term }).state).toBe('reached');
    expect(targetOf(floor(10, 'year'), [aReport(whole, 9)], { term }).state).toBe('short');
  });

  test('years are those of the agreement, from October to October', () => {
    const term: Term = { from: '2022-10-01', to: '2024-09-30' };
    const given = reports({ '2022-k4': 6, '2023-k2': 4, '2023-k4': 2, '2024-k1': 8 }, term);
    const judgement = targetOf(floor(10, 'year'), given, { term, today: LATER });
    expect(judgement.windows.map(({ total }) => total?.min)).toEqual([10, 10]);
    expect(judgement.state).toBe('reached');
  });
});

describe('a number between two', () => {
  const range = (value: number, max: number, per: Target['per'] = 'term') =>
    aTarget(value, { kind: 'between', max, per });

  test.each<[string, Target, Reported, TargetState]>([
    ['as many as the lower', range(8, 12), { t1: 4, t2: 4, t3: 0 }, 'reached'],
    ['as many as the upper', range(8, 12), { helar: 12 }, 'reached'],
    ['within, although not exact', range(8, 12), { helar: between(9, 11) }, 'reached'],
    ['too few', range(8, 12), { helar: 7 }, 'short'],
    ['too many', range(8, 12), { helar: 13 }, 'short'],
    ['none', range(8, 12), { helar: 0 }, 'nothing'],
    ['"minst" as many may be too many', range(8, 12), { helar: atLeast(8) }, 'short'],
    ['a blank third may be too much', range(8, 12), { t1: 8, t2: 2 }, 'short'],
    ['in each period', range(2, 3, 'period'), { t1: 2, t2: 3, t3: 2 }, 'reached'],
    ['for each month', range(2, 3, 'month'), { t1: 8, t2: 12, t3: 9 }, 'reached'],
  ])('%s', (_, target, given, state) => {
    expect(targetOf(target, reports(given)).state).toBe(state);
  });
});

describe('a number that is counted from the one before', () => {
  const less = (value: number, given: Partial<Target> = {}) =>
    aTarget(value, { kind: 'decrease-by', ...given });
  const more = (value: number, given: Partial<Target> = {}) =>
    aTarget(value, { kind: 'increase-by', ...given });
  const baseline = { value: 40 };

  test.each<[string, Target, Reported, TargetState]>([
    ['ten fewer', less(10), { helar: 30 }, 'reached'],
    ['nine fewer', less(10), { helar: 31 }, 'nothing'],
    ['a quarter fewer', less(25, { isPercent: true }), { helar: 30 }, 'reached'],
    ['almost a quarter fewer', less(25, { isPercent: true }), { helar: 30.5 }, 'nothing'],
    ['ten more', more(10), { helar: 50 }, 'reached'],
    ['nine more', more(10), { helar: 49 }, 'short'],
    ['a tenth more', more(10, { isPercent: true }), { helar: 44 }, 'reached'],
  ])('%s than forty', (_, target, given, state) => {
    expect(targetOf(target, reports(given), {}, { baseline }).state).toBe(state);
  });

  test('without the one before it cannot be told', () => {
    expect(targetOf(less(10), reports({ helar: 30 })).state).toBe('unknown');
  });

  test('a percentage below nought is of the size', () => {
    const given = reports({ helar: -45 });
    const level = { baseline: { value: -60 }, counting: 'level' } as const;
    expect(targetOf(more(25, { isPercent: true }), given, {}, level).state).toBe('reached');
  });
});

describe('a rate', () => {
  const rate = { counting: 'rate' } as const;
  const FOUR_YEARS: Term = { from: '2019-01-01', to: '2022-12-31' };

  test.each<[string, Target, Reported, TargetState]>([
    ['all reach it', floor(30, 'year'), { t1: 30, t2: 80, t3: 31 }, 'reached'],
    ['some reach it', floor(30, 'year'), { t1: 30, t2: 20, t3: 31 }, 'short'],
    ['none reaches it', floor(30, 'year'), { t1: 29, t2: 20, t3: 1 }, 'nothing'],
    ['a period without a figure is not reached', floor(30, 'year'), { t1: 30, t3: 31 }, 'short'],
    ['a ceiling that is kept', ceiling(6, 'week'), { t1: 6, t2: 5, t3: 1 }, 'reached'],
    ['a ceiling that is not', ceiling(6, 'week'), { t1: 7, t2: 5, t3: 1 }, 'short'],
    ['around it', floor(30, 'year'), { helar: about(30) }, 'unclear'],
    ['the same for a day', floor(3, 'day'), { helar: 3 }, 'reached'],
  ])('%s', (_, target, given, state) => {
    expect(targetOf(target, reports(given), {}, rate).state).toBe(state);
  });

  test('is not multiplied by the years of a report', () => {
    const given = reports({ slut: 80 }, FOUR_YEARS);
    for (const counting of ['rate', 'none'] as const) {
      const { windows, state } = targetOf(
        floor(30, 'year'),
        given,
        { term: FOUR_YEARS, rhythm: undefined, today: LATER },
        { counting },
      );
      expect(windows.map(({ required }) => required)).toEqual([30]);
      expect(state).toBe('reached');
    }
  });
});

describe('a number for other parts of a year', () => {
  test.each<[string, Target, Reported, number[], TargetState]>([
    ['each half', floor(6, 'half'), { h1: 6, h2: 7 }, [6, 6], 'reached'],
    ['each half, from quarters', floor(6, 'half'), { k1: 2, k2: 4, k3: 5, k4: 0 }, [6, 6], 'short'],
    ['each half, from thirds that lie across', floor(6, 'half'), { t1: 2, t2: 6, t3: 4 }, [12], 'reached'],
    ['each third', floor(3, 'third'), { t1: 3, t2: 4, t3: 3 }, [3, 3, 3], 'reached'],
    ['each third, from the year', floor(3, 'third'), { helar: 8 }, [9], 'short'],
    ['each quarter', floor(1, 'quarter'), { k1: 1, k2: 1, k3: 0, k4: 1 }, [1, 1, 1, 1], 'short'],
    ['each day', floor(2, 'day'), { helar: 730 }, [730], 'reached'],
    ['a term that is no two years long', floor(4, 'two-years'), { helar: 4 }, [4], 'reached'],
  ])('%s', (_, target, given, required, state) => {
    const judgement = targetOf(target, reports(given));
    expect(judgement.windows.map((window) => window.required)).toEqual(required);
    expect(judgement.state).toBe(state);
  });

  test('parts that the term cuts ask nothing', () => {
    const term: Term = { from: '2017-02-01', to: '2017-12-31' };
    const judgement = targetOf(floor(1, 'quarter'), reports({ k2: 1, k3: 1, k4: 1 }, term), { term });
    expect(judgement.windows.map(({ span }) => span.from)).toEqual([
      '2017-04-01',
      '2017-07-01',
      '2017-10-01',
    ]);
    expect(judgement.state).toBe('reached');
  });
});

describe('months that do not count', () => {
  const SUMMER = [6, 7, 8];
  const except = (target: Target, months = SUMMER): Target => ({ ...target, except: months });

  test.each<[string, Target, Reported, number[], TargetState]>([
    ['a month asks for itself', except(floor(2, 'month')), { t1: 8, t2: 2, t3: 8 }, [8, 2, 8], 'reached'],
    ['a year asks for the others', except(floor(2, 'month')), { helar: 18 }, [18], 'reached'],
    ['a week too', except(floor(1, 'week')), { t2: 4 }, [17, 4, 17], 'short'],
    [
      'a period wholly in them asks nothing',
      except(floor(3, 'period'), [5, 6, 7, 8]),
      { t1: 3, t3: 3 },
      [3, 3],
      'reached',
    ],
    [
      'one partly in them asks for all',
      except(floor(3, 'period')),
      { t1: 3, t2: 3, t3: 3 },
      [3, 3, 3],
      'reached',
    ],
    ['the year as a whole is as it was', except(floor(10)), { helar: 10 }, [10], 'reached'],
  ])('%s', (_, target, given, required, state) => {
    const judgement = targetOf(target, reports(given));
    expect(judgement.windows.map((window) => window.required)).toEqual(required);
    expect(judgement.state).toBe(state);
  });

  test('a ceiling is kept although nobody reported on them', () => {
    expect(targetOf(except(ceiling(5), [5, 6, 7, 8]), reports({ t1: 2, t3: 3 })).state).toBe('reached');
  });
});

describe('laws of targets', () => {
  const names = ['t1', 't2', 't3'] as const;
  const figures = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 });
  const byName = (values: readonly number[]) =>
    Object.fromEntries(names.map((name, index) => [name, values[index]!]));

  test('exact numbers agree with plain arithmetic', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 30 }), (values, value) => {
        const total = values.reduce((a, b) => a + b);
        const state = (target: Target) => targetOf(target, reports(byName(values))).state;
        expect(state(floor(value)) === 'reached').toBe(total >= value);
        expect(state(ceiling(value)) === 'reached').toBe(total <= value);
        expect(state(exactly(value)) === 'reached').toBe(total === value);
        expect(state(floor(value, 'period')) === 'reached').toBe(values.every((one) => one >= value));
        expect(state(floor(value, 'month')) === 'reached').toBe(values.every((one) => one >= 4 * value));
      }),
    );
  });

  test('cumulative figures of a sum are judged as the sum', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 30 }), (values, value) => {
        const running = values.map((_, index) => values.slice(0, index + 1).reduce((a, b) => a + b));
        const summed = targetOf(floor(value), reports(byName(values)));
        const latest = targetOf(floor(value), reports(byName(running)), {}, { counting: 'latest' });
        expect(latest.state).toBe(summed.state);
        expect(latest.windows[0]!.reachedIn?.id).toBe(summed.windows[0]!.reachedIn?.id);
      }),
    );
  });

  test('a floor of a single period is the same for the term, the year and the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }), (reported, value) => {
        const states = (['term', 'year', 'period'] as const).map(
          (per) => targetOf(floor(value, per), reports({ helar: reported })).state,
        );
        expect(new Set(states).size).toBe(1);
      }),
    );
  });

  test('a result that names its share of another measure counts in full in its own', () => {
    const measures = [aMeasure({ target: floor(3) }), aMeasure({ id: 'drivers' })];
    const given = aReport(
      'helar',
      aResult({
        values: [aValue(25), { ...aValue(5, 'drivers'), partOf: 'checks', countingNote: 'varav rattfylla' }],
      }),
    );
    const judgement = judged({ ...aCount(3), measures }, [given]);
    expect(judgement.measures.map(({ total }) => total?.min)).toEqual([25, 5]);
    expect(judgement.measures[1]!.addends[0]).toMatchObject({
      partOf: 'checks',
      countingNote: 'varav rattfylla',
    });
  });
});
