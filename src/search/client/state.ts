/** What is searched for, as it stands in the page's address: `?q=kontroll&ar=2017&utfall=Uppfyllt`. */
import { FACETS, QUERY_NAME, type FacetName } from '../../text/search.ts';

export type Filters = Partial<Record<FacetName, readonly string[]>>;

export interface SearchState {
  readonly query: string;
  /** Of each name any of the values; of the names all. */
  readonly filters: Filters;
}

/** Reads the part of an address after `?`. Names that it does not know are passed by. */
export function stateOf(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const { name } of FACETS) {
    const values = [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
    if (values.length > 0) filters[name] = values;
  }
  return { query: (parameters.get(QUERY_NAME) ?? '').trim(), filters };
}

/** The part of an address after its path; empty where nothing is searched for. */
export function searchOf({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set(QUERY_NAME, query);
  for (const { name } of FACETS) for (const value of filters[name] ?? []) parameters.append(name, value);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** True where nothing is searched for. */
export function isIdle(state: SearchState): boolean {
  return state.query === '' && !hasFilters(state);
}

export function hasFilters({ filters }: SearchState): boolean {
  return Object.keys(filters).length > 0;
}

/** The same search with other values of one filter; with none, the filter goes. */
export function withFilter(state: SearchState, name: FacetName, values: readonly string[]): SearchState {
  const { [name]: _replaced, ...others } = state.filters;
  return { ...state, filters: values.length === 0 ? others : { ...others, [name]: values } };
}
