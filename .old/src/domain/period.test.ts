import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayCount, type Day } from './day.ts';
import { aPeriod, YEAR_2017 } from '../../tests/examples.ts';
import {
  chronologically,
  contains,
  expectedPeriods,
  fileNamesOf,
  isCovered,
  isOver,
  overlaps,
  periodFromName,
  RHYTHMS,
  wholeUnits,
  yearsOf,
  type Rhythm,
  type Span,
  type Term,
} from './period.ts';

const TWO_YEARS: Term = { from: '2023-01-01', to: '2024-12-31' };
const AUTUMN_TO_AUTUMN: Term = { from: '2023-10-01', to: '2024-09-30' };
const OPEN: Term = { from: '2022-03-01', to: null };

const span = (from: Day, to: Day): Span => ({ from, to });

describe('the name of a report is its period', () => {
  test.each<[string, string, Term, Day, Day]>([
    ['the first third', 't1', YEAR_2017, '2017-01-01', '2017-04-30'],
    ['the second third', 't2', YEAR_2017, '2017-05-01', '2017-08-31'],
    ['the last third', 't3', YEAR_2017, '2017-09-01', '2017-12-31'],
    ['the first quarter', 'k1', YEAR_2017, '2017-01-01', '2017-03-31'],
    ['the last quarter', 'k4', YEAR_2017, '2017-10-01', '2017-12-31'],
    ['the first half', 'h1', YEAR_2017, '2017-01-01', '2017-06-30'],
    ['the second half', 'h2', YEAR_2017, '2017-07-01', '2017-12-31'],
    ['the whole year', 'helar', YEAR_2017, '2017-01-01', '2017-12-31'],
    ['the whole term', 'slut', YEAR_2017, '2017-01-01', '2017-12-31'],
    ['a third of the second year', '2024-t2', TWO_YEARS, '2024-05-01', '2024-08-31'],
    ['the second year', '2024-helar', TWO_YEARS, '2024-01-01', '2024-12-31'],
    ['the whole of two years', 'slut', TWO_YEARS, '2023-01-01', '2024-12-31'],
    ['the first month', 'm01', YEAR_2017, '2017-01-01', '2017-01-31'],
    ['the last month', 'm12', YEAR_2017, '2017-12-01', '2017-12-31'],
    ['a month of the second year', '2024-m02', TWO_YEARS, '2024-02-01', '2024-02-29'],
    ['a leap February', '2024-k1', TWO_YEARS, '2024-01-01', '2024-03-31'],
    ['a third that the term begins in', '2023-t3', AUTUMN_TO_AUTUMN, '2023-10-01', '2023-12-31'],
    ['a third that the term ends in', '2024-t3', AUTUMN_TO_AUTUMN, '2024-09-01', '2024-09-30'],
    ['the whole term from October to October', 'slut', AUTUMN_TO_AUTUMN, '2023-10-01', '2024-09-30'],
    ['a third long after an open beginning', '2026-t1', OPEN, '2026-01-01', '2026-04-30'],
    ['a period outside the term keeps its own days', '2025-t1', TWO_YEARS, '2025-01-01', '2025-04-30'],
  ])('%s: %s', (_, name, term, from, to) => {
    const period = periodFromName(name, Number(term.from.slice(0, 4)), term);
    expect(period).toMatchObject({ id: name, from, to });
  });

  test('it is called by its place in the calendar', () => {
    expect(aPeriod('2024-t2', TWO_YEARS).name).toEqual({ rhythm: 'third', number: 2, year: 2024 });
    expect(aPeriod('helar').name).toEqual({ rhythm: 'year', number: 1, year: 2017 });
    expect(aPeriod('slut', TWO_YEARS).name).toEqual({ rhythm: 'term', number: 1, year: 2023 });
  });

  test.each([
    't0',
    't4',
    'k5',
    'h3',
    'T1',
    't',
    't1 ',
    't12',
    'm1',
    'm00',
    'm13',
    '2023-2024',
    'helår',
    'ar',
    'tertial1',
    '17-t1',
    '2023-slut',
    '2017',
    'oktober',
    '',
  ])('"%s" is no period', (name) => {
    expect(periodFromName(name, 2017, YEAR_2017)).toBeUndefined();
  });

  test('a term without an end has no final report', () => {
    expect(periodFromName('slut', 2022, OPEN)).toBeUndefined();
  });
});

