import { describe, expect, test } from 'vitest';
import {
  about,
  aCount,
  aMeasure,
  anActivity,
  aReport,
  atLeast,
  judged,
  some,
  type Circumstances,
} from '../../tests/examples.ts';
import type { Activity, Change, Report } from '../domain/model.ts';
import { periodText } from './period.ts';
import { changeSentence, statusSentence, reasonSentences, type Names } from './reason.ts';

const NAMING: Names = {
  period: (period) => periodText(period),
  party: (id) => (id === 'polisen' ? 'Polisen' : 'Björkhults kommun'),
  authority: 'Polisen och Björkhults kommun',
  withYear: false,
};

type Case = [string, Activity, readonly Report[], string, Circumstances];

describe('why an activity was judged as it was', () => {
  test.each<Case>([
    [
      'a floor that was reached',
      aCount(10),
      [aReport('t1', atLeast(8)), aReport('t2', atLeast(5)), aReport('t3', atLeast(5))],
      'Minst 8 + minst 5 + minst 5 = minst 18 av minst 10 kontroller. Målet nåddes i tertial 2.',
      {},
    ],
    [
      'a floor that was not, and two silent thirds',
      aCount(4),
      [aReport('t1', 3), aReport('t2', {}), aReport('t3')].map((report, index) =>
        index === 0 ? report : { ...report, results: [] },
      ),
      '3 av minst 4 kontroller. Tertial 2 och 3 är inte redovisade.',
      {},
    ],
    [
      'a thing done once: later silence is no news',
      anActivity(),
      [aReport('t1', 'done'), { ...aReport('t2'), results: [] }, { ...aReport('t3'), results: [] }],
      'En engångsinsats, redovisad som genomförd i tertial 1.',
      {},
    ],
    [
      'a number promised and none reported',
      aCount(4),
      [aReport('helar', some)],
      'Ett antal utlovades, men inget antal redovisades.',
      {},
    ],
    [
      'a direction without a number to hold it against',
      anActivity({ kind: 'direction', measures: [aMeasure()] }),
      [aReport('t1', 45), aReport('t2', 15), aReport('t3', 10)],
      'Det finns varken mål eller utgångsläge att jämföra med. Sammanlagt redovisat: 70 kontroller. Antalet kontroller minskade för varje period (tertial 1, 2 och 3).',
      {},
    ],
    [
      'a ceiling that was kept',
      aCount(5, { kind: 'at-most' }),
      [aReport('helar', 4)],
      '4 av högst 5 kontroller. Taket hölls.',
      {},
    ],
    [
      'a ceiling that was exceeded',
      aCount(5, { kind: 'at-most' }),
      [aReport('helar', 7)],
      '7 av högst 5 kontroller. Taket överskreds.',
      {},
    ],
    [
      'a ceiling that the figures leave open',
      aCount(100, { kind: 'at-most' }),
      [aReport('helar', about(100))],
      '80–120 av högst 100 kontroller. De redovisade talen räcker inte för att säga om målet nåddes.',
      {},
    ],
    [
      'a running term',
      aCount(10),
      [aReport('t1', 4)],
      '4 av minst 10 kontroller. Löftet gäller till och med 31 december 2017.',
      { today: '2017-06-01' },
    ],
    [
      'a target for every third',
      aCount(4, { per: 'period' }),
      [aReport('t1', 4), aReport('t2', 2), aReport('t3', 5)],
      'Målet är minst 4 kontroller varje period. Det nåddes i två av tre perioder.',
      {},
    ],
  ])('%s', (_, activity, reports, expected, circumstances) => {
    expect(reasonSentences(activity, judged(activity, reports, circumstances), NAMING).join(' ')).toBe(
      expected,
    );
  });
});

describe("the authority's own word", () => {
  test('stands beside the outcome with its period', () => {
    const activity = aCount(4);
    expect(statusSentence(judged(activity, [aReport('t1', 'planned', 1)]), NAMING)).toBe(
      'Uppföljningen säger ”Planerat” (tertial 1).',
    );
  });

  test('is plainly told apart where it disagrees', () => {
    const activity = aCount(3);
    expect(statusSentence(judged(activity, [aReport('t1', 'done', 1)]), NAMING)).toBe(
      'Uppföljningen anger ”Genomfört” (tertial 1), men det som är redovisat ger ”Delvis uppfyllt”.',
    );
  });

  test('is left out where they said none', () => {
    expect(statusSentence(judged(aCount(4), [aReport('t1', 4)]), NAMING)).toBeUndefined();
  });
});

test.each<[Change, string]>([
  [
    { kind: 'dropped', date: '2017-05-01', reason: 'lokalen såldes' },
    'Aktiviteten utgick 1 maj 2017. Skäl: Lokalen såldes.',
  ],
  [
    { kind: 'extended', date: '2017-12-01', to: '2018-03-31' },
    'Tiden förlängdes 1 december 2017 till 31 mars 2018.',
  ],
  [
    { kind: 'moved', date: '2017-05-01', text: 'till hösten' },
    'Aktiviteten flyttades 1 maj 2017, till hösten.',
  ],
  [
    { kind: 'reworded', date: '2017-05-01', text: 'Minst två vandringar.' },
    'Ny lydelse från 1 maj 2017: ”Minst två vandringar.”',
  ],
])('a change of what was promised: %o', (change, expected) => {
  expect(changeSentence(change)).toBe(expected);
});
