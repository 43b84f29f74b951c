/** The state of a search, as in the page's address: `?q=kontroll&ar=2017&utfall=Uppfyllt`. */
import { FACETS, QUERY_NAME, type FacetName } from '../../text/search.ts';

export type Filters = Partial<Record<FacetName, readonly string[]>>;

export interface SearchState {
  readonly query: string;
  /** A hit must match every filter, with any of the filter's values. */
  readonly filters: Filters;
}

/** Parses a query string. Unknown parameters are ignored. */
export function parseQueryString(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const { name } of FACETS) {
    const values = [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
    if (values.length > 0) filters[name] = values;
  }
  return { query: (parameters.get(QUERY_NAME) ?? '').trim(), filters };
}

/** Returns the query string, which is empty for an empty search. */
export function toQueryString({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set(QUERY_NAME, query);
  for (const { name } of FACETS) for (const value of filters[name] ?? []) parameters.append(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function isEmptySearch(state: SearchState): boolean {
  return state.query === '' && !hasFilters(state);
}

export function hasFilters({ filters }: SearchState): boolean {
  return Object.keys(filters).length > 0;
}

/** Returns the search with new values for one filter; an empty list removes the filter. */
export function withFilter(state: SearchState, name: FacetName, values: readonly string[]): SearchState {
  const { [name]: _replaced, ...others } = state.filters;
  return { ...state, filters: values.length === 0 ? others : { ...others, [name]: values } };
}
