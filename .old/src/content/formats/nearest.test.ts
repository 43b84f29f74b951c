import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

const KNOWN = [
  'trafikkontroller',
  'fotpatrull',
  'polisen',
  'kommunen',
  'mål',
  'mått',
  'genomfört',
  'delvis genomfört',
  'inte genomfört',
  'pågår',
  'stora-torget',
];

test.each([
  ['a missing letter', 'trafikontroller', 'trafikkontroller'],
  ['two letters swapped', 'fotaptrull', 'fotpatrull'],
  ['no dots and rings', 'mal', 'mål'],
  ['a capital letter', 'Polisen', 'polisen'],
  ['the beginning of a word', 'polis', 'polisen'],
  ['another word', 'belysning', undefined],
  ['a short word is not near to every other short word', 'id', undefined],
  ['nothing', '', undefined],
  ['the words of a phrase in another order', 'genomfört delvis', 'delvis genomfört'],
  ['nor gets another one', 'ej genomfört', undefined],
  ['a phrase never loses a word', 'nästan genomfört', undefined],
  ['nor the first of its words', 'inte pågår', undefined],
  ['the beginning of a phrase', 'delvis', 'delvis genomfört'],
  ['a space within a word', 'trafik kontroller', 'trafikkontroller'],
  ['a space for a dash', 'stora torget', 'stora-torget'],
])('%s', (_, word, meant) => {
  expect(nearest(word, KNOWN)).toBe(meant);
});
