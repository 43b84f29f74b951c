import { expect, test } from 'vitest';
import { aPeriod } from '../../../tests/examples.ts';
import { awaitedText } from './awaited.ts';

test.each([
  ['before the period is over', false, '2017-04-30', 'Redovisas efter 30 april 2017'],
  ['when it is over', false, '2017-05-01', 'Ännu inte redovisat'],
  ['when it is late', true, '2017-09-01', 'Uppföljning saknas'],
])('%s', (_, isOverdue, today, expected) => {
  expect(awaitedText(aPeriod('t1'), isOverdue, today)).toBe(expected);
});
