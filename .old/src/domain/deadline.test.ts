import { describe, expect, test } from 'vitest';
import { aCount, anActivity, aReport, judged, YEAR_2017, type Circumstances } from '../../tests/examples.ts';
import { monthSpan, yearSpan, type ApproximateDay, type Day } from './day.ts';
import type { Activity, Change, Report, Status } from './model.ts';
import type { Outcome, Reason } from './outcome.ts';

const day = (of: Day): ApproximateDay => ({ precision: 'day', from: of, to: of });
const JUNE = monthSpan(2017, 6);
const once = anActivity({ deadline: JUNE });
const ten = { ...aCount(10), deadline: JUNE };

const IN_MAY: Circumstances = { today: '2017-05-20' };
const IN_JULY: Circumstances = { today: '2017-07-01' };
const AFTER: Circumstances = { today: '2018-06-01' };

const doneOn = (name: string, ...when: ApproximateDay[]): Report =>
  aReport(name, { status: 'done', events: when.map((one) => ({ when: one })) });

describe('whether it was done in time', () => {
  test.each<[string, Activity, readonly Report[], Circumstances, Outcome, Reason['kind']]>([
    ['on the last day', once, [doneOn('t2', day('2017-06-30'))], AFTER, 'met', 'reported-done'],
    ['in the month promised', once, [doneOn('t2', JUNE)], AFTER, 'met', 'reported-done'],
    ['in a period before it', once, [doneOn('t1')], AFTER, 'met', 'reported-done'],
    ['the day after', once, [doneOn('t2', day('2017-07-01'))], AFTER, 'partly', 'late'],
    ['in a period after it', once, [doneOn('t3')], AFTER, 'partly', 'late'],
    [
      'while the term runs',
      once,
      [doneOn('t2', monthSpan(2017, 7))],
      { today: '2017-10-01' },
      'partly',
      'late',
    ],
    [
      'the latest of several events decides',
      once,
      [doneOn('t2', day('2017-05-01'), day('2017-08-01'))],
      AFTER,
      'partly',
      'late',
    ],
    [
      'some time in a year that holds the day',
      once,
      [doneOn('helar', yearSpan(2017))],
      AFTER,
      'met',
      'reported-done',
    ],
    ['the day has not come', once, [aReport('t1', 'under-way')], IN_MAY, 'ongoing', 'still-running'],
    ['no report, and the day has not come', once, [], IN_MAY, 'ongoing', 'nothing-due'],
    [
      'under way when the day passed',
      once,
      [aReport('t1', 'under-way')],
      IN_JULY,
      'not-met',
      'deadline-passed',
    ],
    [
      'partly done when the day passed',
      once,
      [aReport('t1', 'partly-done')],
      AFTER,
      'not-met',
      'deadline-passed',
    ],
    [
      'told of without a word of being done',
      once,
      [aReport('t1', { text: 'Kommer.' })],
      IN_JULY,
      'not-met',
      'deadline-passed',
    ],
    ['reports that say nothing of it', once, [aReport('t1')], IN_JULY, 'not-met', 'deadline-passed'],
    ['no report at all', once, [], IN_JULY, 'not-reported', 'not-reported'],
    ['no report at all, when all is over', once, [], AFTER, 'not-reported', 'not-reported'],
    ['not needed', once, [aReport('helar', 'no-need')], AFTER, 'no-need', 'reported-no-need'],
    [
      'could not be followed up',
      once,
      [aReport('helar', 'not-followed-up')],
      AFTER,
      'not-assessable',
      'not-followed-up',
    ],
    [
      'done by one of two',
      once,
      [aReport('t1', { status: 'done', party: 'polisen' }, { status: 'planned', party: 'kommunen' })],
      AFTER,
      'partly',
      'done-by-some',
    ],
    [
      'told in words as a whole',
      once,
      [{ ...aReport('helar'), body: 'Allt är klart.' }],
      AFTER,
      'not-assessable',
      'told-in-text',
    ],
    ['a number reached in time', ten, [aReport('k1', 6), aReport('k2', 4)], AFTER, 'met', 'numbers'],
    ['a number reached too late', ten, [aReport('k1', 6), aReport('k4', 4)], AFTER, 'partly', 'late'],
    [
      'a number reached in a period that holds the day',
      ten,
      [aReport('t1', 6), aReport('t2', 4)],
      AFTER,
      'met',
      'numbers',
    ],
    [
      'a number not reached when the day passed',
      ten,
      [aReport('t1', 6)],
      IN_JULY,
      'not-met',
      'deadline-passed',
    ],
    [
      'what always goes on has no such day',
      { ...once, kind: 'continuous' },
      [aReport('t1', 'under-way')],
      AFTER,
      'not-assessable',
      'no-target',
    ],
  ])('%s', (_, activity, reports, circumstances, outcome, reason) => {
    const judgement = judged(activity, reports, circumstances);
    expect([judgement.outcome, judgement.reasons[0]!.kind]).toEqual([outcome, reason]);
  });

  test.each<[string, readonly Report[], boolean]>([
    ['a period that ends with the month', [doneOn('h1')], false],
    ['a period that goes on after it', [doneOn('t2')], true],
    ['a year', [doneOn('helar')], true],
  ])('in %s: whether it was in time is open: %s', (_, reports, isOpen) => {
    const { outcome, reasons } = judged(once, reports);
    expect(outcome).toBe('met');
    expect(reasons.some(({ kind }) => kind === 'maybe-late')).toBe(isOpen);
  });

  test.each<[string, ApproximateDay, ApproximateDay, number]>([
    ['the day after', day('2017-06-29'), day('2017-06-30'), 0],
    ['the first day of the next month', day('2017-06-30'), day('2017-07-01'), 1],
    ['in the last month of the next year', JUNE, monthSpan(2018, 12), 18],
    ['more than two years later', JUNE, monthSpan(2019, 10), 28],
  ])('%s, in months', (_, deadline, when, months) => {
    const term = { from: '2017-01-01', to: '2019-12-31' };
    const given = [{ ...doneOn('t1', when), period: { ...doneOn('t1').period, ...term } }];
    const { reasons } = judged(anActivity({ deadline }), given, { term, today: '2020-06-01' });
    expect(reasons[0]).toMatchObject({ kind: 'late', months, deadline });
  });

  test('the day is named where nothing was reported', () => {
    expect(judged(once, [], IN_JULY).reasons).toEqual([
      { kind: 'not-reported' },
      { kind: 'deadline-passed', deadline: JUNE },
    ]);
  });

  test('that it was late is no denial that it was done', () => {
    expect(judged(once, [doneOn('t3')]).isDisputed).toBe(false);
  });

  test.each<[string, Change, Outcome]>([
    ['moved to a later day', { kind: 'moved', date: '2017-05-01', to: '2017-12-31' }, 'met'],
    ['given more time', { kind: 'extended', date: '2017-05-01', to: '2018-01-31' }, 'met'],
    ['moved in words only', { kind: 'moved', date: '2017-05-01', text: 'Till hösten' }, 'partly'],
  ])('a day that was %s', (_, change, outcome) => {
    expect(judged({ ...once, changes: [change] }, [doneOn('t3')]).outcome).toBe(outcome);
  });

  test('what was dropped before the day is not owed on it', () => {
    const activity = { ...ten, changes: [{ kind: 'dropped', date: '2017-05-15' } as const] };
    expect(judged(activity, [aReport('t1', 4)]).outcome).toBe('partly');
  });
});