describe('the periods that a term leads one to expect', () => {
  test.each<[string, Rhythm, Term, Day, string[]]>([
    ['thirds', 'third', YEAR_2017, '2018-01-01', ['t1', 't2', 't3']],
    ['quarters', 'quarter', YEAR_2017, '2018-01-01', ['k1', 'k2', 'k3', 'k4']],
    ['halves', 'half', YEAR_2017, '2018-01-01', ['h1', 'h2']],
    ['a year', 'year', YEAR_2017, '2018-01-01', ['helar']],
    ['the term', 'term', TWO_YEARS, '2023-02-01', ['slut']],
    ['the same before the term is over', 'third', YEAR_2017, '2017-02-01', ['t1', 't2', 't3']],
    ['halves of two years', 'half', TWO_YEARS, '2023-02-01', ['2023-h1', '2023-h2', '2024-h1', '2024-h2']],
    [
      'October to October in thirds',
      'third',
      AUTUMN_TO_AUTUMN,
      '2024-12-01',
      ['2023-t3', '2024-t1', '2024-t2', '2024-t3'],
    ],
    ['an open term until today', 'half', OPEN, '2023-02-01', ['2022-h1', '2022-h2', '2023-h1']],
    ['an open term on its first day', 'third', OPEN, '2022-03-01', ['2022-t1']],
    ['an open term before it began', 'third', OPEN, '2022-02-01', []],
    [
      'every other year',
      'two-years',
      { from: '2020-01-01', to: '2023-12-31' },
      '2020-02-01',
      ['2020-2021', '2022-2023'],
    ],
    ['every other year of an open term', 'two-years', OPEN, '2024-02-01', ['2022-2023', '2024-2025']],
    ['no end of an open term', 'term', OPEN, '2023-02-01', []],
  ])('%s', (_, rhythm, term, today, ids) => {
    expect(expectedPeriods(rhythm, term, today).map(({ id }) => id)).toEqual(ids);
  });

  test.each(RHYTHMS)(
    'every %s follows on the one before, from the first day of the term to its last',
    (rhythm) => {
      const terms = fc
        .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 1500 }))
        .map(([start, length]) => {
          const from = addDays('2015-01-01', start);
          return { from, to: addDays(from, length) };
        });
      fc.assert(
        fc.property(terms, (term) => {
          const periods = expectedPeriods(rhythm, term, term.to);
          expect(periods[0]!.from).toBe(term.from);
          expect(periods.at(-1)!.to).toBe(term.to);
          for (const [index, { from }] of periods.entries()) {
            if (index > 0) expect(from).toBe(addDays(periods[index - 1]!.to, 1));
          }
          const days = periods.reduce((total, { from, to }) => total + dayCount(from, to), 0);
          expect(days).toBe(dayCount(term.from, term.to));
        }),
      );
    },
  );

  test('an expected period is the one that a report of that name covers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...RHYTHMS.filter((rhythm) => fileNamesOf(rhythm).length > 0)),
        fc.constantFrom(YEAR_2017, TWO_YEARS, AUTUMN_TO_AUTUMN),
        (rhythm, term) => {
          for (const period of expectedPeriods(rhythm, term, '2030-01-01')) {
            expect(aPeriod(period.id, term)).toEqual(period);
          }
        },
      ),
    );
  });
});

