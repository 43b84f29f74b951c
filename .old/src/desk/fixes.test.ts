import { describe, expect, test } from 'vitest';
import { checked, eksjo } from '../../tests/workspaces.ts';
import { withFix } from './fixes.ts';
import { hasFix, proposed } from './proposed.ts';
import { withValue } from './workspace.ts';

const REPORT = 'eksjo/2017/trygghet-i-oster/t3.md';

describe('What the check proposes', () => {
  const wrong = withValue(eksjo, REPORT, ['redovisat', 1, 'värden', 'kontroller'], '>8');
  const [problem] = checked(wrong).problems.filter(({ severity }) => severity === 'error');

  test('is told as the words to write in the field', () => {
    expect(hasFix(problem!)).toBe(true);
    expect(proposed(problem!)).toBe('minst 9');
  });

  test('mends the file when it is followed', () => {
    expect(checked(withFix(wrong, problem!)).isValid).toBe(true);
  });

  test('is not followed in a file that has changed since', () => {
    const other = withValue(wrong, REPORT, ['redovisat', 1, 'värden', 'kontroller'], 'minst 7');
    expect(withFix(other, problem!)).toBe(other);
  });
});
