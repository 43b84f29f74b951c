import { describe, expect, test } from 'vitest';
import { about, atLeast, atMost, between, exact, some } from '../../tests/examples.ts';
import { toInterval, type Quantity } from '../domain/quantity.ts';
import { countWord, figure, intervalText, quantityText } from './number.ts';

test.each<[Quantity, string, string]>([
  [exact(8), '8', '8'],
  [atLeast(8), 'minst 8', 'minst 8'],
  [atMost(5), 'högst 5', 'högst 5'],
  [about(100), 'cirka 100', '80–120'],
  [between(10, 15), '10–15', '10–15'],
  [some, 'utan antal', 'minst 1'],
])('%o is written as reported, and read as an interval', (quantity, written, read) => {
  expect(quantityText(quantity)).toBe(written);
  expect(intervalText(toInterval(quantity))).toBe(read);
});

describe('figures', () => {
  test.each([
    [1234567.5, '1\u00a0234\u00a0567,5'],
    [0, '0'],
    [2.25, '2,25'],
  ])('%d', (value, expected) => {
    expect(figure(value)).toBe(expected);
  });

  test('are words up to twelve in running text', () => {
    expect([1, 3, 12, 13].map(countWord)).toEqual(['en', 'tre', 'tolv', '13']);
  });
});
