import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, monthSpan, type Day } from './day.ts';
import {
  aCount,
  AFTERWARDS,
  aMeasure,
  anActivity,
  anAgreement,
  aPeriod,
  aPromise,
  aReport,
  aResult,
  aTarget,
  atLeast,
  atMost,
  aValue,
  exact,
  judged,
  some,
  YEAR_2017,
} from '../../tests/examples.ts';
import { judgePromise } from './judged.ts';
import { judge } from './judge.ts';
import { OUTCOMES, tally, type Judgement, type Outcome, type Reason } from './outcome.ts';
import type { Period, Term } from './period.ts';
import {
  COUNTINGS,
  STATUSES,
  type Activity,
  type BetterValue,
  type Change,
  type Report,
  type Result,
  type Status,
  type TargetKind,
  type TargetScope,
} from './model.ts';
import { toInterval, type Quantity } from './quantity.ts';
import { scheduleOf } from './schedule.ts';
import { speakersOf } from './speakers.ts';

const WHILE_IT_RUNS: Day = '2017-10-01';

const once = anActivity();
const continuous = anActivity({ kind: 'continuous' });
const direction = anActivity({ kind: 'direction', measures: [aMeasure()] });
const ten = aCount(10);
const atMostFive = aCount(5, { kind: 'at-most' });

const ids = (periods: readonly Period[]) => periods.map(({ id }) => id);
const dropped = (date: Day, reason?: string): Change => ({
  kind: 'dropped',
  date,
  ...(reason && { reason }),
});
const extended = (date: Day, to: Day): Change => ({ kind: 'extended', date, to });

type Case = readonly [string, Activity, readonly Report[], Outcome, Reason['kind']];

/** Each case: what it shows, the activity, its reports, the outcome, the deciding reason. */
function cases(today: Day, list: readonly Case[]): void {
  test.each(list)('%s', (_, activity, reports, outcome, reason) => {
    const judgement = judged(activity, reports, { today });
    expect([judgement.outcome, judgement.reasons[0]!.kind]).toEqual([outcome, reason]);
  });
}

describe('met', () => {
  cases(AFTERWARDS, [
    ['the numbers reach the target', ten, [aReport('t1', 4), aReport('t2', 6)], 'met', 'numbers'],
    ['"minst" reaches it', ten, [aReport('t1', atLeast(8)), aReport('t2', atLeast(5))], 'met', 'numbers'],
    ['a ceiling is kept', atMostFive, [aReport('helar', 5)], 'met', 'numbers'],
    [
      'something was promised once, and reported as done',
      once,
      [aReport('t1', 'done')],
      'met',
      'reported-done',
    ],
    [
      'it was planned first, and then done',
      once,
      [aReport('t1', 'planned'), aReport('t3', 'done')],
      'met',
      'reported-done',
    ],
    [
      'the numbers decide, whatever the word',
      ten,
      [aReport('helar', { status: 'not-done', values: [aValue(10)] })],
      'met',
      'numbers',
    ],
  ]);

  cases(WHILE_IT_RUNS, [
    ['as soon as the numbers reach the target', ten, [aReport('t1', 12)], 'met', 'numbers'],
    ['as soon as a report says that it is done', once, [aReport('t1', 'done')], 'met', 'reported-done'],
  ]);
});

describe('not met, while it runs', () => {
  cases(WHILE_IT_RUNS, [
    ['a ceiling is broken already', atMostFive, [aReport('t1', 9)], 'not-met', 'numbers'],
  ]);
});

describe('ongoing', () => {
  cases(WHILE_IT_RUNS, [
    ['the target is not reached yet', ten, [aReport('t1', 4)], 'ongoing', 'numbers'],
    ['nothing so far', ten, [aReport('t1', 0)], 'ongoing', 'numbers'],
    ['only words so far', ten, [aReport('t1', { text: 'Vi har kommit igång.' })], 'ongoing', 'still-running'],
    ['not started', once, [aReport('t1', 'not-started')], 'ongoing', 'still-running'],
    ['not done, and there is time', once, [aReport('t1', 'not-done')], 'ongoing', 'still-running'],
    ['no need so far', once, [aReport('t1', 'no-need')], 'ongoing', 'still-running'],
    ['partly done', once, [aReport('t1', 'partly-done')], 'ongoing', 'still-running'],
    ['a ceiling is kept so far', atMostFive, [aReport('t1', 0)], 'ongoing', 'numbers'],
  ]);

  test('nothing is due in spring, two months after a third it is', () => {
    expect(judged(ten, [], { today: '2017-06-30' })).toMatchObject({
      outcome: 'ongoing',
      reasons: [{ kind: 'nothing-due' }],
    });
    expect(judged(ten, [], { today: '2017-07-01' }).outcome).toBe('not-reported');
  });

  test('the last day of the term belongs to it', () => {
    const given = [aReport('t1', 4)];
    expect(judged(ten, given, { today: '2017-12-31' }).outcome).toBe('ongoing');
    expect(judged(ten, given, { today: '2018-01-01' }).outcome).toBe('partly');
  });

  test('a promise without an end says so', () => {
    const term: Term = { from: '2017-01-01', to: null };
    const given = [aReport('t1', 4)];
    expect(judged(ten, given, { term, today: '2017-12-31' }).reasons).toContainEqual({
      kind: 'still-running',
      to: null,
    });
  });
});

