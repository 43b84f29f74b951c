import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOf,
  dayCount,
  daysInMonth,
  isDay,
  monthSpan,
  partsOf,
  weekSpan,
} from './day.ts';

/** A day that exists, between 1900 and 2099. */
const days = fc
  .record({ year: fc.integer({ min: 1900, max: 2099 }), ordinal: fc.integer({ min: 0, max: 364 }) })
  .map(({ year, ordinal }) => addDays(dayOf(year, 1, 1), ordinal));

describe('a date', () => {
  test.each([
    ['an ordinary day', '2017-05-22', true],
    ['the 30th of February', '2017-02-30', false],
    ['the leap day of a leap year', '2016-02-29', true],
    ['the leap day of another year', '2017-02-29', false],
    ['the leap day of 2000', '2000-02-29', true],
    ['the leap day of 1900', '1900-02-29', false],
    ['the 31st of April', '2017-04-31', false],
    ['month thirteen', '2017-13-01', false],
    ['month nought', '2017-00-10', false],
    ['day nought', '2017-05-00', false],
    ['a month', '2017-05', false],
    ['a single figure', '2017-5-2', false],
    ['the short Swedish form', '17-05-22', false],
    ['a time besides', '2017-05-22T00:00:00', false],
    ['space around it', ' 2017-05-22', false],
    ['a line break after it', '2017-05-22\n', false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test('exists when the calendar of the platform has it', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1583, max: 9999 }), part(14), part(33), (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${day}`;
        const parsed = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
        expect(isDay(text)).toBe(exists);
      }),
    );
  });

  test('is put together again from its parts', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: number } = partsOf(day);
        expect(dayOf(year, month, number)).toBe(day);
        expect(isDay(day)).toBe(true);
      }),
    );
  });
});

describe('counting days', () => {
  test.each([
    ['over the end of a year', '2017-12-31', 1, '2018-01-01'],
    ['into a leap day', '2016-02-28', 1, '2016-02-29'],
    ['past no leap day', '2017-02-28', 1, '2017-03-01'],
    ['backwards', '2017-03-01', -1, '2017-02-28'],
    ['over the night when clocks change', '2017-03-25', 2, '2017-03-27'],
    ['none', '2017-05-22', 0, '2017-05-22'],
  ])('%s', (_, day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test('adding and taking away the same number leads back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  test('a span counts both its ends', () => {
    expect(dayCount('2017-05-22', '2017-05-22')).toBe(1);
    expect(dayCount('2016-01-01', '2016-12-31')).toBe(366);
    fc.assert(
      fc.property(days, fc.nat({ max: 4000 }), (day, count) => {
        expect(dayCount(day, addDays(day, count))).toBe(count + 1);
      }),
    );
  });
});

describe('counting months', () => {
  test.each([
    ['to the same day of the month', '2017-05-22', 2, '2017-07-22'],
    ['to the last day where there is no such day', '2017-12-31', 2, '2018-02-28'],
    ['to the leap day', '2015-12-31', 2, '2016-02-29'],
    ['over the end of a year', '2017-11-30', 2, '2018-01-30'],
    ['into December', '2017-11-30', 1, '2017-12-30'],
    ['backwards over New Year', '2017-01-15', -1, '2016-12-15'],
    ['a whole year from a leap day', '2016-02-29', 12, '2017-02-28'],
  ])('%s', (_, day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  test('never leaves the calendar, and later months never come earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), (day, count) => {
        expect(isDay(addMonths(day, count))).toBe(true);
        expect(addMonths(day, count + 1) > addMonths(day, count)).toBe(true);
      }),
    );
  });

  test.each([
    [2016, 2, 29],
    [2017, 2, 28],
    [2100, 2, 28],
    [2017, 4, 30],
    [2017, 12, 31],
  ])('%i-%i has %i days', (year, month, expected) => {
    expect(daysInMonth(year, month)).toBe(expected);
  });
});

describe('a date less exact than a day', () => {
  test('a month is all its days', () => {
    expect(monthSpan(2018, 2)).toEqual({ precision: 'month', from: '2018-02-01', to: '2018-02-28' });
  });

  test.each([
    ['an ordinary week', 2017, 21, '2017-05-22', '2017-05-28'],
    ['a first week that begins the year before', 2015, 1, '2014-12-29', '2015-01-04'],
    ['a first week that begins after New Year', 2017, 1, '2017-01-02', '2017-01-08'],
    ['the 53rd week of a long year', 2020, 53, '2020-12-28', '2021-01-03'],
  ])('%s', (_, year, week, from, to) => {
    expect(weekSpan(year, week)).toEqual({ precision: 'week', from, to });
  });

  test.each([
    ['a 53rd week in a year that has 52', 2017, 53],
    ['week nought', 2017, 0],
    ['week 54', 2020, 54],
  ])('%s does not exist', (_, year, week) => {
    expect(weekSpan(year, week)).toBeUndefined();
  });

  test('the weeks of two years follow each other without a gap, each Monday to Sunday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2099 }), (year) => {
        const weeks = [year, year + 1].flatMap((some) =>
          Array.from({ length: 53 }, (_, index) => weekSpan(some, index + 1)).filter(
            (week) => week !== undefined,
          ),
        );
        for (const [index, week] of weeks.entries()) {
          expect(new Date(week.from).getUTCDay()).toBe(1);
          expect(dayCount(week.from, week.to)).toBe(7);
          if (index > 0) expect(week.from).toBe(addDays(weeks[index - 1]!.to, 1));
        }
      }),
      { numRuns: 20 },
    );
  });
});
