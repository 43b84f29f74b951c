import { describe, expect, test } from 'vitest';
import {
  aCatalog,
  aCount,
  aMeasure,
  anActivity,
  anAgreement,
  aPromise,
  aReport,
  aValue,
  aTarget,
  atLeast,
} from '../../../tests/examples.ts';
import type { Activity, Report } from '../../domain/model.ts';
import { promisePages, siteOf } from '../site.ts';
import { calculations } from './calculation.ts';

function calculationsOf(activity: Activity, reports: readonly Report[], today = '2018-06-01') {
  const site = siteOf(
    aCatalog({
      agreements: [
        anAgreement({
          sources: [
            { id: 'ett', title: 'Uppföljning 1' },
            { id: 'plan', title: 'Plan' },
          ],
        }),
      ],
      promises: [aPromise({ activities: [activity], reports })],
      today,
    }),
  );
  const { year, judged } = promisePages(site)[0]!;
  return calculations(judged.activities[0]!, judged, year);
}

describe('a sum is made step by step', () => {
  const [calculation] = calculationsOf(aCount(10), [
    { ...aReport('t1', atLeast(8)), source: 'ett' },
    aReport('t2', 5),
  ]);

  test('each number where it stands, and what is missing is said at the top of the page', () => {
    expect(calculation?.steps).toEqual([
      {
        period: 'Tertial 1',
        address: '/bjorkhult/2017/t1/',
        said: 'minst 8 kontroller, läses som 8 eller fler.',
      },
      { period: 'Tertial 2', address: '/bjorkhult/2017/t2/', said: '5 kontroller.' },
    ]);
  });

  test('a blank is not zero, and the sum is held against the target', () => {
    expect(calculation?.sums).toEqual([
      'En period utan antal räknas inte som noll. Ingen vet vad som hände då.',
      'De lägsta talen tillsammans: 8 + 5 = 13.',
      'Det finns inget högsta tal.',
      'Målet är minst 10 kontroller. Det lägsta talet, 13, räcker: målet är nått.',
    ]);
  });

  test('with the documents that the numbers stand in', () => {
    expect(calculation?.sources.map(({ title }) => title)).toEqual(['Uppföljning 1']);
  });
});

test('a period that is not over is no blank', () => {
  const [calculation] = calculationsOf(aCount(10), [aReport('t1', 8)], '2017-06-01');
  expect(calculation?.steps).toHaveLength(1);
});

test('where numbers of several things are promised, each is named', () => {
  const walks = aMeasure({ id: 'walks', unit: { one: 'vandring', many: 'vandringar' }, target: aTarget(2) });
  const activity = anActivity({ measures: [aMeasure({ target: aTarget(10) }), walks] });
  const report = aReport('t1', { values: [aValue(8), aValue(1, 'walks')] });
  expect(calculationsOf(activity, [report]).map(({ heading }) => heading)).toEqual([
    'Kontroller',
    'Vandringar',
  ]);
  expect(calculationsOf(activity, [])).toEqual([]);
});

test('a target for every third is held against each', () => {
  const [calculation] = calculationsOf(aCount(4, { per: 'period' }), [aReport('t1', 4), aReport('t2', 3)]);
  expect(calculation?.sums.slice(-2)).toEqual([
    'Tertial 1: 4 av minst 4 kontroller',
    'Tertial 2: 3 av minst 4 kontroller',
  ]);
});

test('what nothing was promised of has no sum', () => {
  expect(calculationsOf(anActivity({ measures: [aMeasure()] }), [aReport('t1', 4)])).toEqual([]);
});
