import { expect, test } from 'vitest';
import { DEFAULT_AGREEMENT_KIND } from './agreement-kind.ts';
import { overdueNotice, type LatePeriod } from './reporting.ts';

const late = (...periods: readonly (readonly [string, number])[]): readonly LatePeriod[] =>
  periods.map(([name, missing]) => ({ name, dates: `${name} 2017`, periods: 1, missing, promises: 5 }));

test.each([
  [
    'a period that all promises lack',
    late(['tertial 1', 5]),
    'Uppföljningen för tertial 1 (tertial 1 2017) saknas. Mer än två månader har gått sedan perioden tog slut.',
  ],
  [
    'periods that all promises lack',
    late(['tertial 1', 5], ['tertial 2', 5]),
    'Uppföljningarna för tertial 1 (tertial 1 2017) och tertial 2 (tertial 2 2017) saknas. Mer än två månader har gått sedan perioderna tog slut.',
  ],
  [
    'a period that some promises lack',
    late(['tertial 1', 2]),
    'Uppföljningen för tertial 1 (tertial 1 2017) saknas för 2 av 5 löften. Mer än två månader har gått sedan perioden tog slut.',
  ],
  [
    'some of each',
    late(['tertial 1', 1], ['tertial 3', 5]),
    'Uppföljningen för tertial 3 (tertial 3 2017) saknas. Uppföljningen för tertial 1 (tertial 1 2017) saknas för 1 av 5 löften. Mer än två månader har gått sedan perioderna tog slut.',
  ],
])('a notice tells of %s', (_, periods, expected) => {
  expect(overdueNotice(DEFAULT_AGREEMENT_KIND, periods)).toBe(expected);
});
