import { describe, expect, test } from 'vitest';
import {
  aCount,
  anActivity,
  aReport,
  aResult,
  aValue,
  judged,
  judgedPromise,
  type Circumstances,
} from '../../tests/examples.ts';
import type { Activity, Report, Result, Source } from './model.ts';
import type { Outcome } from './outcome.ts';
import { isReview, reviewerOf, speakerOf, type Speaker, type Speakers } from './speakers.ts';

const SOURCES: readonly Source[] = [
  { id: 'bokslut', title: 'Bokslut 2017', publisher: 'Björkhults kommun' },
  { id: 'brev', title: 'Ett brev' },
];
const SPEAKERS: Speakers = {
  answering: ['polisen', 'kommunen'],
  reviewing: ['revisionen'],
  sources: SOURCES,
};

describe('who speaks', () => {
  test.each<[string, Partial<Report>, Partial<Result>, Speaker]>([
    [
      'the party of the result',
      { reporter: { party: 'polisen' }, source: 'bokslut' },
      { party: 'kommunen' },
      { kind: 'party', party: 'kommunen' },
    ],
    [
      'the party of the reporter',
      { reporter: { party: 'polisen' }, source: 'bokslut' },
      {},
      { kind: 'party', party: 'polisen' },
    ],
    [
      'the publisher of the source',
      { reporter: { name: 'Anna Ek' }, source: 'bokslut' },
      {},
      { kind: 'publisher', name: 'Björkhults kommun' },
    ],
    ['nobody, where the source has no publisher', { source: 'brev' }, {}, { kind: 'nobody' }],
    ['nobody, without a source', {}, {}, { kind: 'nobody' }],
  ])('%s', (_, report, result, speaker) => {
    expect(speakerOf({ ...aReport('t1'), ...report }, SOURCES, aResult(result))).toEqual(speaker);
  });

  test.each<[string, Speaker, string | undefined]>([
    ['a party of the agreement', { kind: 'party', party: 'polisen' }, undefined],
    ['a party that does not answer for it', { kind: 'party', party: 'tidningen' }, 'tidningen'],
    ['a party that reviews', { kind: 'party', party: 'revisionen' }, 'revisionen'],
    ['a publisher', { kind: 'publisher', name: 'Tidningen' }, undefined],
    ['nobody', { kind: 'nobody' }, undefined],
  ])('%s reviews: %s', (_, speaker, reviewer) => {
    expect(reviewerOf(speaker, SPEAKERS)).toBe(reviewer);
  });

  test('a report is a review where nobody in it answers for the promise', () => {
    const [own, other] = [{ party: 'polisen' }, { party: 'tidningen' }];
    expect(isReview(aReport('t1', other), SPEAKERS)).toBe(true);
    expect(isReview(aReport('t1', other, own), SPEAKERS)).toBe(false);
    expect(isReview({ ...aReport('t1'), reporter: other }, SPEAKERS)).toBe(true);
    expect(isReview(aReport('t1'), SPEAKERS)).toBe(false);
  });

  test('the status carries its speaker', () => {
    const given = [{ ...aReport('t1', 'done'), reporter: { party: 'polisen' } }];
    expect(judged(anActivity(), given).statuses).toMatchObject([{ speaker: { party: 'polisen' } }]);
  });

  test('who reports next does not make the one before a party of its own', () => {
    const given = [
      { ...aReport('t1', 'planned'), reporter: { party: 'polisen' } },
      { ...aReport('t3', 'done'), reporter: { party: 'kommunen' } },
    ];
    expect(judged(anActivity(), given)).toMatchObject({ outcome: 'met', statuses: [{ status: 'done' }] });
  });
});

