import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const KNOWN = ['trafikkontroller', 'fotpatrull', 'polisen', 'kommunen', 'mål', 'mått'];

test.each([
  ['a missing letter', 'trafikontroller', 'trafikkontroller'],
  ['two letters swapped', 'fotaptrull', 'fotpatrull'],
  ['no dots and rings', 'mal', 'mål'],
  ['a capital letter', 'Polisen', 'polisen'],
  ['the beginning of a word', 'polis', 'polisen'],
  ['another word', 'belysning', undefined],
  ['a short word is not near to every other short word', 'id', undefined],
  ['nothing', '', undefined],
])('%s', (_, word, meant) => {
  expect(nearest(word, KNOWN)).toBe(meant);
});
