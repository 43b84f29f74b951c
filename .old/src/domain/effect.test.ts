import { describe, expect, test } from 'vitest';
import { aTarget } from '../../tests/examples.ts';
import { monthSpan, yearSpan, type Day } from './day.ts';
import { judgeEffect, type EffectComparison, type EffectState } from './effect.ts';
import type { Baseline, BetterValue, EffectMeasure, EffectValue, Target } from './model.ts';
import type { Term } from './period.ts';

const TERM: Term = { from: '2017-01-01', to: '2020-12-31' };
const AFTER: Day = '2021-03-01';
const DURING: Day = '2019-06-01';

const effect = (given: Partial<EffectMeasure>): EffectMeasure => ({
  id: 'trygghet',
  name: 'Känner sig trygga',
  unit: 'procent',
  better: 'higher',
  values: [],
  ...given,
});
const year = (of: number, value: number): EffectValue => ({ date: yearSpan(of), value });
const women = (of: number, value: number): EffectValue => ({ ...year(of, value), group: 'kvinnor' });

describe('whether an effect reached its target', () => {
  const floor = aTarget(70);
  const by2018 = aTarget(70, { by: yearSpan(2018) });
  const byJune = aTarget(70, { by: monthSpan(2019, 6) });
  test.each<[string, Target, readonly EffectValue[], Day, EffectState, number | undefined]>([
    ['reached', floor, [year(2020, 72)], AFTER, 'reached', 72],
    ['reached exactly', floor, [year(2020, 70)], AFTER, 'reached', 70],
    ['missed', floor, [year(2020, 69)], AFTER, 'missed', 69],
    ['the latest counts, wherever it stands', floor, [year(2020, 72), year(2018, 60)], AFTER, 'reached', 72],
    ['a group is not the whole', floor, [year(2020, 60), women(2020, 80)], AFTER, 'missed', 60],
    ['there are groups only', floor, [women(2020, 80)], AFTER, 'unknown', undefined],
    ['there is no value', floor, [], AFTER, 'unknown', undefined],
    ['a value from before the term does not count', floor, [year(2016, 80)], AFTER, 'unknown', undefined],
    ['nor one from after it', floor, [year(2021, 80)], AFTER, 'unknown', undefined],
    ['a value too old for the day', floor, [year(2018, 80)], AFTER, 'unknown', 80],
    ['high, and there is time', floor, [year(2018, 80)], DURING, 'pending', 80],
    ['none yet, and there is time', floor, [], DURING, 'pending', undefined],
    ['the last day is not over', floor, [year(2020, 72)], '2020-12-31', 'pending', 72],
    ['by a year of its own', by2018, [year(2018, 69), year(2019, 75)], DURING, 'missed', 69],
    ['by a month, with the value of the year before', byJune, [year(2018, 71)], AFTER, 'reached', 71],
    ['before the month', byJune, [year(2018, 71)], DURING, 'pending', 71],
    ['a ceiling that is kept', aTarget(5, { kind: 'at-most' }), [year(2020, 5)], AFTER, 'reached', 5],
    ['a ceiling that is not', aTarget(5, { kind: 'at-most' }), [year(2020, 6)], AFTER, 'missed', 6],
    ['exactly', aTarget(5, { kind: 'exactly' }), [year(2020, 6)], AFTER, 'missed', 6],
    ['between', aTarget(5, { kind: 'between', max: 8 }), [year(2020, 8)], AFTER, 'reached', 8],
    [
      'for every year is told and not judged',
      aTarget(70, { per: 'year' }),
      [year(2020, 72)],
      AFTER,
      'stated',
      72,
    ],
  ])('%s', (_, target, values, today, state, figure) => {
    const judgement = judgeEffect(effect({ target, values }), TERM, today);
    expect([judgement.target?.state, judgement.figure?.value]).toEqual([state, figure]);
  });

  test.each<[string, Target, number, EffectState, number]>([
    ['a tenth less', aTarget(10, { kind: 'decrease-by', isPercent: true }), 36, 'reached', 36],
    ['less than a tenth less', aTarget(10, { kind: 'decrease-by', isPercent: true }), 36.5, 'missed', 36],
    ['five more', aTarget(5, { kind: 'increase-by' }), 45, 'reached', 45],
  ])('a change is counted from the baseline: %s', (_, target, value, state, bound) => {
    const judged = judgeEffect(
      effect({ target, baseline: { value: 40 }, values: [year(2020, value)] }),
      TERM,
      AFTER,
    );
    expect([judged.target?.state, judged.target?.bound.value]).toEqual([state, bound]);
  });

  test('a change without a baseline is not judged', () => {
    const target = aTarget(5, { kind: 'increase-by' });
    expect(judgeEffect(effect({ target, values: [year(2020, 45)] }), TERM, AFTER).target).toBeUndefined();
  });

  test('without an end there is always time, unless the target has a day of its own', () => {
    const open: Term = { from: '2017-01-01', to: null };
    const state = (target: Target) =>
      judgeEffect(effect({ target, values: [year(2018, 72)] }), open, AFTER).target?.state;
    expect([state(floor), state(by2018)]).toEqual(['pending', 'reached']);
  });
});

describe('the latest value is held against the figure from before', () => {
  const before: Baseline = { value: 65, date: yearSpan(2017) };
  test.each<[string, BetterValue, Baseline, readonly EffectValue[], EffectComparison | undefined]>([
    ['better', 'higher', before, [year(2020, 72)], 'better'],
    ['worse', 'higher', before, [year(2020, 64)], 'worse'],
    ['equal', 'higher', before, [year(2020, 65)], 'equal'],
    ['less is better', 'lower', before, [year(2020, 64)], 'better'],
    ['more is worse', 'lower', before, [year(2020, 72)], 'worse'],
    ['a baseline without a date', 'higher', { value: 65 }, [year(2017, 72)], 'better'],
    ['nothing was measured after it', 'higher', before, [year(2017, 65)], undefined],
    ['nothing was measured', 'higher', before, [], undefined],
  ])('%s', (_, better, baseline, values, comparison) => {
    const judged = judgeEffect(effect({ better, baseline, values }), TERM, AFTER);
    expect(judged.baseline).toEqual({ baseline, ...(comparison && { comparison }) });
  });
});

test('an effect without a target and a baseline has its latest value only', () => {
  expect(judgeEffect(effect({ values: [year(2018, 1)] }), TERM, AFTER)).toEqual({ figure: year(2018, 1) });
});
