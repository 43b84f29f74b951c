import { expect, test } from 'vitest';
import { AFTERWARDS, aCount, anActivity, anAgreement, aPromise, aReport } from '../../../tests/examples.ts';
import { judgePromise } from '../../domain/judged.ts';
import { promiseCard } from './promise-card.ts';

test('a promise in a list has a mark for each activity, and says the same in words', () => {
  const activities = [aCount(10), anActivity({ id: 'skyltar' })];
  const promise = aPromise({ activities, reports: [aReport('t1', 12)] });
  expect(promiseCard(judgePromise(promise, anAgreement(), [], AFTERWARDS))).toEqual({
    title: 'Vägarna ska bli tryggare.',
    address: '/bjorkhult/2017/trygga-vagar/',
    marks: ['met', 'not-reported'],
    counts: '1 uppfylld, 1 inte redovisad',
  });
});
