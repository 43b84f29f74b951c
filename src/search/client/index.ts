/** The search index, through Pagefind's JavaScript API. Nothing is fetched until the index is opened. */
import { FACETS, KIND_TEXT, LANGUAGE_FILTER, type FacetName } from '../../text/search.ts';
import { asSearched, fold } from '../words.ts';
import { hasAccents } from '../match.ts';
import { withFilter, type Filters, type SearchState } from './state.ts';

export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly content: string;
  /** Words that find it although they are not in its text. */
  readonly hidden: string;
  readonly kind: string;
  readonly outcome?: string;
  readonly promise?: string;
  readonly place?: string;
  /** Where it is not Swedish. */
  readonly language?: string;
}

export interface Hits {
  readonly count: number;
  /** Returns at most `count` hits, from `start` on. */
  load(start: number, count: number): Promise<readonly Hit[]>;
  /** The glossary term, if the query is one. It is not among the hits. */
  readonly term?: Hit;
}

/** A filter with its values and the number of hits for each. */
export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export interface SearchIndex {
  search(state: SearchState): Promise<Hits>;
  /** Returns the filters that have more than one value. */
  facets(state: SearchState): Promise<readonly Facet[]>;
  /** Returns the words of the site, the most common first. */
  words(): Promise<readonly string[]>;
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The part of Pagefind's API that is used here. */
interface Pagefind {
  options(options: {
    readonly exactDiacritics?: boolean;
    readonly ranking?: { readonly metaWeights: Readonly<Record<string, number>> };
  }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  /** Fetches the part of the index that a search for this word needs. */
  preload(word: string): Promise<void>;
  search(
    query: string | null,
    options: { readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>> },
  ): Promise<{ readonly results: readonly PagefindResult[]; readonly filters: Counts }>;
}

interface PagefindResult {
  readonly id: string;
  data(): Promise<{
    readonly url: string;
    readonly raw_content: string;
    readonly meta: Readonly<Record<string, string>>;
    readonly filters: Readonly<Record<string, readonly string[]>>;
  }>;
}

/** A match on a part of a compound in the title ranks slightly below one on a whole word. */
const META_WEIGHTS = { title: 5, words: 3 };

const FIRST_LETTER = 'a';

/** How many glossary terms to compare with the query. */
const TERMS_COMPARED = 3;

/**
 * Opens the index in a folder; `address` has a trailing slash. An index that replaces one that was opened before is opened with
 * another number, so that nothing of that is used.
 */
export async function openIndex(address: string, times = 0): Promise<SearchIndex> {
  const script = `${address}pagefind.js${times === 0 ? '' : `?${times}`}`;
  const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
  await pagefind.options({ ranking: { metaWeights: META_WEIGHTS } });
  await pagefind.init();
  // The index is split alphabetically. A small site has a single part, which the first search then does not wait for.
  void pagefind.preload(FIRST_LETTER);
  let all: Promise<Counts> | undefined;
  let words: Promise<readonly string[]> | undefined;
  const runSearch = async ({ query, filters }: SearchState) => {
    const search = async (exactDiacritics: boolean) => {
      await pagefind.options({ exactDiacritics });
      return pagefind.search(query === '' ? null : asSearched(query), { filters: anyOf(filters) });
    };
    // "möte" does not match "mot", while "mote" may match either. Without exact hits, accents are ignored.
    const exact = hasAccents(query) ? await search(true) : undefined;
    return exact && exact.results.length > 0 ? exact : search(false);
  };

  return {
    async search(state) {
      const [{ results }, term] = await Promise.all([runSearch(state), findTerm(state, runSearch)]);
      const others = term ? results.filter(({ id }) => id !== term.id) : results;
      return {
        count: others.length,
        load: (start, count) =>
          Promise.all(others.slice(start, start + count).map(async (result) => toHit(await result.data()))),
        ...(term && { term: term.hit }),
      };
    },
    async facets(state) {
      const known = await (all ??= pagefind.filters());
      const counts = (await runSearch(state)).filters;
      return Promise.all(
        FACETS.filter(({ name }) => Object.keys(known[name] ?? {}).length > 1).map(
          async ({ name, label }) => {
            // Choosing another value of the same filter adds hits, so count without that filter.
            const own = state.filters[name] ? (await runSearch(withFilter(state, name, []))).filters : counts;
            return {
              name,
              label,
              values: Object.keys(known[name]!).map((value) => ({ value, count: own[name]?.[value] ?? 0 })),
            };
          },
        ),
      );
    },
    words: () =>
      (words ??= fetch(`${address}words.json`).then(
        (response) => response.json() as Promise<readonly string[]>,
      )),
  };
}

async function findTerm(
  state: SearchState,
  runSearch: (state: SearchState) => Promise<{ readonly results: readonly PagefindResult[] }>,
): Promise<{ readonly id: string; readonly hit: Hit } | undefined> {
  if (state.query === '' || state.filters.vad) return undefined;
  const { results } = await runSearch({ query: state.query, filters: { vad: [KIND_TEXT.term] } });
  const folded = fold(state.query);
  for (const result of results.slice(0, TERMS_COMPARED)) {
    const data = await result.data();
    const forms = [data.meta['title']!, ...(data.meta['forms'] ?? '').split('\n')];
    if (forms.some((form) => fold(form) === folded)) return { id: result.id, hit: toHit(data) };
  }
  return undefined;
}

function anyOf(filters: Filters): Record<string, { any: readonly string[] }> {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
}

function toHit({ url, raw_content, meta, filters }: Awaited<ReturnType<PagefindResult['data']>>): Hit {
  const outcome = filters['utfall']?.[0];
  const language = filters[LANGUAGE_FILTER]?.[0];
  return {
    url,
    content: raw_content,
    title: meta['title'] ?? '',
    hidden: [meta['words'], meta['forms']].join(' '),
    kind: filters['vad']?.[0] ?? '',
    ...(outcome !== undefined && { outcome }),
    ...(meta['promise'] !== undefined && { promise: meta['promise'] }),
    ...(language !== undefined && { language }),
    ...(meta['place'] !== undefined && { place: meta['place'] }),
  };
}
