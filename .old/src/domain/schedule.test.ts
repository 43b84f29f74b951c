import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, type Day } from './day.ts';
import { aPeriod, YEAR_2017 } from '../../tests/examples.ts';
import type { Period, Rhythm, Term } from './period.ts';
import { scheduleOf } from './schedule.ts';

const TO_OCTOBER: Period = {
  id: 'till-11-oktober',
  from: '2017-01-01',
  to: '2017-10-11',
  name: { label: '1 januari–11 oktober' },
};

const ids = (periods: readonly Period[]) => periods.map(({ id }) => id);
const reported = (...names: string[]) => names.map((name) => aPeriod(name));

describe('the columns of a follow-up', () => {
  test.each<[string, readonly Period[], Rhythm | undefined, string[]]>([
    ['nothing where the agreement does not say how often', [], undefined, []],
    ['the reported ones where the agreement does not say how often', reported('k2'), undefined, ['k2']],
    ['what the agreement says', [], 'half', ['h1', 'h2']],
    ['a single yearly report leaves nothing to expect', reported('helar'), 'year', ['helar']],
    ['a third that is missing has its place', reported('t1', 't3'), 'third', ['t1', 't2', 't3']],
    ['months', [], 'month', Array.from({ length: 12 }, (_, at) => `m${String(at + 1).padStart(2, '0')}`)],
    ['a year that is followed up by the year is called so', [], 'year', ['helar']],
    ['a year is too short for what is followed up every other year', [], 'two-years', ['slut']],
    [
      'the year comes after its thirds',
      reported('helar', 't1', 't2', 't3'),
      'third',
      ['t1', 't2', 't3', 'helar'],
    ],
    [
      'a yearly report covers thirds that were never written',
      reported('helar', 't1'),
      'third',
      ['t1', 'helar'],
    ],
    ['a yearly report covers the halves that were agreed', reported('helar'), 'half', ['helar']],
    ['a period of its own, and the end of the term', [TO_OCTOBER], 'term', ['till-11-oktober', 'slut']],
    ['the final report covers everything', reported('slut'), 'third', ['slut']],
  ])('%s', (_, periods, rhythm, expected) => {
    expect(ids(scheduleOf(YEAR_2017, periods, rhythm, '2018-06-01').periods)).toEqual(expected);
  });

  test('what is left of a term is expected under its own dates, not as the whole term', () => {
    const [, end] = scheduleOf(YEAR_2017, [TO_OCTOBER], 'term', '2018-06-01').periods;
    expect(end).toMatchObject({ from: '2017-10-12', to: '2017-12-31', name: { rhythm: 'rest' } });
  });

  test('the same whatever order the reports are given in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['t1', 't2', 't3', 'h1', 'helar', 'k4']), (names) => {
        const given = scheduleOf(YEAR_2017, reported(...names), 'third', '2018-06-01');
        const sorted = scheduleOf(YEAR_2017, reported(...[...names].sort()), 'third', '2018-06-01');
        expect(ids(given.periods)).toEqual(ids(sorted.periods));
      }),
    );
  });
});

describe('a report that is late', () => {
  test.each<[string, readonly Period[], Day, string[], Rhythm?]>([
    ['is not so two months after its period', [], '2017-06-30', []],
    ['is so the day after', [], '2017-07-01', ['t1']],
    ['each in its turn', [], '2017-11-01', ['t1', 't2']],
    ['at the end of February for the last third', [], '2018-02-28', ['t1', 't2']],
    ['from March for the last third', [], '2018-03-01', ['t1', 't2', 't3']],
    ['not where it was written', reported('t1', 't3'), '2018-06-01', ['t2']],
    ['not where a report for the year was written', reported('helar'), '2018-06-01', []],
    [
      'not where the rest of the year was reported under a name of its own',
      [TO_OCTOBER],
      '2018-02-28',
      [],
      'term',
    ],
    ['the end of the term, where only a part was reported', [TO_OCTOBER], '2018-03-01', ['slut'], 'term'],
  ])('%s', (_, periods, today, expected, rhythm = 'third') => {
    expect(ids(scheduleOf(YEAR_2017, periods, rhythm, today).overdue)).toEqual(expected);
  });

  test('an open term is followed up as it goes', () => {
    const open: Term = { from: '2022-01-01', to: null };
    expect(ids(scheduleOf(open, [], 'year', '2024-02-29').overdue)).toEqual(['2022-helar']);
    expect(ids(scheduleOf(open, [], 'year', '2024-03-01').overdue)).toEqual(['2022-helar', '2023-helar']);
  });

  test('is never missing on one day and in time on a later one', () => {
    fc.assert(
      fc.property(fc.subarray(['t1', 't2', 't3']), fc.nat({ max: 20 }), (names, months) => {
        const on = (today: Day) => ids(scheduleOf(YEAR_2017, reported(...names), 'third', today).overdue);
        const today = addMonths('2017-01-01', months);
        expect(on(addMonths(today, 1))).toEqual(expect.arrayContaining(on(today)));
      }),
    );
  });
});
