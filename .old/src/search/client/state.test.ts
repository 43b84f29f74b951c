import { describe, expect, test } from 'vitest';
import { hasFilters, isEmptySearch, toQueryString, parseQueryString, withFilter } from './state.ts';

describe('the address of a search', () => {
  test.each([
    ['', { query: '', filters: {} }],
    ['?q=kontroll', { query: 'kontroll', filters: {} }],
    ['?q=a+b&ar=2017', { query: 'a b', filters: { ar: ['2017'] } }],
    ['?utfall=Uppfyllt&utfall=P%C3%A5g%C3%A5r', { query: '', filters: { utfall: ['Uppfyllt', 'Pågår'] } }],
  ])('%s is parsed into a search, and the search back into it', (address, state) => {
    expect(parseQueryString(address)).toEqual(state);
    expect(toQueryString(state)).toBe(address);
  });

  test('unknown parameters, empty values and duplicates are ignored', () => {
    expect(parseQueryString('?q=%20vald%20&utm=x&ar=&ar=2017&ar=2017')).toEqual({
      query: 'vald',
      filters: { ar: ['2017'] },
    });
  });
});

test('a filter without values is removed', () => {
  const state = withFilter(parseQueryString('?ar=2017'), 'utfall', ['Uppfyllt']);
  expect(state.filters).toEqual({ ar: ['2017'], utfall: ['Uppfyllt'] });
  expect(withFilter(withFilter(state, 'ar', []), 'utfall', [])).toEqual({ query: '', filters: {} });
});

test('a search without a query or filters is empty', () => {
  expect(isEmptySearch(parseQueryString(''))).toBe(true);
  expect(isEmptySearch(parseQueryString('?ar=2017'))).toBe(false);
  expect(hasFilters(parseQueryString('?q=ar'))).toBe(false);
});
