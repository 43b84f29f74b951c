import { expect, test } from 'vitest';
import { isOutdated } from './statement.ts';

test.each([
  ['a year to the day', '2025-11-22', false],
  ['a day more than a year', '2025-11-21', true],
  ['today', '2026-11-22', false],
])('a service assessed %s ago: outdated %s', (_name, assessed, expected) => {
  expect(isOutdated({ assessed }, '2026-11-22')).toBe(expected);
});