describe('partly', () => {
  cases(AFTERWARDS, [
    ['fewer than promised', ten, [aReport('helar', 9)], 'partly', 'numbers'],
    ['one of ten, and then nothing', ten, [aReport('t1', 1), aReport('t3', 'not-done')], 'partly', 'numbers'],
    [
      'an exact number is overshot',
      aCount(4, { kind: 'exactly' }),
      [aReport('helar', 5)],
      'partly',
      'numbers',
    ],
    ['said to be partly done', once, [aReport('helar', 'partly-done')], 'partly', 'reported-partly'],
    ['still under way when the term ended', once, [aReport('t3', 'under-way')], 'partly', 'reported-partly'],
    [
      'partly done, and no more of it',
      once,
      [aReport('t1', 'partly-done'), aReport('t3', 'not-done')],
      'partly',
      'reported-partly',
    ],
    [
      'a number was shown of what was to be done once',
      anActivity({ measures: [aMeasure()] }),
      [aReport('t1', 3)],
      'partly',
      'numbers',
    ],
    [
      'the police did their part',
      once,
      [aReport('helar', { status: 'done', party: 'polisen' }, { status: 'not-done', party: 'kommunen' })],
      'partly',
      'done-by-some',
    ],
  ]);

  test.each<[string, number, number, Outcome]>([
    ['all are reached', 10, 4, 'met'],
    ['one is reached, and of the other nothing was done', 10, 0, 'partly'],
    ['none is reached, and one has come part of the way', 0, 1, 'partly'],
    ['nothing was done of any', 0, 0, 'not-met'],
  ])('of several targets %s', (_, checks, meetings, outcome) => {
    const activity = anActivity({
      measures: [aMeasure({ target: aTarget(10) }), aMeasure({ id: 'meetings', target: aTarget(4) })],
    });
    const given = aReport('helar', { values: [aValue(checks), aValue(meetings, 'meetings')] });
    expect(judged(activity, [given]).outcome).toBe(outcome);
  });

  test('of several targets one is reached, and no number was reported of the other', () => {
    const activity = anActivity({
      measures: [aMeasure({ target: aTarget(10) }), aMeasure({ id: 'meetings', target: aTarget(4) })],
    });
    expect(judged(activity, [aReport('helar', 12)]).outcome).toBe('partly');
  });
});

describe('not met', () => {
  cases(AFTERWARDS, [
    ['the numbers add up to nothing', ten, [aReport('t1', 0), aReport('t3', 0)], 'not-met', 'numbers'],
    [
      'a number was promised, and the report says that it was not done',
      ten,
      [aReport('helar', 'not-done')],
      'not-met',
      'reported-not-done',
    ],
    [
      'a number was promised, and never started',
      ten,
      [aReport('t3', 'not-started')],
      'not-met',
      'reported-not-done',
    ],
    ['a ceiling is broken', atMostFive, [aReport('helar', 6)], 'not-met', 'numbers'],
    ['not done', once, [aReport('helar', 'not-done')], 'not-met', 'reported-not-done'],
    [
      'planned, and then not done',
      once,
      [aReport('t1', 'planned'), aReport('t3', 'not-done')],
      'not-met',
      'reported-not-done',
    ],
    ['planned to the last', once, [aReport('t3', 'planned')], 'not-met', 'reported-not-done'],
    [
      'under way, and then not done',
      once,
      [aReport('t1', 'under-way'), aReport('t3', 'not-done')],
      'not-met',
      'reported-not-done',
    ],
    [
      'a number, said to be partly done and then not',
      ten,
      [aReport('t1', 'partly-done'), aReport('t3', 'not-done')],
      'not-met',
      'reported-not-done',
    ],
    [
      'what always was to go on did not',
      continuous,
      [aReport('helar', 'not-done')],
      'not-met',
      'reported-not-done',
    ],
    ['dropped, says the report', once, [aReport('t2', 'dropped')], 'not-met', 'reported-not-done'],
  ]);

  test('the reason is the latest word, whoever spoke first', () => {
    const given = [
      aReport('t1', { status: 'not-started', party: 'polisen' }, { status: 'not-done', party: 'kommunen' }),
      aReport('t3', { status: 'not-done', party: 'polisen' }),
    ];
    expect(judged(once, given).reasons[0]).toMatchObject({ status: 'not-done', period: { id: 't3' } });
  });
});

describe('not reported', () => {
  cases(AFTERWARDS, [
    ['there is no report at all', ten, [], 'not-reported', 'not-reported'],
    [
      'the reports speak of other things',
      ten,
      [aReport('t1', { activities: ['other'], status: 'done' })],
      'not-reported',
      'not-reported',
    ],
    ['a report without results', once, [aReport('t1')], 'not-reported', 'not-reported'],
    ['not even of what cannot be measured', continuous, [aReport('t1')], 'not-reported', 'not-reported'],
  ]);
});

describe('no need', () => {
  cases(AFTERWARDS, [
    ['the report says so', once, [aReport('helar', 'no-need')], 'no-need', 'reported-no-need'],
    [
      'a number was promised, and none was needed',
      ten,
      [aReport('t1', 'no-need'), aReport('t2', 'no-need')],
      'no-need',
      'reported-no-need',
    ],
    [
      'planned at first, and then not needed',
      ten,
      [aReport('t1', 'planned'), aReport('t3', 'no-need')],
      'no-need',
      'reported-no-need',
    ],
    [
      'it counted nought',
      ten,
      [aReport('helar', { status: 'no-need', values: [aValue(0)] })],
      'no-need',
      'reported-no-need',
    ],
    ['two were needed all the same', ten, [aReport('t1', 2), aReport('t3', 'no-need')], 'partly', 'numbers'],
    [
      'done before there was no more need',
      once,
      [aReport('t1', 'done'), aReport('t3', 'no-need')],
      'met',
      'reported-done',
    ],
  ]);

  test('the periods that say so are named, a blank one is not among them', () => {
    const judgement = judged(once, [aReport('t1', 'no-need'), aReport('t2'), aReport('t3', 'no-need')]);
    expect(judgement.reasons[0]).toMatchObject({
      kind: 'reported-no-need',
      periods: [{ id: 't1' }, { id: 't3' }],
    });
    expect(ids(judgement.silent)).toEqual(['t2']);
  });

  test('it is not enough that one of two authorities saw no need', () => {
    const given = [
      aReport('helar', { status: 'not-done', party: 'kommunen' }, { status: 'no-need', party: 'polisen' }),
    ];
    expect(judged(once, given)).toMatchObject({
      outcome: 'not-met',
      reasons: [{ kind: 'reported-not-done', status: 'not-done' }],
    });
  });
});

