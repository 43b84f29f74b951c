import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const KNOWN = ['trafikkontroller', 'fotpatrull', 'polisen', 'kommunen', 'mål', 'mått'];

test.each([
  ['a letter lost', 'trafikontroller', 'trafikkontroller'],
  ['two letters swapped', 'fotaptrull', 'fotpatrull'],
  ['without the dots and rings', 'mal', 'mål'],
  ['in capitals', 'Polisen', 'polisen'],
  ['the beginning of a word', 'polis', 'polisen'],
  ['another word', 'belysning', undefined],
  ['a short word is not just any other short word', 'id', undefined],
  ['nothing', '', undefined],
])('%s', (_, word, meant) => {
  expect(nearest(word, KNOWN)).toBe(meant);
});