describe('what is done or dropped owes nothing more', () => {
  test.each<[string, Status, readonly string[]]>([
    ['done', 'done', []],
    ['dropped', 'dropped', []],
    ['under way', 'under-way', ['t2', 't3']],
  ])('%s in the first third', (_, status, silent) => {
    const judgement = judged(anActivity(), [aReport('t1', status)], { term: YEAR_2017 });
    expect(judgement.silent.map(({ id }) => id)).toEqual(silent);
  });

  test.each<[string, Status, readonly string[]]>([
    ['done', 'done', ['t1']],
    ['dropped', 'dropped', ['t1']],
    ['under way', 'under-way', ['t1', 't2', 't3']],
  ])('%s in a spring quarter, where a third had begun', (_, status, silent) => {
    const given = [aReport('t1'), aReport('k2', status), aReport('t2'), aReport('t3')];
    expect(judged(anActivity(), given).silent.map(({ id }) => id)).toEqual(silent);
  });

  test('dropped by a decision of a day: its own third is owed a word, since much may have been done in it, and no later one', () => {
    const activity = anActivity({ changes: [{ kind: 'dropped', date: '2017-05-10' }] });
    const given = ['t1', 't2', 't3'].map((name) => aReport(name));
    expect(judged(activity, given).silent.map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  test('what is spoken of again after it was dropped was not dropped for good', () => {
    const given = [aReport('k2', 'dropped'), aReport('t2'), aReport('t3', 'under-way')];
    expect(judged(anActivity(), given).silent.map(({ id }) => id)).toContain('t2');
  });
});