describe('not assessable', () => {
  cases(AFTERWARDS, [
    [
      '"more" without a number to start from',
      direction,
      [aReport('t1', 45), aReport('t2', 15)],
      'not-assessable',
      'no-target',
    ],
    ['what always goes on', continuous, [aReport('t1', 'done')], 'not-assessable', 'no-target'],
    [
      'a number was promised, and only words reported',
      ten,
      [aReport('t1', { text: 'Mycket har gjorts.' })],
      'not-assessable',
      'no-figures',
    ],
    [
      'a number was promised, and the report only says done',
      ten,
      [aReport('t1', 'done')],
      'not-assessable',
      'no-figures',
    ],
    [
      'a number was promised, and the report only says partly',
      ten,
      [aReport('t1', 'partly-done')],
      'not-assessable',
      'no-figures',
    ],
    [
      'a number was promised, and it only did happen',
      ten,
      [aReport('t1', some)],
      'not-assessable',
      'no-figures',
    ],
    ['"högst 20" may be none', ten, [aReport('helar', atMost(20))], 'not-assessable', 'unclear-figures'],
    [
      'a ceiling, and an open figure',
      atMostFive,
      [aReport('helar', atLeast(3))],
      'not-assessable',
      'unclear-figures',
    ],
    [
      'a ceiling, and a blank third',
      atMostFive,
      [aReport('t1', 1), aReport('t3', 1)],
      'not-assessable',
      'unclear-figures',
    ],
    [
      'it could not be followed up',
      once,
      [aReport('helar', 'not-followed-up')],
      'not-assessable',
      'not-followed-up',
    ],
    [
      'a number that could not be followed up',
      ten,
      [aReport('helar', 'not-followed-up')],
      'not-assessable',
      'no-figures',
    ],
    [
      'words without a status',
      once,
      [aReport('t1', { text: 'Frågan har lyfts i nätverket.' })],
      'not-assessable',
      'no-status',
    ],
  ]);

  test('that something cannot be measured is known while it runs', () => {
    expect(judged(direction, [aReport('t1', 45)], { today: WHILE_IT_RUNS }).outcome).toBe('not-assessable');
  });
});

describe('every status', () => {
  test.each<[Status, Outcome, Outcome, Outcome]>([
    ['done', 'met', 'not-assessable', 'not-assessable'],
    ['partly-done', 'partly', 'not-assessable', 'not-assessable'],
    ['under-way', 'partly', 'not-assessable', 'not-assessable'],
    ['planned', 'not-met', 'not-assessable', 'not-assessable'],
    ['not-started', 'not-met', 'not-met', 'not-met'],
    ['not-done', 'not-met', 'not-met', 'not-met'],
    ['dropped', 'not-met', 'not-met', 'not-met'],
    ['no-need', 'no-need', 'no-need', 'no-need'],
    ['not-followed-up', 'not-assessable', 'not-assessable', 'not-assessable'],
  ])('%s: once %s, a number %s, always %s', (status, onceOnly, number, always) => {
    const outcomes = [once, ten, continuous].map(
      (activity) => judged(activity, [aReport('helar', status)]).outcome,
    );
    expect(outcomes).toEqual([onceOnly, number, always]);
  });

  test.each<[Status, Outcome]>([
    ['done', 'met'],
    ['partly-done', 'ongoing'],
    ['under-way', 'ongoing'],
    ['planned', 'ongoing'],
    ['not-started', 'ongoing'],
    ['not-done', 'ongoing'],
    ['dropped', 'not-met'],
    ['no-need', 'ongoing'],
    ['not-followed-up', 'ongoing'],
  ])('%s, said of what is to be done once while there is time: %s', (status, outcome) => {
    expect(judged(once, [aReport('t1', status)], { today: '2017-06-01' }).outcome).toBe(outcome);
  });
});

describe('what stands beside the outcome', () => {
  test('a blank third is named, and is not zero', () => {
    const judgement = judged(aCount(4), [aReport('t1', 3), aReport('t2'), aReport('t3')]);
    expect(judgement.outcome).toBe('partly');
    expect(ids(judgement.silent)).toEqual(['t2', 't3']);
    expect(judgement.measures[0]!.total).toEqual({ min: 3, max: 3 });
    expect(judgement.measures[0]!.addends).toHaveLength(1);
  });

  test('a third that has no report is named once it has ended', () => {
    expect(ids(judged(ten, [aReport('t1', 3)], { today: '2017-08-31' }).silent)).toEqual([]);
    expect(ids(judged(ten, [aReport('t1', 3)], { today: '2017-09-01' }).silent)).toEqual(['t2']);
  });

  test('a third that says nought is not blank', () => {
    expect(judged(ten, [aReport('t1', 0), aReport('t2', 0), aReport('t3', 0)]).silent).toEqual([]);
  });

  test('a year is not blank when one of its thirds was reported, but the other thirds are', () => {
    const given = [aReport('t1', 3), aReport('t2'), aReport('helar')];
    expect(ids(judged(ten, given).silent)).toEqual(['t2']);
  });

  test('no third is blank when the year was reported', () => {
    expect(judged(ten, [aReport('helar', 10)], { rhythm: 'third' }).silent).toEqual([]);
  });

  test('an event after the term does not count, and is named', () => {
    const walk: Activity = aCount(2);
    const given = [
      aReport('t2', { status: 'done', values: [aValue(1)] }),
      aReport('t3', {
        status: 'planned',
        events: [{ when: monthSpan(2018, 2), text: 'Planeras till februari 2018' }],
      }),
    ];
    const judgement = judged(walk, given);
    expect(judgement.outcome).toBe('partly');
    expect(judgement.outsideTerm).toMatchObject([
      { period: { id: 't3' }, event: { when: { from: '2018-02-01' } } },
    ]);
  });

  test.each<[string, Day, Day, number]>([
    ['within the term', '2017-05-22', '2017-05-22', 0],
    ['a week over New Year', '2017-12-27', '2018-01-02', 0],
    ['before the term', '2016-12-01', '2016-12-31', 1],
    ['after the term', '2018-01-01', '2018-01-01', 1],
  ])('an event %s', (_, from, to, count) => {
    const given = aReport('t3', { status: 'done', events: [{ when: { precision: 'week', from, to } }] });
    expect(judged(once, [given]).outsideTerm).toHaveLength(count);
  });

  test('an event without a date is nowhere outside', () => {
    expect(
      judged(once, [aReport('t1', { status: 'done', events: [{ place: 'torget' }] })]).outsideTerm,
    ).toEqual([]);
  });

  test.each<[string, Activity, readonly Report[], boolean]>([
    ['says done of one in three', aCount(3), [aReport('t1', { status: 'done', values: [aValue(1)] })], true],
    ['says done, and it is', ten, [aReport('t1', { status: 'done', values: [aValue(10)] })], false],
    [
      'says not done of what was reached',
      ten,
      [aReport('t1', { status: 'not-done', values: [aValue(10)] })],
      true,
    ],
    [
      'says partly of what was reached',
      ten,
      [aReport('t1', { status: 'partly-done', values: [aValue(10)] })],
      true,
    ],
    ['says done of a number that nobody counted', ten, [aReport('t1', 'done')], false],
    ['says planned, which claims nothing', aCount(2), [aReport('t1', 1), aReport('t3', 'planned')], false],
    [
      'has changed its word',
      ten,
      [
        aReport('t1', { status: 'not-done', values: [aValue(9)] }),
        aReport('t3', { status: 'done', values: [aValue(1)] }),
      ],
      false,
    ],
    ['says no need, after it was done', once, [aReport('t1', 'done'), aReport('t3', 'no-need')], true],
  ])('the authority %s: disputed %#', (_, activity, given, isDisputed) => {
    expect(judged(activity, given).isDisputed).toBe(isDisputed);
  });

  test('nothing is disputed while it runs', () => {
    const given = [aReport('t1', { status: 'done', values: [aValue(3)] })];
    expect(judged(ten, given, { today: WHILE_IT_RUNS })).toMatchObject({
      outcome: 'ongoing',
      isDisputed: false,
    });
  });

  test('the latest word is that of the year, not of its last third', () => {
    const given = [aReport('helar', 'done'), aReport('t3', 'partly-done')];
    expect(judged(once, given)).toMatchObject({ outcome: 'met', isDisputed: false });
    expect(judged(once, given).statuses).toMatchObject([{ status: 'done', period: { id: 'helar' } }]);
  });
});

