/** The search index, asked through Pagefind's interface for scripts. Nothing of it is fetched before it is opened. */
import { FACETS, KIND_TEXT, type FacetName } from '../../text/search.ts';
import { fold } from '../words.ts';
import { hasAccents } from '../match.ts';
import { withFilter, type Filters, type SearchState } from './state.ts';

export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly content: string;
  /** Words that it is found by although they do not stand in it. */
  readonly hidden: string;
  readonly kind: string;
  readonly outcome?: string;
  readonly promise?: string;
  readonly place?: string;
}

export interface Hits {
  readonly count: number;
  /** The hits from `start` on, at most `count` of them. */
  load(start: number, count: number): Promise<readonly Hit[]>;
  /** The term of the glossary that the query is, if it is one; it is not among the hits. */
  readonly term?: Hit;
}

/** A filter with its values and how many hits each would give. */
export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export interface SearchIndex {
  search(state: SearchState): Promise<Hits>;
  /** The filters that there is a choice in. */
  facets(state: SearchState): Promise<readonly Facet[]>;
  /** The words of the site, the commonest first. */
  words(): Promise<readonly string[]>;
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  options(options: {
    readonly exactDiacritics?: boolean;
    readonly ranking?: { readonly metaWeights: Readonly<Record<string, number>> };
  }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  /** Fetches the part of the index that a search for the word would need. */
  preload(word: string): Promise<void>;
  search(
    query: string | null,
    options: { readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>> },
  ): Promise<{ readonly results: readonly Found[]; readonly filters: Counts }>;
}

interface Found {
  readonly id: string;
  data(): Promise<{
    readonly url: string;
    readonly raw_content: string;
    readonly meta: Readonly<Record<string, string>>;
    readonly filters: Readonly<Record<string, readonly string[]>>;
  }>;
}

/** A part of a compound in the title is nearly as good as a word of the title. */
const META_WEIGHTS = { title: 5, words: 3 };

const FIRST_LETTER = 'a';

/** How many terms are compared with the query. */
const TERMS_COMPARED = 3;

/** Opens the index in a folder, given by its address with a slash at the end. */
export async function openIndex(address: string): Promise<SearchIndex> {
  const pagefind = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind;
  await pagefind.options({ ranking: { metaWeights: META_WEIGHTS } });
  await pagefind.init();
  // The index lies in parts, by the alphabet. Of a small site there is one, and nobody waits for it at the first letter.
  void pagefind.preload(FIRST_LETTER);
  let all: Promise<Counts> | undefined;
  let words: Promise<readonly string[]> | undefined;
  const ask = async ({ query, filters }: SearchState) => {
    const search = async (exactDiacritics: boolean) => {
      await pagefind.options({ exactDiacritics });
      return pagefind.search(query === '' ? null : query, { filters: anyOf(filters) });
    };
    // "möte" is not "mot"; "mote" may be either. A word that is nowhere spelt so is looked for without its accents.
    const exact = hasAccents(query) ? await search(true) : undefined;
    return exact && exact.results.length > 0 ? exact : search(false);
  };

  return {
    async search(state) {
      const [{ results }, term] = await Promise.all([ask(state), termOf(state, ask)]);
      const found = term ? results.filter(({ id }) => id !== term.id) : results;
      return {
        count: found.length,
        load: (start, count) =>
          Promise.all(found.slice(start, start + count).map(async (result) => hitOf(await result.data()))),
        ...(term && { term: term.hit }),
      };
    },
    async facets(state) {
      const known = await (all ??= pagefind.filters());
      const counts = (await ask(state)).filters;
      return Promise.all(
        FACETS.filter(({ name }) => Object.keys(known[name] ?? {}).length > 1).map(
          async ({ name, label }) => {
            // A second value of the same filter would add hits, so its count is taken without that filter.
            const own = state.filters[name] ? (await ask(withFilter(state, name, []))).filters : counts;
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
      (words ??= fetch(`${address}words.json`).then((answer) => answer.json() as Promise<readonly string[]>)),
  };
}

async function termOf(
  state: SearchState,
  ask: (state: SearchState) => Promise<{ readonly results: readonly Found[] }>,
): Promise<{ readonly id: string; readonly hit: Hit } | undefined> {
  if (state.query === '' || state.filters.vad) return undefined;
  const { results } = await ask({ query: state.query, filters: { vad: [KIND_TEXT.term] } });
  const wanted = fold(state.query);
  for (const result of results.slice(0, TERMS_COMPARED)) {
    const data = await result.data();
    const forms = [data.meta['title']!, ...(data.meta['forms'] ?? '').split('\n')];
    if (forms.some((form) => fold(form) === wanted)) return { id: result.id, hit: hitOf(data) };
  }
  return undefined;
}

function anyOf(filters: Filters): Record<string, { any: readonly string[] }> {
  return Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
}

function hitOf({ url, raw_content, meta, filters }: Awaited<ReturnType<Found['data']>>): Hit {
  const outcome = filters['utfall']?.[0];
  return {
    url,
    content: raw_content,
    title: meta['title'] ?? '',
    hidden: [meta['words'], meta['forms']].join(' '),
    kind: filters['vad']?.[0] ?? '',
    ...(outcome !== undefined && { outcome }),
    ...(meta['promise'] !== undefined && { promise: meta['promise'] }),
    ...(meta['place'] !== undefined && { place: meta['place'] }),
  };
}
