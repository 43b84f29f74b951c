import { describe, expect, test } from 'vitest';
import { monthSpan, weekSpan, yearSpan, type ApproximateDay } from '../domain/day.ts';
import type { Term } from '../domain/period.ts';
import { approximateText, endOfText, monthsText, spanText, termText } from './date.ts';

test.each<[ApproximateDay, string]>([
  [{ precision: 'day', from: '2017-05-22', to: '2017-05-22' }, '22 maj 2017'],
  [monthSpan(2018, 2), 'februari 2018'],
  [weekSpan(2017, 21)!, 'vecka 21 2017'],
  [weekSpan(2021, 53) ?? weekSpan(2020, 53)!, 'vecka 53 2020'],
  [weekSpan(2019, 1)!, 'vecka 1 2019'],
  [yearSpan(2016), '2016'],
])('a date as exact as it was reported: %o', (date, expected) => {
  expect(approximateText(date)).toBe(expected);
});

describe('a span of time', () => {
  test.each([
    ['a third', '2017-01-01', '2017-04-30', 'januari–april 2017'],
    ['a month', '2017-05-01', '2017-05-31', 'maj 2017'],
    ['a calendar year', '2017-01-01', '2017-12-31', '2017'],
    ['part of a year', '2021-01-01', '2021-10-11', '1 januari–11 oktober 2021'],
    ['October to October', '2021-10-01', '2022-09-30', 'oktober 2021–september 2022'],
    ['two years', '2022-01-01', '2023-12-31', '2022–2023'],
    ['days across a year', '2021-12-20', '2022-01-10', '20 december 2021–10 januari 2022'],
  ])('%s', (_, from, to, expected) => {
    expect(spanText({ from, to })).toBe(expected);
  });

  test('without its year', () => {
    expect(monthsText({ from: '2017-09-01', to: '2017-12-31' })).toBe('september–december');
  });

  test('without an end', () => {
    expect(termText({ from: '2023-03-01', to: null })).toBe('från 1 mars 2023, tills vidare');
  });
});

test.each<[string, Term, string]>([
  ['a year', { from: '2017-01-01', to: '2017-12-31' }, '2017'],
  ['days of several years', { from: '2014-10-15', to: '2018-10-14' }, '15 oktober 2014–14 oktober 2018'],
  ['until further notice', { from: '2020-01-01', to: null }, 'från 1 januari 2020, tills vidare'],
  [
    'a month until further notice',
    { from: '2020-03-01', to: null, fromPrecision: 'month' },
    'från mars 2020, tills vidare',
  ],
  [
    'a year to a month',
    { from: '2018-01-01', to: '2019-03-31', fromPrecision: 'year', toPrecision: 'month' },
    'januari 2018–mars 2019',
  ],
  [
    'a month to a year',
    { from: '2024-02-01', to: '2025-12-31', fromPrecision: 'month', toPrecision: 'year' },
    'februari 2024–december 2025',
  ],
  [
    'years',
    { from: '2024-01-01', to: '2025-12-31', fromPrecision: 'year', toPrecision: 'year' },
    '2024–2025',
  ],
  [
    'an unknown day',
    { from: '2018-01-01', to: '2018-12-31', fromPrecision: 'unknown' },
    'från okänt datum, till 31 december 2018',
  ],
])('a term of %s', (_, term, expected) => {
  expect(termText(term)).toBe(expected);
});

test.each<[string, string, string]>([
  ['2017-01-01', '2017-04-30', 'januari–april'],
  ['2014-10-15', '2018-10-14', '15 oktober 2014–14 oktober 2018'],
])('the months of %s to %s', (from, to, expected) => {
  expect(monthsText({ from, to })).toBe(expected);
});

test.each<[string, string]>([
  ['2017-12-31', 'vid slutet av 2017'],
  ['2017-06-30', 'vid slutet av juni 2017'],
  ['2017-10-11', 'den 11 oktober 2017'],
])('the end of %s is "%s"', (day, expected) => {
  expect(endOfText(day)).toBe(expected);
});