describe('police and municipality apart', () => {
  const apart = (name: string, polisen: Status, kommunen: Status) =>
    aReport(name, { status: polisen, party: 'polisen' }, { status: kommunen, party: 'kommunen' });

  test.each<[string, readonly Report[], Outcome]>([
    ['both have done it', [apart('helar', 'done', 'done')], 'met'],
    ['both, one after the other', [apart('t1', 'done', 'planned'), apart('t3', 'done', 'done')], 'met'],
    ['only one', [apart('helar', 'done', 'not-done')], 'partly'],
    ['one, and the other is under way', [apart('helar', 'under-way', 'done')], 'partly'],
    ['none', [apart('helar', 'not-done', 'not-started')], 'not-met'],
    ['neither had need', [apart('helar', 'no-need', 'no-need')], 'no-need'],
  ])('%s', (_, given, outcome) => {
    expect(judged(once, given).outcome).toBe(outcome);
  });

  test('it is done when the last of them says so', () => {
    const given = [apart('t1', 'done', 'planned'), apart('t3', 'done', 'done')];
    expect(judged(once, given).reasons[0]).toMatchObject({
      kind: 'reported-done',
      period: { id: 't3' },
      parties: ['polisen', 'kommunen'],
    });
  });

  test('who did and who did not is told', () => {
    expect(judged(once, [apart('helar', 'done', 'not-done')]).reasons[0]).toEqual({
      kind: 'done-by-some',
      done: ['polisen'],
      rest: ['kommunen'],
    });
  });

  test('each keeps its own word', () => {
    expect(
      judged(once, [apart('t1', 'planned', 'planned'), apart('t3', 'done', 'not-done')]).statuses,
    ).toMatchObject([
      { party: 'polisen', status: 'done' },
      { party: 'kommunen', status: 'not-done' },
    ]);
  });

  test('a word of both together replaces what each had said before', () => {
    const judgement = judged(once, [apart('t1', 'not-done', 'not-started'), aReport('t3', 'done')]);
    expect(judgement).toMatchObject({ outcome: 'met', isDisputed: false });
    expect(judgement.statuses).toMatchObject([{ status: 'done', period: { id: 't3' } }]);
  });

  test('their numbers add up', () => {
    const given = aReport(
      'helar',
      { party: 'polisen', values: [aValue(6)] },
      { party: 'kommunen', values: [aValue(4)] },
    );
    expect(judged(ten, [given]).outcome).toBe('met');
  });
});

describe('one result for several activities', () => {
  const people = anActivity({ id: 'people', text: 'Identifiera brottsaktiva personer' });
  const addresses = anActivity({ id: 'addresses', text: 'Identifiera brottsutsatta adresser' });
  const given = [aReport('t1', { activities: ['people', 'addresses'], status: 'done' })];

  test('speaks of each of them', () => {
    for (const activity of [people, addresses]) {
      expect(judged(activity, given)).toMatchObject({ outcome: 'met', entries: [{ period: { id: 't1' } }] });
    }
  });

  test('work that was never promised belongs to none of them', () => {
    const unpromised = aResult({ activities: [], text: 'En drogpolicy har tagits fram.' });
    const promise = aPromise({ activities: [people], reports: [aReport('t1', unpromised)] });
    const { activities, unpromised: listed } = judgePromise(promise, anAgreement(), [], AFTERWARDS);
    expect(activities[0]!.judgement.outcome).toBe('not-reported');
    expect(listed).toEqual([{ period: aPeriod('t1'), result: unpromised, speaker: { kind: 'nobody' } }]);
  });

  test('a promise is counted by outcome, and never graded', () => {
    const promise = aPromise({ activities: [people, addresses, { ...ten, id: 'ten' }], reports: given });
    expect(judgePromise(promise, anAgreement(), [], AFTERWARDS).tally).toEqual([
      { outcome: 'met', count: 2 },
      { outcome: 'not-reported', count: 1 },
    ]);
  });

  test('counts stand in the order of the outcomes, those that occur only', () => {
    expect(tally([...OUTCOMES].reverse()).map(({ outcome }) => outcome)).toEqual(OUTCOMES);
    expect(tally([])).toEqual([]);
  });
});