describe('spans', () => {
  test.each<[string, Term, Span, boolean]>([
    ['itself', YEAR_2017, YEAR_2017 as Span, true],
    ['its first day', YEAR_2017, span('2017-01-01', '2017-01-01'), true],
    ['one day too early', YEAR_2017, span('2016-12-31', '2017-02-01'), false],
    ['one day too late', YEAR_2017, span('2017-12-01', '2018-01-01'), false],
    ['all that follows, when open', OPEN, span('2040-01-01', '2040-12-31'), true],
    ['nothing before it, when open', OPEN, span('2022-02-28', '2022-03-01'), false],
  ])('a term contains %s: %s', (_, outer, inner, expected) => {
    expect(contains(outer, inner)).toBe(expected);
  });

  test('two that have a single day in common overlap', () => {
    expect(overlaps(aPeriod('t1'), span('2017-04-30', '2017-05-02'))).toBe(true);
    expect(overlaps(aPeriod('t1'), aPeriod('t2'))).toBe(false);
  });

  test('a term is over the day after its last', () => {
    expect(isOver(YEAR_2017, '2017-12-31')).toBe(false);
    expect(isOver(YEAR_2017, '2018-01-01')).toBe(true);
    expect(isOver(OPEN, '2099-01-01')).toBe(false);
  });

  test.each<[string, Span[], boolean]>([
    ['by its thirds', ['t1', 't2', 't3'].map((name) => aPeriod(name)), true],
    ['by its thirds in any order', ['t3', 't1', 't2'].map((name) => aPeriod(name)), true],
    ['by halves and a third inside one of them', ['t2', 'h1', 'h2'].map((name) => aPeriod(name)), true],
    ['by itself', [aPeriod('helar')], true],
    [
      'not when a day is missing',
      [span('2017-01-01', '2017-10-10'), span('2017-10-12', '2017-12-31')],
      false,
    ],
    ['not when the end is missing', ['t1', 't2'].map((name) => aPeriod(name)), false],
    ['not by nothing', [], false],
  ])('a year is covered %s', (_, parts, expected) => {
    expect(isCovered(YEAR_2017 as Span, parts)).toBe(expected);
  });

  test('reports are read in the order in which their periods end, a year after its last third', () => {
    const names = ['helar', 't3', 'h1', 't1', 't2', 'h2'];
    const ordered = names.map((name) => aPeriod(name)).sort(chronologically);
    expect(ordered.map(({ id }) => id)).toEqual(['t1', 'h1', 't2', 't3', 'h2', 'helar']);
  });
});

describe('years, months and weeks of a term', () => {
  test.each<[string, Term, Day, [Day, Day][]]>([
    ['one', YEAR_2017, '2018-06-01', [['2017-01-01', '2017-12-31']]],
    [
      'two',
      TWO_YEARS,
      '2023-02-01',
      [
        ['2023-01-01', '2023-12-31'],
        ['2024-01-01', '2024-12-31'],
      ],
    ],
    ['one from October', AUTUMN_TO_AUTUMN, '2023-11-01', [['2023-10-01', '2024-09-30']]],
    ['part of one', { from: '2017-01-01', to: '2017-10-11' }, '2018-06-01', [['2017-01-01', '2017-10-11']]],
    [
      'those of an open term, the running one too',
      OPEN,
      '2023-06-01',
      [
        ['2022-03-01', '2023-02-28'],
        ['2023-03-01', '2024-02-29'],
      ],
    ],
    ['none before an open term has begun', OPEN, '2022-01-01', []],
  ])('%s', (_, term, today, years) => {
    expect(yearsOf(term, today)).toEqual(years.map(([from, to]) => ({ from, to })));
  });

  test.each<[string, 'month' | 'week', Span, number]>([
    ['a third has four months', 'month', aPeriod('t1'), 4],
    ['a quarter has three', 'month', aPeriod('k4'), 3],
    ['a year has twelve', 'month', aPeriod('helar'), 12],
    ['up to 11 October there are nine whole ones', 'month', span('2017-01-01', '2017-10-11'), 9],
    ['part of a month is none', 'month', span('2017-01-10', '2017-02-08'), 0],
    ['a month may begin on any day', 'month', span('2017-01-10', '2017-02-09'), 1],
    ['a year has 52 whole weeks', 'week', aPeriod('helar'), 52],
    ['six days are no week', 'week', span('2017-01-02', '2017-01-07'), 0],
    ['seven are one', 'week', span('2017-01-02', '2017-01-08'), 1],
  ])('%s', (_, unit, given, expected) => {
    expect(wholeUnits(unit, given)).toBe(expected);
  });
});
