import { describe, expect, test } from 'vitest';
import { aCount, anActivity, anAgreement, aPromise, aReport } from '../../tests/examples.ts';
import { FOLDERS, readOptions } from '../../tests/fixtures.ts';
import { readContent } from '../content/read.ts';
import { belongsTo } from './catalog.ts';
import { addDays, type Day } from './day.ts';
import { judgePromise } from './judged.ts';
import type { Report } from './model.ts';
import { passingsOf, type Passing } from './passing.ts';

const agreement = anAgreement();
const onDays =
  (days: Readonly<Record<string, Day>>) =>
  ({ period }: Report) =>
    days[period.id];

/** The passings as lines: the day, what changed, and what was overdue. */
const linesOf = (passings: readonly Passing[]) =>
  passings.map(({ day, outcomes, overdue }) =>
    [
      day,
      ...outcomes.map(({ before, after }) => `${before} → ${after}`),
      ...overdue.map(({ id }) => `${id} late`),
    ].join(' '),
  );

function told(
  reports: readonly Report[],
  published: (report: Report) => Day | undefined,
  { from = '2017-01-15', today = '2018-06-01' } = {},
): readonly string[] {
  const promise = aPromise({ activities: [aCount(10)], reports });
  return linesOf(passingsOf(promise, agreement, [], { from, today, published }));
}

describe('As days pass', () => {
  test('a follow-up is overdue, and an activity is no longer going on', () => {
    expect(told([], onDays({}))).toEqual([
      '2017-07-01 ongoing → not-reported t1 late',
      '2017-11-01 t2 late',
      '2018-03-01 t3 late',
    ]);
  });

  test('the term ends, with what had been reported by then and not what came later', () => {
    const reports = [aReport('t1', 4), aReport('t2', 2), aReport('t3', 8)];
    const days = { t1: '2017-05-20', t2: '2017-10-01', t3: '2018-01-20' };
    expect(told(reports, onDays(days))).toEqual(['2018-01-01 ongoing → partly']);
  });

  test('nothing is told of days before it was there to be seen', () => {
    expect(told([], onDays({}), { from: '2017-12-01' })).toEqual(['2018-03-01 t3 late']);
  });

  test('nothing is told of days on which it is not known what had been reported', () => {
    expect(told([aReport('t2', 1)], onDays({}))).toEqual(['2017-07-01 ongoing → not-reported t1 late']);
  });

  test('nothing has happened yet that is to come', () => {
    expect(told([], onDays({}), { today: '2017-06-30' })).toEqual([]);
  });

  test('a promised day passes', () => {
    const deadline = { precision: 'day', from: '2017-03-10', to: '2017-03-10' } as const;
    const promise = aPromise({
      activities: [anActivity({ deadline })],
      reports: [aReport('t1', 'under-way')],
    });
    const published = onDays({ t1: '2017-03-01' });
    const passings = passingsOf(promise, agreement, [], {
      from: '2017-01-01',
      today: '2017-06-01',
      published,
    });
    expect(linesOf(passings)).toEqual(['2017-03-11 ongoing → not-met']);
  });
});

describe('No day is left out', () => {
  const today = '2026-11-22';
  test.each(FOLDERS)('in %s', async (folder) => {
    const { content } = await readContent(readOptions(folder, today));
    const isAll = process.env['EVERY_DAY'] === 'all';
    const sample = content.promises.filter((_, index) => isAll || index % 29 === 1);
    for (const promise of sample) {
      const of = content.agreements.find((one) => belongsTo(promise, one))!;
      const published = ({ period }: Report) => addDays(period.to, 40);
      const from = promise.term.from;
      const passings = passingsOf(promise, of, content.parties, { from, today, published });
      const known = (day: Day) => promise.reports.filter((report) => published(report) <= day);
      const judged = (day: Day, eve: Day) => {
        const { activities, schedule } = judgePromise(
          { ...promise, reports: known(eve) },
          of,
          content.parties,
          day,
        );
        return `${activities.map(({ judgement }) => judgement.outcome).join()} ${schedule.overdue.length}`;
      };
      const found: Day[] = [];
      const last = addDays(promise.term.to ?? today, 400);
      for (let day = addDays(from, 1); day <= today && day <= last; day = addDays(day, 1)) {
        const eve = addDays(day, -1);
        if (judged(eve, eve) !== judged(day, eve)) found.push(day);
      }
      expect(
        passings.map(({ day }) => day).filter((day) => day <= last),
        promise.id,
      ).toEqual(found);
    }
  });
});