describe('decisions that change what was promised', () => {
  test('a dropped activity is judged on the day it was dropped', () => {
    const activity = { ...ten, changes: [dropped('2017-05-15', 'Tjänsten är vakant.')] };
    const given = [aReport('t1', 4)];
    expect(judged(activity, given, { today: '2017-05-15' }).outcome).toBe('ongoing');
    expect(judged(activity, given, { today: '2017-05-16' })).toMatchObject({
      outcome: 'partly',
      term: { to: '2017-05-15' },
      changes: [{ reason: 'Tjänsten är vakant.' }],
    });
  });

  test('numbers from after the decision do not count', () => {
    const activity = { ...ten, changes: [dropped('2017-04-30')] };
    expect(judged(activity, [aReport('t1', 4), aReport('t3', 8)]).outcome).toBe('partly');
  });

  test('no third after the decision is blank', () => {
    const activity = { ...ten, changes: [dropped('2017-05-15')] };
    expect(ids(judged(activity, [aReport('t1', 4), aReport('t2'), aReport('t3')]).silent)).toEqual(['t2']);
  });

  test('a target per period of a dropped activity is judged too', () => {
    const activity = { ...aCount(3, { per: 'period' }), changes: [dropped('2017-05-15')] };
    expect(judged(activity, [aReport('t1', 0)], { today: '2017-06-01', rhythm: 'third' }).outcome).toBe(
      'not-met',
    );
    expect(judged(activity, [aReport('t1', 2)], { today: '2017-06-01', rhythm: 'third' }).outcome).toBe(
      'partly',
    );
  });

  test('a target per year of an activity that was dropped within it has come part of the way', () => {
    const activity = { ...aCount(10, { per: 'year' }), changes: [dropped('2017-05-15')] };
    expect(judged(activity, [aReport('t1', 4)], { today: '2017-06-01' }).outcome).toBe('partly');
  });

  test('a report that drops it ends it with its period', () => {
    const judgement = judged(once, [aReport('t1', 'dropped')], { today: '2017-05-01' });
    expect(judgement).toMatchObject({ outcome: 'not-met', term: { to: '2017-04-30' } });
  });

  test('a report takes it up again', () => {
    const given = [aReport('t1', 'dropped'), aReport('t3', 'done')];
    expect(judged(once, given)).toMatchObject({ outcome: 'met', term: { to: '2017-12-31' } });
  });

  test('it is not dropped when only one of two authorities leaves it', () => {
    const given = [
      aReport('t1', { status: 'under-way', party: 'polisen' }, { status: 'dropped', party: 'kommunen' }),
    ];
    expect(judged(once, given, { today: '2017-06-01' })).toMatchObject({
      outcome: 'ongoing',
      term: { to: '2017-12-31' },
    });
  });

  test('more time is more time', () => {
    const activity = { ...ten, changes: [extended('2017-12-01', '2018-03-31')] };
    const late: Period = { id: 'var', from: '2018-01-01', to: '2018-03-31', name: { label: 'Vintern 2018' } };
    const given = [aReport('helar', 8)];
    expect(judged(activity, given, { today: '2018-02-01' })).toMatchObject({
      outcome: 'ongoing',
      term: { to: '2018-03-31' },
    });
    expect(judged(activity, given, { today: '2018-04-01' }).outcome).toBe('partly');
    expect(judged(activity, [...given, aReport(late, 2)], { today: '2018-04-01' }).outcome).toBe('met');
  });

  test('a ceiling that was given more time is not kept until all of it is reported', () => {
    const activity = { ...atMostFive, changes: [extended('2017-12-01', '2018-03-31')] };
    expect(judged(activity, [aReport('helar', 4)], { today: '2018-04-01' }).outcome).toBe('not-assessable');
  });

  test('a decision counts from its own day', () => {
    const same = { ...ten, changes: [dropped('2017-05-15')] };
    expect(judged(same, [aReport('t1', 4)], { today: '2017-05-15' }).changes).toHaveLength(1);
    expect(judged(same, [aReport('t1', 4)], { today: '2017-05-14' }).changes).toHaveLength(0);
    const activity = { ...ten, changes: [dropped('2018-02-01')] };
    expect(judged(activity, [aReport('t1', 4)], { today: '2017-10-01' })).toMatchObject({
      outcome: 'ongoing',
      changes: [],
    });
  });

  test.each<[string, Change]>([
    ['moved', { kind: 'moved', date: '2017-05-01', text: 'Till hösten' }],
    ['reworded', { kind: 'reworded', date: '2017-05-01', text: 'Åtta kontroller' }],
  ])('that it was %s is shown, and changes no number', (_, change) => {
    const judgement = judged({ ...ten, changes: [change] }, [aReport('helar', 9)]);
    expect(judgement).toMatchObject({ outcome: 'partly', changes: [change], term: YEAR_2017 });
  });
});

describe('terms of other lengths', () => {
  test('two years are judged together', () => {
    const term: Term = { from: '2023-01-01', to: '2024-12-31' };
    const given = [aReport(aPeriod('2023-helar', term), 6)];
    expect(judged(ten, given, { term, today: '2024-02-01' }).outcome).toBe('ongoing');
    expect(judged(ten, given, { term, today: '2025-01-01' }).outcome).toBe('partly');
    expect(
      judged(ten, [...given, aReport(aPeriod('2024-helar', term), 4)], { term, today: '2025-01-01' }).outcome,
    ).toBe('met');
  });

  test('October to October is over in October', () => {
    const term: Term = { from: '2023-10-01', to: '2024-09-30' };
    const given = [aReport(aPeriod('2024-h1', term), 6)];
    expect(judged(ten, given, { term, today: '2024-09-30' }).outcome).toBe('ongoing');
    expect(judged(ten, given, { term, today: '2024-10-01' }).outcome).toBe('partly');
  });

  test('what is to be done once, without an end, is done or goes on', () => {
    const term: Term = { from: '2022-01-01', to: null };
    const given = (status: Status) => [aReport(aPeriod('2022-helar', term), status)];
    expect(judged(once, given('done'), { term, today: '2040-01-01' }).outcome).toBe('met');
    expect(judged(once, given('not-done'), { term, today: '2040-01-01' }).outcome).toBe('ongoing');
  });
});

