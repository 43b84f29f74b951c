import { expect, test } from 'vitest';
import { activitiesIn, activityLines } from './activity-lines.ts';

test('the activities of a promise are read from its record as they were', () => {
  const activities = [
    { id: 'kontroller', text: 'Minst 4 000 kontroller', outcome: 0 },
    { id: '2-skyltar', text: '3 skyltar', outcome: 12 },
  ];
  expect(activitiesIn(activityLines(activities))).toEqual(activities);
  expect(activitiesIn(activityLines([]))).toEqual([]);
});

test('a line break in a text does not break the line', () => {
  expect(activitiesIn(activityLines([{ id: 'a', text: 'Två\n1 x rader', outcome: 1 }]))).toEqual([
    { id: 'a', text: 'Två 1 x rader', outcome: 1 },
  ]);
});
