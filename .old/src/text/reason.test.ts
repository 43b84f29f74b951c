import { DEFAULT_AGREEMENT_KIND } from './agreement-kind.ts';
import { describe, expect, test } from 'vitest';
import {
  about,
  aCount,
  aMeasure,
  anActivity,
  aPeriod,
  aReport,
  atLeast,
  judged,
  some,
  type Circumstances,
} from '../../tests/examples.ts';
import { monthSpan } from '../domain/day.ts';
import type { Activity, Change, Report, Status } from '../domain/model.ts';
import { periodText } from './period.ts';
import { changeSentence, reasonSentences, statusSentence, type Names } from './reason.ts';

const NAMING: Names = {
  period: (period) => periodText(period),
  party: (id) => ({ polisen: 'Polisen', kommunen: 'Björkhults kommun' })[id] ?? 'Tidningen',
  kind: DEFAULT_AGREEMENT_KIND,
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
      'Den skulle göras en gång och är redovisad som genomförd i tertial 1.',
      {},
    ],
    [
      'a number promised and none reported',
      aCount(4),
      [aReport('helar', some)],
      'Ett antal är lovat, men inget antal är redovisat.',
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
      '4 av högst 5 kontroller. Gränsen hölls.',
      {},
    ],
    [
      'a ceiling that was exceeded',
      aCount(5, { kind: 'at-most' }),
      [aReport('helar', 7)],
      '7 av högst 5 kontroller. Gränsen överskreds.',
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

describe('what the numbers say', () => {
  const TWO_YEARS = { from: '2016-01-01', to: '2017-12-31' };
  const inTwoYears = (name: string, value: number) => aReport(aPeriod(name, TWO_YEARS), value);
  const percent = { counting: 'level', unit: { one: 'procent', many: 'procent' } } as const;

  test.each<Case>([
    ['an exact number', aCount(4, { kind: 'exactly' }), [aReport('helar', 1)], '1 av 4 kontroller.', {}],
    [
      'a number outside two others',
      aCount(4, { kind: 'between', max: 8 }),
      [aReport('t1', 4), aReport('t2', 5), aReport('t3', 0)],
      '4 + 5 + 0 = 9 kontroller; målet är mellan 4 och 8.',
      {},
    ],
    [
      'a floor of a year that is over',
      aCount(2, { per: 'year' }),
      [inTwoYears('2016-helar', 1)],
      'Målet är minst 2 kontroller varje år. Det nåddes inte 2016 (1 av 2). Löftet gäller till och med 31 december 2017.',
      { term: TWO_YEARS, rhythm: 'year', today: '2017-06-01' },
    ],
    [
      'a ceiling of a year that goes on',
      aCount(20, { per: 'year', kind: 'at-most' }),
      [inTwoYears('2016-helar', 18), inTwoYears('2017-t1', 7)],
      'Gränsen är högst 20 kontroller varje år. Den hölls 2016 (18 av 20). Hittills är 7 redovisade för 2017. Löftet gäller till och med 31 december 2017.',
      { term: TWO_YEARS, rhythm: undefined, today: '2017-06-01' },
    ],
    [
      'a floor of each year',
      aCount(2, { per: 'year' }),
      [inTwoYears('2016-helar', 2), inTwoYears('2017-helar', 2)],
      'Målet är minst 2 kontroller varje år. Det nåddes båda åren.',
      { term: TWO_YEARS, rhythm: 'year' },
    ],
    [
      'a floor of each quarter, never reached',
      aCount(2, { per: 'quarter' }),
      ['k1', 'k2', 'k3', 'k4'].map((name) => aReport(name, 1)),
      'Målet är minst 2 kontroller varje kvartal. Det nåddes inte i något av de fyra kvartalen.',
      { rhythm: 'quarter' },
    ],
    [
      'a level without a figure for its day',
      aCount(90, {}, percent),
      [aReport('helar', { forecasts: [] }), aReport('t1', 85)],
      'Senast 85 procent (tertial 1), av minst 90. Inget redovisat tal visar hur det var vid slutet av 2017.',
      { rhythm: undefined },
    ],
    [
      'a level that may be at most so high',
      aCount(10, { kind: 'at-most' }, percent),
      [aReport('helar', 12)],
      '12 procent vid slutet av 2017, av högst 10. Gränsen överskreds.',
      {},
    ],
    [
      'an increase',
      aCount(25, { kind: 'increase-by', isPercent: true }, { baseline: { value: 40 } }),
      [aReport('helar', 50)],
      '50 av minst 50 kontroller (en ökning med 25 procent). Målet nåddes under helåret.',
      {},
    ],
    [
      'a decrease',
      aCount(10, { kind: 'decrease-by' }, { baseline: { value: 40 } }),
      [aReport('helar', 31)],
      '31 av högst 30 kontroller (en minskning med 10). Målet nåddes inte.',
      {},
    ],
  ])('%s', (_, activity, reports, expected, circumstances) => {
    expect(reasonSentences(activity, judged(activity, reports, circumstances), NAMING).join(' ')).toBe(
      expected,
    );
  });
});

describe('what is said of time', () => {
  const deadline = monthSpan(2017, 6);
  test.each<Case>([
    [
      'done some time around the day',
      anActivity({ deadline }),
      [aReport('helar', 'done')],
      'Den skulle göras en gång och är redovisad som genomförd under helåret. Det går inte att säga om det var klart senast i juni 2017.',
      {},
    ],
    [
      'done later in the month',
      anActivity({ deadline: { precision: 'day', from: '2017-06-15', to: '2017-06-15' } }),
      [
        aReport('t2', {
          status: 'done',
          events: [{ when: { precision: 'day', from: '2017-06-20', to: '2017-06-20' } }],
        }),
      ],
      'Genomfört efter utlovad tid (senast den 15 juni 2017). Den skulle göras en gång och är redovisad som genomförd i tertial 2. Tertial 1 är inte redovisat.',
      {},
    ],
    [
      'not done when the day had passed',
      anActivity({ deadline }),
      [aReport('t1', 'under-way')],
      'Det skulle vara klart senast i juni 2017, och inget som är redovisat säger att det är klart.',
      { today: '2017-07-02' },
    ],
    [
      'nothing reported when the day had passed',
      anActivity({ deadline }),
      [],
      'Ingen uppföljning säger något om aktiviteten. Det skulle vara klart senast i juni 2017.',
      { today: '2017-07-02' },
    ],
    [
      'nothing reported of what depends on something',
      anActivity({ condition: 'i mån av tid' }),
      [],
      'Inget är redovisat; löftet gäller ”i mån av tid”.',
      {},
    ],
  ])('%s', (_, activity, reports, expected, circumstances) => {
    expect(reasonSentences(activity, judged(activity, reports, circumstances), NAMING).join(' ')).toBe(
      expected,
    );
  });
});

describe('who says it', () => {
  const word = (reports: readonly Report[], circumstances: Circumstances = {}) =>
    statusSentence(judged(anActivity(), reports, circumstances), NAMING);

  test('a party says so itself, several say so themselves', () => {
    const apart = (polisen: Status, kommunen: Status) =>
      aReport('helar', { status: polisen, party: 'polisen' }, { status: kommunen, party: 'kommunen' });
    expect(word([aReport('helar', { status: 'done', party: 'polisen' })])).toBe(
      'Polisen säger själv ”Genomfört” (helår).',
    );
    expect(word([apart('done', 'done')])).toBe(
      'Polisen och Björkhults kommun säger själva ”Genomfört” (helår).',
    );
    expect(word([apart('under-way', 'planned')], { today: '2017-06-01' })).toBe(
      'Polisen säger själv ”Pågår” (helår) och Björkhults kommun ”Planerat” (helår).',
    );
  });

  test('a document only says it', () => {
    const sources = [{ id: 'bokslut', title: 'Bokslut', publisher: 'Björkhults kommun' }];
    expect(word([{ ...aReport('helar', 'done'), source: 'bokslut' }], { sources })).toBe(
      'Björkhults kommun säger ”Genomfört” (helår).',
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
      'Uppföljningen säger ”Genomfört” (tertial 1), men det som är redovisat ger utfallet ”Delvis uppfyllt”.',
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