describe('Eksjö 2017', () => {
  const of = (id: string, given: Partial<Activity> = {}) => anActivity({ ...given, id });
  const counted = (id: string, value: number) => ({ ...aCount(value), id });
  const said = (id: string, ...what: readonly [string, Partial<Result>][]) =>
    what.map(([name, result]) => aReport(name, { ...result, activities: [id] }));
  const number = (quantity: number | Quantity): Partial<Result> => ({ values: [aValue(quantity)] });

  const table: readonly [string, Activity, readonly Report[], Outcome, Partial<Judgement>][] = [
    [
      'more police: no number to hold it against',
      of('narvaro', {
        kind: 'direction',
        measures: [aMeasure({ id: 'tillfallen' }), aMeasure({ id: 'timmar' })],
      }),
      said(
        'narvaro',
        ['t1', { values: [aValue(atLeast(45), 'tillfallen'), aValue(116, 'timmar')] }],
        ['t2', { values: [aValue(atLeast(15), 'tillfallen'), aValue(25, 'timmar')] }],
        ['t3', { values: [aValue(atLeast(10), 'tillfallen'), aValue(20, 'timmar')] }],
      ),
      'not-assessable',
      {
        reasons: [{ kind: 'no-target', activity: 'direction' }],
        measures: [
          expect.objectContaining({ total: { min: 70, max: Infinity } }),
          expect.objectContaining({ total: { min: 161, max: 161 } }),
        ],
      },
    ],
    [
      'at least ten traffic checks: minst 18, in the second third',
      counted('kontroller', 10),
      said('kontroller', ['t1', number(atLeast(8))], ['t2', number(atLeast(5))], ['t3', number(atLeast(5))]),
      'met',
      {
        reasons: [{ kind: 'numbers' }],
        measures: [
          expect.objectContaining({
            total: { min: 18, max: Infinity },
            judgement: expect.objectContaining({
              windows: [expect.objectContaining({ reachedIn: expect.objectContaining({ id: 't2' }) })],
            }),
          }),
        ],
      },
    ],
    ...['personer', 'adresser'].map((id): (typeof table)[number] => [
      `identify ${id}: done in the first third`,
      of(id),
      said(id, ['t1', { status: 'done' }]),
      'met',
      { reasons: [{ kind: 'reported-done', period: aPeriod('t1'), parties: [] }] },
    ]),
    [
      'at least four activities for the young: said to be done, never counted',
      counted('fritid', 4),
      said('fritid', ['t1', { status: 'done', text: '2 st dansfester … och mycket mer' }]),
      'not-assessable',
      { reasons: [{ kind: 'no-figures', measures: counted('fritid', 4).measures }], isDisputed: false },
    ],
    [
      'at least two safety walks: one, the other after the term',
      counted('vandringar', 2),
      said(
        'vandringar',
        ['t1', { status: 'planned' }],
        [
          't2',
          {
            status: 'done',
            ...number(1),
            events: [{ when: { precision: 'day', from: '2017-05-22', to: '2017-05-22' } }],
          },
        ],
        ['t3', { status: 'planned', events: [{ when: monthSpan(2018, 2) }] }],
      ),
      'partly',
      { silent: [], isDisputed: false, outsideTerm: [expect.objectContaining({ period: aPeriod('t3') })] },
    ],
    [
      'at least ten efforts against drugs: minst 17, in the second third',
      counted('insatser', 10),
      said('insatser', ['t1', number(atLeast(8))], ['t2', number(3)], ['t3', number(6)]),
      'met',
      { measures: [expect.objectContaining({ total: { min: 17, max: Infinity } })] },
    ],
    [
      'at least four meetings: three, and two thirds blank',
      counted('moten', 4),
      [...said('moten', ['t1', number(3)]), aReport('t2'), aReport('t3')],
      'partly',
      { silent: [aPeriod('t2'), aPeriod('t3')] },
    ],
    [
      'field workers always out: nothing to measure',
      of('faltare', { kind: 'continuous', measures: [aMeasure({ counting: 'none' })] }),
      said('faltare', ['t1', number({ kind: 'between', min: 2, max: 3 })]),
      'not-assessable',
      { reasons: [{ kind: 'no-target', activity: 'continuous' }] },
    ],
    [
      'information in three channels: one, and the authority says done',
      counted('kanaler', 3),
      said('kanaler', ['t1', { status: 'done', ...number(1) }]),
      'partly',
      { isDisputed: true },
    ],
  ];

  test.each(table)('%s', (_, activity, given, outcome, details) => {
    expect(judged(activity, given, { today: '2024-06-01' })).toMatchObject({ outcome, ...details });
  });
});

