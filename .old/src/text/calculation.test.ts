import { describe, expect, test } from 'vitest';
import {
  about,
  aCount,
  aMeasure,
  anActivity,
  aReport,
  aTarget,
  atLeast,
  atMost,
  between,
  exact,
  judged,
  some,
} from '../../tests/examples.ts';
import type { Activity, Report } from '../domain/model.ts';
import type { Quantity } from '../domain/quantity.ts';
import { conclusion, stepText, sumSentences } from './calculation.ts';

const measure = aMeasure();
const share = (quantity: Quantity) => ({ period: aReport('t1').period, quantity, isCounted: true });

describe('how a reported number is read', () => {
  test.each([
    ['exact', exact(8), '8 kontroller.'],
    ['one', exact(1), '1 kontroll.'],
    ['at least', atLeast(8), 'minst 8 kontroller, läses som 8 eller fler.'],
    ['at most', atMost(5), 'högst 5 kontroller, läses som mellan 0 och 5.'],
    ['about', about(100), 'cirka 100 kontroller, läses som mellan 80 och 120.'],
    ['between', between(10, 15), '10–15 kontroller, läses som mellan 10 och 15.'],
    ['some', some, 'kontroller utan antal, läses som 1 eller fler.'],
  ])('%s', (_name, quantity, said) => {
    expect(stepText(measure, share(quantity), {})).toBe(said);
  });

  test('with how it was counted, what it is a share of, and why it does not count', () => {
    expect(
      stepText(
        measure,
        { ...share(exact(2)), countingNote: 'medräknat nattpass' },
        { whole: 'insatser', leftOut: 'held-by-another' },
      ),
    ).toBe(
      '2 kontroller (medräknat nattpass), som ingår i insatser. Räknas inte, eftersom ett annat redovisat tal redan omfattar den tiden.',
    );
  });
});

describe('what the numbers come to, and what that means', () => {
  const said = (activity: Activity, reports: readonly Report[]) => {
    const [{ measure, judgement }] = judged(activity, reports).measures as [
      ReturnType<typeof judged>['measures'][number],
    ];
    const [window] = judgement!.windows;
    return [...sumSentences(measure, window!), conclusion(measure, judgement!.target, window!)];
  };
  const thirds = (...numbers: readonly (number | Quantity)[]) =>
    numbers.map((number, index) => aReport(`t${index + 1}`, number));

  test.each([
    [
      'exact numbers that reach the target',
      aCount(10),
      thirds(8, 2),
      ['Sammanlagt: 8 + 2 = 10.', 'Målet är minst 10 kontroller. Det redovisade, 10, räcker: målet är nått.'],
    ],
    [
      'lower bounds',
      aCount(10),
      thirds(atLeast(8), atLeast(5), atLeast(5)),
      [
        'De lägsta talen tillsammans: 8 + 5 + 5 = 18.',
        'Det finns inget högsta tal.',
        'Målet är minst 10 kontroller. Det lägsta talet, 18, räcker: målet är nått.',
      ],
    ],
    [
      'a range that falls short',
      aCount(30),
      thirds(between(4, 6), 8),
      [
        'De lägsta talen tillsammans: 4 + 8 = 12.',
        'De högsta talen tillsammans: 6 + 8 = 14.',
        'Målet är minst 30 kontroller. Det lägsta talet, 12, räcker inte: målet är inte nått.',
      ],
    ],
    [
      'one number, which is its own sum',
      aCount(4),
      thirds(3),
      ['Målet är minst 4 kontroller. Det redovisade, 3, räcker inte: målet är inte nått.'],
    ],
    [
      'no number',
      aCount(4),
      [aReport('t1', 'done')],
      ['Målet är minst 4 kontroller. Det finns inget redovisat antal att jämföra med.'],
    ],
    [
      'a ceiling that was kept',
      aCount(20, { kind: 'at-most' }),
      thirds(6, 3, 8),
      [
        'Sammanlagt: 6 + 3 + 8 = 17.',
        'Gränsen är högst 20 kontroller. Det redovisade, 17, ligger inom den: gränsen hölls.',
      ],
    ],
    [
      'cumulative numbers',
      aCount(40, {}, { counting: 'latest' }),
      thirds(12, 30, 42),
      [
        'Talen räknas från början, så bara det senaste gäller: 42.',
        'Målet är minst 40 kontroller. Det redovisade, 42, räcker: målet är nått.',
      ],
    ],
    [
      'numbers that overlap',
      aCount(40, {}, { counting: 'none' }),
      thirds(25, 40),
      [
        'Talen kan överlappa. Tillsammans är de minst det största av dem och högst alla ihop: 40–65.',
        'Målet är minst 40 kontroller. Det lägsta talet, 40, räcker: målet är nått.',
      ],
    ],
  ])('%s', (_name, activity, reports, sentences) => {
    expect(said(activity, reports)).toEqual(sentences);
  });

  test('a target of one is said of one', () => {
    const once = anActivity({ measures: [aMeasure({ target: aTarget(1) })] });
    expect(said(once, thirds(1))).toEqual([
      'Målet är minst 1 kontroll. Det redovisade, 1, räcker: målet är nått.',
    ]);
  });
});

test('a rate is told with what it is a rate of', () => {
  const homes = aMeasure({
    unit: { one: 'bostad', many: 'bostäder' },
    counting: 'rate',
    target: aTarget(30, { per: 'year' }),
  });
  expect(stepText(homes, share(exact(87)), {})).toBe('87 bostäder om året.');
});
