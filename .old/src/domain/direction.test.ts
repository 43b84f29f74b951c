import { describe, expect, test } from 'vitest';
import {
  about,
  aMeasure,
  anActivity,
  aPeriod,
  aReport,
  atLeast,
  aValue,
  judged,
  some,
} from '../../tests/examples.ts';
import type { BetterValue, Counting, Measure } from './model.ts';
import type { Outcome } from './outcome.ts';
import type { Term } from './period.ts';
import type { Quantity } from './quantity.ts';

const direction = (measure: Partial<Measure>) =>
  anActivity({ kind: 'direction', measures: [aMeasure({ baseline: { value: 22 }, ...measure })] });
type Reported = Readonly<Record<string, number | Quantity>>;
const reports = (given: Reported) => Object.entries(given).map(([name, value]) => aReport(name, value));

describe('more or less than before', () => {
  test.each<[string, BetterValue, Counting, Reported, Outcome]>([
    ['fewer, as promised', 'lower', 'level', { t1: 30, t3: 19 }, 'met'],
    ['as many', 'lower', 'level', { t3: 22 }, 'not-met'],
    ['more, where fewer was promised', 'lower', 'level', { t3: 23 }, 'not-met'],
    ['more, as promised', 'higher', 'level', { t3: 23 }, 'met'],
    ['as many, where more was promised', 'higher', 'level', { t3: 22 }, 'not-met'],
    ['about as many', 'higher', 'level', { t3: about(22) }, 'not-assessable'],
    ['"minst" as many, where more was promised', 'higher', 'level', { t3: atLeast(22) }, 'not-assessable'],
    ['"minst" as many, where fewer was promised', 'lower', 'level', { t3: atLeast(22) }, 'not-met'],
    ['no figure', 'lower', 'level', { t3: some }, 'not-assessable'],
    ['the thirds of a year together', 'lower', 'sum', { t1: 7, t2: 6, t3: 6 }, 'met'],
    ['the thirds of a year together, too many', 'lower', 'sum', { t1: 8, t2: 8, t3: 6 }, 'not-met'],
    ['fewer so far, and a blank third', 'lower', 'sum', { t1: 7, t2: 6 }, 'not-assessable'],
    ['more already, and a blank third', 'higher', 'sum', { t1: 20, t2: 6 }, 'met'],
    ['cumulative figures', 'higher', 'latest', { t1: 10, t2: 23 }, 'met'],
    ['a rate', 'higher', 'rate', { t1: 10, t3: 23 }, 'met'],
    ['figures that do not add up', 'higher', 'none', { t1: 12, t3: 12 }, 'not-met'],
  ])('%s', (_, better, counting, given, outcome) => {
    expect(judged(direction({ better, counting }), reports(given)).outcome).toBe(outcome);
  });

  test('it goes on until the term is over, with the latest figure', () => {
    const activity = direction({ better: 'lower', counting: 'level' });
    expect(judged(activity, reports({ t1: 19 }), { today: '2017-10-01' })).toMatchObject({
      outcome: 'ongoing',
      reasons: [{ kind: 'compared', comparison: 'better' }, { kind: 'still-running' }],
    });
  });

  test('of a term over several years the last year that was reported counts', () => {
    const term: Term = { from: '2017-01-01', to: '2020-12-31' };
    const given = [18, 19].map((value, index) => aReport(aPeriod(`${2017 + index}-helar`, term), value));
    const activity = direction({ better: 'lower', counting: 'sum' });
    expect(judged(activity, given, { term, today: '2021-06-01' })).toMatchObject({
      outcome: 'met',
      reasons: [{ figure: { min: 19, max: 19 }, period: { id: '2018-helar' } }],
    });
  });

  test.each<[Partial<Measure>]>([[{ better: 'lower', baseline: undefined as never }], [{}]])(
    'without a figure from before or a better way it cannot be told: %o',
    (measure) => {
      expect(judged(direction(measure), reports({ t3: 19 })).reasons[0]!.kind).toBe('no-target');
    },
  );

  test('of several measures some are better', () => {
    const activity = anActivity({
      kind: 'direction',
      measures: ['thefts', 'fires'].map((id) =>
        aMeasure({ id, counting: 'level', baseline: { value: 22 }, better: 'lower' }),
      ),
    });
    const given = aReport('t3', { values: [aValue(19, 'thefts'), aValue(25, 'fires')] });
    expect(judged(activity, [given]).outcome).toBe('partly');
  });
});
