import { expect, test } from 'vitest';
import { overdueNotice, type LatePeriod } from './reporting.ts';

const late = (...periods: readonly (readonly [string, number])[]): readonly LatePeriod[] =>
  periods.map(([name, missing]) => ({ name, missing }));

test.each([
  [
    'a period that all promises lack',
    late(['tertial 1', 5]),
    5,
    'Redovisningen för tertial 1 saknas. Mer än två månader har gått sedan perioden tog slut.',
  ],
  [
    'periods that all promises lack',
    late(['tertial 1', 5], ['tertial 2', 5]),
    5,
    'Redovisningarna för tertial 1 och tertial 2 saknas. Mer än två månader har gått sedan perioderna tog slut.',
  ],
  [
    'a period that some promises lack',
    late(['tertial 1', 2]),
    5,
    'Redovisningen för tertial 1 saknas för 2 av 5 löften. Mer än två månader har gått sedan perioden tog slut.',
  ],
  [
    'some of each',
    late(['tertial 1', 1], ['tertial 3', 5]),
    5,
    'Redovisningen för tertial 3 saknas. Redovisningen för tertial 1 saknas för 1 av 5 löften. Mer än två månader har gått sedan perioderna tog slut.',
  ],
])('a notice tells of %s', (_, periods, promises, expected) => {
  expect(overdueNotice(periods, promises)).toBe(expected);
});