describe('a reviewer', () => {
  const newspaper = { party: 'tidningen' };
  const ten = aCount(10);

  test.each<[string, Activity, readonly Report[], Outcome]>([
    ['says done', anActivity(), [aReport('t1', { ...newspaper, status: 'done' })], 'not-reported'],
    [
      'counts enough',
      ten,
      [aReport('t1', 4), aReport('t2', { ...newspaper, values: [aValue(10)] })],
      'partly',
    ],
    [
      'says not done',
      anActivity(),
      [aReport('t1', 'done'), aReport('t3', { ...newspaper, status: 'not-done' })],
      'met',
    ],
    ['says dropped', ten, [aReport('t1', 4), aReport('t1', { ...newspaper, status: 'dropped' })], 'partly'],
    [
      'writes of it as a whole',
      ten,
      [{ ...aReport('helar'), reporter: newspaper, body: 'Inget löfte hölls.' }],
      'not-reported',
    ],
  ])('who %s changes no outcome', (_, activity, reports, outcome) => {
    expect(judged(activity, reports).outcome).toBe(outcome);
  });

  test('has a row of its own, and no word of the parties', () => {
    const given = [aReport('t1', 'done'), aReport('t3', { ...newspaper, status: 'not-done' })];
    const { entries, statuses, reviews, silent } = judged(anActivity({ kind: 'continuous' }), given);
    expect(entries).toHaveLength(1);
    expect(statuses).toMatchObject([{ status: 'done' }]);
    expect(reviews).toMatchObject([{ party: 'tidningen', period: { id: 't3' } }]);
    expect(silent.map(({ id }) => id)).toEqual(['t2', 't3']);
  });

  test('covers no period that a report is owed for, but is shown', () => {
    const { schedule } = judgedPromise(ten, [aReport('helar', { ...newspaper, values: [aValue(3)] })]);
    expect(schedule.periods.map(({ id }) => id)).toEqual(['t1', 't2', 't3', 'helar']);
    expect(schedule.overdue.map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
  });

  test('may be named as one although the agreement names it as a party', () => {
    const circumstances: Circumstances = {
      parties: ['kommunen', 'revisionen'],
      known: [{ id: 'revisionen', name: 'Revisionen', isReviewer: true }],
    };
    const given = [aReport('t1', { party: 'revisionen', status: 'done' })];
    expect(judged(anActivity(), given, circumstances).outcome).toBe('not-reported');
  });

  test('is none where it is responsible for an activity', () => {
    const activity = anActivity({ parties: ['foreningen'] });
    expect(judged(activity, [aReport('t1', { party: 'foreningen', status: 'done' })]).outcome).toBe('met');
  });

  test.each<[string, readonly Report[], boolean]>([
    ['says the opposite', [aReport('t1', 'done', { ...newspaper, status: 'not-done' })], true],
    ['says the same', [aReport('t1', 'done', { ...newspaper, status: 'done' })], false],
    ['says nothing that can differ', [aReport('t1', 'done', { ...newspaper, status: 'under-way' })], false],
    ['says done where nobody else says anything', [aReport('t1', { ...newspaper, status: 'done' })], false],
  ])('who %s differs: %s', (_, reports, isContrary) => {
    expect(judged(anActivity(), reports).isReviewContrary).toBe(isContrary);
  });

  test.each<[number, boolean]>([
    [4, false],
    [5, true],
  ])('who counts %i where the parties count four differs: %s', (value, isContrary) => {
    const given = aReport('t1', 4, { ...newspaper, values: [aValue(value)] });
    expect(judged(ten, [given]).isReviewContrary).toBe(isContrary);
  });
});

describe('two accounts of the same things', () => {
  const accounts = (name: string, polisen: number, kommunen: number): Report =>
    aReport(
      name,
      { party: 'polisen', values: [aValue(polisen)], isCountedByEach: true },
      { party: 'kommunen', values: [aValue(kommunen)], isCountedByEach: true },
    );
  const floor = aCount(10);
  const ceiling = aCount(10, { kind: 'at-most' });

  test.each<[string, Activity, readonly Report[], Outcome, number, boolean]>([
    ['a floor that both reach', floor, [accounts('helar', 12, 10)], 'met', 10, false],
    ['a floor that one reaches', floor, [accounts('helar', 12, 9)], 'partly', 9, false],
    ['a floor that they would reach together', floor, [accounts('helar', 6, 5)], 'partly', 5, false],
    ['a floor that neither has begun', floor, [accounts('helar', 0, 0)], 'not-met', 0, true],
    [
      'each account is added by itself',
      floor,
      [accounts('t1', 6, 5), accounts('t2', 4, 5)],
      'met',
      10,
      false,
    ],
    ['the same figures', floor, [accounts('helar', 12, 12)], 'met', 12, true],
    ['a ceiling that both keep', ceiling, [accounts('helar', 8, 10)], 'met', 8, false],
    ['a ceiling that one says is broken', ceiling, [accounts('helar', 8, 11)], 'not-met', 8, false],
  ])('%s', (_, activity, reports, outcome, least, isAgreed) => {
    const judgement = judged(activity, reports);
    expect([judgement.outcome, judgement.measures[0]!.total?.min, judgement.measures[0]!.isAgreed]).toEqual([
      outcome,
      least,
      isAgreed,
    ]);
  });

  test('a figure of both together belongs to each account', () => {
    expect(judged(floor, [aReport('t1', 5), accounts('t2', 5, 6)]).outcome).toBe('met');
  });

  test('of shares, each its own, they are added', () => {
    const given = aReport(
      'helar',
      { party: 'polisen', values: [aValue(6)] },
      { party: 'kommunen', values: [aValue(5)] },
    );
    expect(judged(floor, [given])).toMatchObject({ outcome: 'met', measures: [{ isAgreed: true }] });
  });
});
