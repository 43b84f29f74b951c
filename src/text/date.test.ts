import { describe, expect, test } from 'vitest';
import { monthSpan, weekSpan, yearSpan, type ApproximateDay } from '../domain/day.ts';
import { approximateText, monthsText, spanText, termText } from './date.ts';

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
