import { describe, expect, test } from 'vitest';
import { aPeriod } from '../../tests/examples.ts';
import { fileNamesOf, RHYTHMS, type Period, type Term } from '../domain/period.ts';
import { datedName, EXPLAINED_PERIOD_FILE_NAMES, periodsText, periodText } from './period.ts';

const TWO_YEARS: Term = { from: '2023-01-01', to: '2024-12-31' };

const named = (label: string): Period => ({
  id: 'eget',
  from: '2017-01-01',
  to: '2017-10-11',
  name: { label },
});
const rest: Period = {
  ...named(''),
  name: { rhythm: 'rest', number: 1, year: 2017 },
};

test.each<[string, Period, string, string]>([
  ['a third', aPeriod('t1'), 'tertial 1', 'tertial 1 2017'],
  ['a quarter', aPeriod('k4'), 'kvartal 4', 'kvartal 4 2017'],
  ['a half of the second year', aPeriod('2024-h2', TWO_YEARS), 'halvår 2', 'halvår 2 2024'],
  ['a year', aPeriod('helar'), 'helår', 'helår 2017'],
  ['the whole term', aPeriod('slut'), 'hela löftestiden', 'hela löftestiden'],
  ['a month', aPeriod('m03'), 'mars', 'mars 2017'],
  [
    'two years',
    { ...named(''), name: { rhythm: 'two-years', number: 1, year: 2020 } },
    'perioden 2020–2021',
    'perioden 2020–2021',
  ],
  ['what is left of the term', rest, 'resten av löftestiden', 'resten av löftestiden'],
  ['a period with a name of its own', named('till 11 oktober'), 'till 11 oktober', 'till 11 oktober'],
])('%s is called "%s"', (_, period, alone, withYear) => {
  expect(periodText(period)).toBe(alone);
  expect(periodText(period, true)).toBe(withYear);
});

describe('several periods', () => {
  test.each<[string, readonly Period[], boolean, string]>([
    ['of one kind share its name', [aPeriod('t2'), aPeriod('t3')], false, 'tertial 2 och 3'],
    ['of one year share it', [aPeriod('k1'), aPeriod('k2'), aPeriod('k4')], true, 'kvartal 1, 2 och 4 2017'],
    [
      'of two years are named one by one',
      [aPeriod('2023-t3', TWO_YEARS), aPeriod('2024-t1', TWO_YEARS)],
      true,
      'tertial 3 2023 och tertial 1 2024',
    ],
    [
      'that follow each other within a year of several are told as a span',
      [
        aPeriod('2023-t2', TWO_YEARS),
        aPeriod('2023-t3', TWO_YEARS),
        aPeriod('2024-t1', TWO_YEARS),
        aPeriod('2024-t3', TWO_YEARS),
      ],
      true,
      'tertial 2–3 2023, tertial 1 2024 och tertial 3 2024',
    ],
    [
      'that are months are told as a span of months',
      [aPeriod('2023-m11', TWO_YEARS), aPeriod('2023-m12', TWO_YEARS), aPeriod('2024-m01', TWO_YEARS)],
      true,
      'november–december 2023 och januari 2024',
    ],
    ['of two kinds are named one by one', [aPeriod('t1'), aPeriod('helar')], false, 'tertial 1 och helår'],
    ['with names of their own', [named('våren'), named('hösten')], false, 'våren och hösten'],
  ])('%s', (_, periods, withYear, expected) => {
    expect(periodsText(periods, withYear)).toBe(expected);
  });
});

test('editors are told every file name that is a period of the calendar, or the first and last of many', () => {
  for (const names of RHYTHMS.map(fileNamesOf).filter((names) => names.length > 0)) {
    for (const name of [names[0]!, names.at(-1)!]) {
      expect(EXPLAINED_PERIOD_FILE_NAMES).toMatch(new RegExp(`(^|[ –])${name}(,| |–|$)`));
    }
  }
});

test.each([
  ['Tertial 1', 'januari–april 2026', 'Tertial 1, januari–april 2026'],
  ['Helår 2024', '2024', 'Helår 2024'],
  ['Februari 2023', 'februari 2023', 'Februari 2023'],
  ['Helår', '2024', 'Helår 2024'],
])('a name that is its dates says them once: %s, %s', (name, dates, said) => {
  expect(datedName(name, dates)).toBe(said);
});
