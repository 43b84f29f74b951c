import { expect, test } from 'vitest';
import { tallyText, tallyView } from './tally.ts';

const tally = [
  { outcome: 'met', count: 3 },
  { outcome: 'partly', count: 1 },
] as const;

test('each count has its outcome after it, one or many', () => {
  expect(tallyView(tally).map(({ text }) => text)).toEqual(['uppfyllda', 'delvis uppfylld']);
  expect(tallyText(tally)).toBe('3 uppfyllda, 1 delvis uppfylld');
});