describe('laws of the outcome', () => {
  const quantities: fc.Arbitrary<Quantity> = fc.oneof(
    fc.integer({ min: 0, max: 12 }).map(exact),
    fc
      .constantFrom<Quantity['kind']>('at-least', 'about', 'at-most')
      .chain((kind) =>
        fc.integer({ min: 0, max: 12 }).map((value): Quantity => ({ kind: kind as 'at-least', value })),
      ),
    fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
      .map(([min, more]): Quantity => ({ kind: 'between', min, max: min + more })),
    fc.constant(some),
  );
  const results = fc
    .record({
      status: fc.option(fc.constantFrom(...STATUSES), { nil: undefined }),
      quantity: fc.option(quantities, { nil: undefined }),
      party: fc.option(fc.constantFrom('polisen', 'kommunen'), { nil: undefined }),
    })
    .map(({ status, quantity, party }) =>
      aResult({
        text: 'Redovisat.',
        ...(status && { status }),
        ...(quantity && { values: [aValue(quantity)] }),
        ...(party && { party }),
      }),
    );
  const names = ['t1', 't2', 't3', 'k2', 'h1', 'h2', 'helar', 'slut'];
  const anyReports = fc
    .subarray(names)
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((name) => fc.array(results, { maxLength: 2 }).map((some) => aReport(name, ...some))),
      ),
    );
  const changes = fc.array(
    fc.oneof(
      fc.nat({ max: 500 }).map((day): Change => dropped(addDays('2016-12-01', day))),
      fc
        .tuple(fc.nat({ max: 500 }), fc.nat({ max: 400 }))
        .map(([day, more]): Change => extended(addDays('2016-12-01', day), addDays('2017-06-01', more))),
    ),
    { maxLength: 2 },
  );
  const anyTarget = fc.record({
    kind: fc.constantFrom<TargetKind>(
      ...(['at-least', 'at-most', 'exactly', 'between', 'decrease-by', 'increase-by'] as const),
    ),
    value: fc.integer({ min: 0, max: 30 }),
    max: fc.constant(40),
    per: fc.constantFrom<TargetScope>(
      ...([
        'term',
        'two-years',
        'year',
        'half',
        'third',
        'quarter',
        'period',
        'month',
        'week',
        'day',
      ] as const),
    ),
    except: fc.constantFrom<readonly number[]>([], [6, 7, 8], [1, 2, 3, 4]),
  });
  const activities = fc
    .record({
      target: fc.option(anyTarget, { nil: undefined }),
      counting: fc.constantFrom(...COUNTINGS),
      kind: fc.constantFrom('once' as const, 'continuous' as const, 'direction' as const),
      changes,
    })
    .map(({ target, counting, kind, changes }) =>
      anActivity({
        kind: target ? 'count' : kind,
        changes,
        measures: [
          aMeasure({ counting, baseline: { value: 12 }, better: 'lower', ...(target && { target }) }),
        ],
      }),
    );
  const unchanged = activities.map((activity) => ({ ...activity, changes: [] }));
  const terms: fc.Arbitrary<Term> = fc.constantFrom<Term>(
    YEAR_2017,
    { from: '2017-01-01', to: null },
    { from: '2017-01-01', to: '2018-12-31' },
    { from: '2017-01-01', to: '2017-10-11' },
  );
  const dates = fc.nat({ max: 1200 }).map((day) => addDays('2016-12-01', day));

  /** Better is higher; what tells nothing, or nothing yet, is worth no more than nothing done. */
  const worth = (outcome: Outcome) => (outcome === 'met' ? 2 : outcome === 'partly' ? 1 : 0);

  test('every judgement has a reason', () => {
    fc.assert(
      fc.property(activities, anyReports, terms, dates, (activity, given, term, today) => {
        const { outcome, reasons } = judged(activity, given, { term, today });
        expect(OUTCOMES).toContain(outcome);
        expect(reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('the order of the reports does not matter', () => {
    fc.assert(
      fc.property(
        activities,
        anyReports,
        dates,
        fc.infiniteStream(fc.nat()),
        (activity, given, today, random) => {
          const shuffled = given
            .map((report) => ({ report, at: random.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ report }) => report);
          expect(judged(activity, shuffled, { today })).toEqual(judged(activity, given, { today }));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('the same question has the same answer, and nothing that was asked about is changed', () => {
    fc.assert(
      fc.property(activities, anyReports, dates, (activity, given, today) => {
        const before = JSON.stringify({ activity, given });
        expect(judged(activity, given, { today })).toEqual(judged(activity, given, { today }));
        expect(JSON.stringify({ activity, given })).toBe(before);
      }),
    );
  });

  /** A broken ceiling cannot be mended, the day of a level may be past, and a promise without an end is judged by its years. */
  const isJudgedEarly = ({ measures: [measure] }: Activity, term: Term) =>
    ['at-most', 'decrease-by'].includes(measure!.target?.kind ?? '') ||
    measure!.counting === 'level' ||
    term.to === null;

  test('nothing else is called partly or not met before the term is over, unless it was dropped', () => {
    fc.assert(
      fc.property(activities, anyReports, terms, dates, (activity, given, term, today) => {
        const judgement = judged(activity, given, { term, today });
        if (judgement.outcome !== 'partly' && judgement.outcome !== 'not-met') return;
        if (isJudgedEarly(activity, term)) return;
        expect(judgement.term.to !== null && today > judgement.term.to).toBe(true);
        const isEarly = term.to === null || today <= term.to;
        const wasChanged = judgement.changes.length > 0;
        const wasDropped = judgement.statuses.some(({ status }) => status === 'dropped');
        expect(isEarly && !wasChanged && !wasDropped).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('an outcome is settled once the term is over: no later day changes it', () => {
    fc.assert(
      fc.property(unchanged, anyReports, fc.nat({ max: 3000 }), (activity, given, days) => {
        const at = (today: Day) => judged(activity, given, { today }).outcome;
        expect(at(addDays('2018-01-01', days))).toBe(at('2018-01-01'));
      }),
    );
  });

  test('a higher number never worsens a floor', () => {
    const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 });
    const floors = fc.record({
      value: fc.integer({ min: 1, max: 30 }),
      per: fc.constantFrom('term' as const, 'year' as const, 'period' as const, 'month' as const),
      counting: fc.constantFrom('sum' as const, 'latest' as const, 'none' as const),
    });
    fc.assert(
      fc.property(
        floors,
        values,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        dates,
        (floor, list, index, more, today) => {
          const activity = aCount(floor.value, { per: floor.per }, { counting: floor.counting });
          const outcome = (numbers: readonly number[]) =>
            judged(
              activity,
              numbers.map((value, at) => aReport(`t${at + 1}`, value)),
              { today },
            ).outcome;
          const raised = list.map((value, at) => (at === index % list.length ? value + more : value));
          expect(worth(outcome(raised))).toBeGreaterThanOrEqual(worth(outcome(list)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a report of more never worsens a floor', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('sum' as const, 'none' as const),
        fc.array(quantities, { maxLength: 2 }),
        quantities.filter((quantity) => toInterval(quantity).max > 0),
        (value, counting, list, more) => {
          const activity = aCount(value, {}, { counting });
          const before = list.map((quantity, at) => aReport(`t${at + 1}`, quantity));
          const outcome = (given: readonly Report[]) => worth(judged(activity, given).outcome);
          expect(outcome([...before, aReport('t3', more)])).toBeGreaterThanOrEqual(outcome(before));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a better figure never worsens an outcome', () => {
    const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 });
    const promised = fc.record({
      value: fc.integer({ min: 1, max: 30 }),
      per: fc.constantFrom<TargetScope>('term', 'year', 'half', 'third', 'quarter', 'period', 'month'),
      counting: fc.constantFrom(...COUNTINGS),
      isFloor: fc.boolean(),
    });
    fc.assert(
      fc.property(
        promised,
        values,
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        dates,
        ({ value, per, counting, isFloor }, list, index, more, today) => {
          const activity = aCount(value, { per, kind: isFloor ? 'at-least' : 'at-most' }, { counting });
          const outcome = (numbers: readonly number[]) =>
            judged(
              activity,
              numbers.map((number, at) => aReport(`t${at + 1}`, number)),
              { today },
            ).outcome;
          const raised = list.map((one, at) => (at === index % list.length ? one + more : one));
          const [worse, better] = isFloor ? [list, raised] : [raised, list];
          expect(worth(outcome(better))).toBeGreaterThanOrEqual(worth(outcome(worse)));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a better figure never worsens a direction', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<BetterValue>('higher', 'lower'),
        fc.constantFrom(...COUNTINGS),
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 9 }),
        (better, counting, list, index, more) => {
          const activity = anActivity({
            kind: 'direction',
            measures: [aMeasure({ counting, better, baseline: { value: 12 } })],
          });
          const outcome = (numbers: readonly number[]) =>
            worth(
              judged(
                activity,
                numbers.map((number, at) => aReport(`t${at + 1}`, number)),
              ).outcome,
            );
          const raised = list.map((one, at) => (at === index ? one + more : one));
          const [low, high] = better === 'higher' ? [list, raised] : [raised, list];
          expect(outcome(high)).toBeGreaterThanOrEqual(outcome(low));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a forecast, a reviewer and a condition change no outcome', () => {
    const reviews = results.map((result) => ({ ...result, party: 'tidningen' }));
    fc.assert(
      fc.property(activities, anyReports, terms, dates, reviews, (activity, given, term, today, review) => {
        const more = given.map((report) => ({
          ...report,
          results: [
            ...report.results.map((result) => ({ ...result, forecasts: [aValue(99)] })),
            ...(report.results.length > 0 ? [review] : []),
          ],
        }));
        const whole = { ...aReport('k3', review), period: { ...aPeriod('k3'), id: 'tidningens' } };
        const [before, after] = [
          judged(activity, given, { term, today }),
          judged({ ...activity, condition: 'i mån av tid' }, [...more, whole], { term, today }),
        ];
        expect(after.reasons).toEqual(before.reasons);
        expect(after.statuses).toEqual(before.statuses);
        expect(after.silent).toEqual(before.silent);
        expect(after.windows).toEqual(before.windows);
        expect(after.measures.map(({ total }) => total)).toEqual(before.measures.map(({ total }) => total));
      }),
      { numRuns: 1000 },
    );
  });

  test('a deadline only ever lowers an outcome', () => {
    const deadlines = fc.nat({ max: 900 }).map((days) => {
      const day = addDays('2016-12-01', days);
      return { precision: 'day' as const, from: day, to: day };
    });
    fc.assert(
      fc.property(
        activities,
        anyReports,
        terms,
        dates,
        deadlines,
        (activity, given, term, today, deadline) => {
          const before = judged(activity, given, { term, today });
          const after = judged({ ...activity, deadline }, given, { term, today });
          expect(worth(after.outcome)).toBeLessThanOrEqual(worth(before.outcome));
          if (today <= deadline.to && before.outcome !== 'met') expect(after.outcome).toBe(before.outcome);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a level is never reached in part within one window', () => {
    fc.assert(
      fc.property(anyReports, fc.integer({ min: 1, max: 20 }), (given, value) => {
        expect(judged(aCount(value, {}, { counting: 'level' }), given).outcome).not.toBe('partly');
      }),
    );
  });

  test('nothing is owed after it is done or dropped', () => {
    fc.assert(
      fc.property(anyReports, dates, (given, today) => {
        const { finished, silent } = judged(once, given, { today });
        if (finished === undefined) return;
        expect(silent.every(({ to }) => to <= finished)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('where the numbers reach the target, no word of the authority changes the outcome', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(
          fc.option(fc.constantFrom(...STATUSES.filter((status) => status !== 'dropped')), {
            nil: undefined,
          }),
          {
            minLength: 3,
            maxLength: 3,
          },
        ),
        dates.filter((day) => day > '2017-01-01'),
        (value, words, today) => {
          const given = words.map((status, at) =>
            aReport(`t${at + 1}`, { values: [aValue(value)], ...(status && { status }) }),
          );
          expect(judged(aCount(value), given, { today }).outcome).toBe('met');
        },
      ),
    );
  });

  test('where all numbers are exact, the outcome is plain arithmetic', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 3 }),
        (value, list) => {
          const total = list.reduce((a, b) => a + b);
          const expected = total >= value ? 'met' : total > 0 ? 'partly' : 'not-met';
          expect(
            judged(
              aCount(value),
              list.map((one, at) => aReport(`t${at + 1}`, one)),
            ).outcome,
          ).toBe(expected);
        },
      ),
    );
  });

  test('what another activity was reported to have done changes nothing', () => {
    fc.assert(
      fc.property(unchanged, anyReports, results, (activity, given, other) => {
        const elsewhere = given.map((report) => ({
          ...report,
          results: [...report.results, { ...other, activities: ['other'] }],
        }));
        expect(judged(activity, elsewhere)).toEqual(judged(activity, given));
      }),
    );
  });

  test('a blank period is silent and nothing else: it changes no outcome of a floor', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), quantities, (value, quantity) => {
        const given = [aReport('t1', quantity)];
        const blank = [...given, aReport('t2'), aReport('t3')];
        expect(judged(aCount(value), blank).outcome).toBe(judged(aCount(value), given).outcome);
      }),
    );
  });

  test('the schedule that a promise is judged by is its own', () => {
    const promise = aPromise({ activities: [ten], reports: [aReport('t1', 4)] });
    const schedule = scheduleOf(YEAR_2017, [aPeriod('t1')], 'third', AFTERWARDS);
    const speakers = speakersOf(promise, anAgreement(), []);
    const alone = judge(ten, { term: YEAR_2017, reports: promise.reports, schedule, speakers }, AFTERWARDS);
    expect(
      judgePromise(promise, anAgreement({ rhythm: 'third' }), [], AFTERWARDS).activities[0]!.judgement,
    ).toEqual(alone);
  });
});
