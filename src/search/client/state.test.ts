import { describe, expect, test } from 'vitest';
import { hasFilters, isIdle, searchOf, stateOf, withFilter } from './state.ts';

describe('the address of a search', () => {
  test.each([
    ['', { query: '', filters: {} }],
    ['?q=kontroll', { query: 'kontroll', filters: {} }],
    ['?q=a+b&ar=2017', { query: 'a b', filters: { ar: ['2017'] } }],
    ['?utfall=Uppfyllt&utfall=P%C3%A5g%C3%A5r', { query: '', filters: { utfall: ['Uppfyllt', 'Pågår'] } }],
  ])('%s says what is searched for, and is made from it', (address, state) => {
    expect(stateOf(address)).toEqual(state);
    expect(searchOf(state)).toBe(address);
  });

  test('what it does not know, or says twice, does not matter', () => {
    expect(stateOf('?q=%20vald%20&utm=x&ar=&ar=2017&ar=2017')).toEqual({
      query: 'vald',
      filters: { ar: ['2017'] },
    });
  });
});

test('a filter that loses its last value is gone', () => {
  const state = withFilter(stateOf('?ar=2017'), 'utfall', ['Uppfyllt']);
  expect(state.filters).toEqual({ ar: ['2017'], utfall: ['Uppfyllt'] });
  expect(withFilter(withFilter(state, 'ar', []), 'utfall', [])).toEqual({ query: '', filters: {} });
});

test('a search is idle without words and filters', () => {
  expect(isIdle(stateOf(''))).toBe(true);
  expect(isIdle(stateOf('?ar=2017'))).toBe(false);
  expect(hasFilters(stateOf('?q=ar'))).toBe(false);
});
