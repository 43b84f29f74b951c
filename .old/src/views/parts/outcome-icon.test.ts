import { expect, test } from 'vitest';
import { OUTCOMES } from '../../domain/outcome.ts';
import { OUTCOME_ICONS } from './outcome-icon.ts';

test('no two outcomes have the same shape', () => {
  expect(new Set(OUTCOMES.map((outcome) => JSON.stringify(OUTCOME_ICONS[outcome]))).size).toBe(
    OUTCOMES.length,
  );
});
