/** A search index, as the search page uses it. Nothing is fetched until the index is opened. */
import { FACETS, KIND_TEXT, LANGUAGE_FILTER, type FacetName } from '../../text/search.ts';
import { activitiesIn, type ActivityLine } from '../activity-lines.ts';
import { compoundsOf } from '../compound.ts';
import { everydayLookup } from '../everyday-lookup.ts';
import type { Language } from '../language.ts';
import { hasAccents, wordMatcher } from '../match.ts';
import { partsOfQuery } from '../query.ts';
import { ranked, type Ranked, type Scores } from '../rank.ts';
import { nearestWord } from '../spelling.ts';
import { fold, wordsOf } from '../words.ts';
import {
  openEngine,
  type EngineData,
  type EngineResult,
  type IndexPlace,
  type LoadScript,
} from './engine.ts';
import type { SearchState } from './state.ts';

export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly content: string;
  readonly kind: string;
  readonly outcome?: string;
  readonly promise?: string;
  readonly place?: string;
  readonly year?: string;
  /** Where it is not Swedish. */
  readonly language?: string;
  /** The words of the query that it lacks. */
  readonly missing: readonly string[];
  /** The activities of a promise, where the index has none of their own. */
  readonly activities: readonly ActivityLine[];
}

export interface Hits {
  readonly count: number;
  /** Returns at most `count` hits, from `start` on. */
  load(start: number, count: number): Promise<readonly Hit[]>;
  /** No hit has all the words. */
  readonly isPartial: boolean;
  /** The query with its misspelt words put right, which the hits are hits of. */
  readonly respelt?: string;
  /** The glossary term, if the query is one. It is not among the hits. */
  readonly term?: Explanation;
  /** What to mark in hits. */
  readonly marked: string;
}

export interface Explanation {
  readonly title: string;
  readonly text: string;
  readonly url: string;
}

/** A filter with its values and the number of hits for each. */
export interface Facet {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly count?: number }[];
}

export interface SearchIndex {
  /** What the index says of itself, which no other index says. */
  readonly description: string;
  search(state: SearchState): Promise<Hits>;
  /** Returns the filters that have more than one value. */
  facets(state: SearchState): Promise<readonly Facet[]>;
}

/** What stands for a word counts less than the word itself. */
const WEIGHT = { official: 0.8, parts: 0.7, respelt: 0.6 };

/** With more values than this, hits are not counted for each value of a filter. */
const MAX_COUNTED = 60;

/** The glossary term's own record is among the first hits. */
const HITS_WITH_TERM = 5;

const YEAR = /^(19|20)\d\d$/;

const WITH_OUTCOME = 'utfall';

/** Opens the index at a place. See {@link openEngine}. */
export async function openIndex(
  place: IndexPlace,
  times = 0,
  load: LoadScript = (address) => import(/* @vite-ignore */ address),
): Promise<SearchIndex> {
  const [engine, language] = await Promise.all([
    openEngine(place, times, load),
    jsonAt<Language>(`${place.index}language.json`),
  ]);
  const everyday = everydayLookup(language.everyday);
  const once = cached();
  const words = () => once('words', () => jsonAt<readonly string[]>(`${place.index}words.json`));
  const compounds = () => once('compounds', async () => compoundsOf(await words()));
  const all = () => once('all', () => engine.search(null));
  const newest = () => once('newest', async () => new Map((await all()).map(({ id }, index) => [id, index])));
  const withValue = (name: string, value: string) =>
    once(`${name}=${value}`, async () => new Set(await engine.withValue(name, value)));

  /** Returns what has a word or all words of a phrase, in any form. Empty if nothing has: never what is only alike. */
  const having = (written: string) =>
    once(`”${written}`, async () => {
      const phrase = partsOfQuery(written, new Map())
        .map((part) => part.written)
        .join(' ');
      for (const isExact of hasAccents(phrase) ? [true, false] : [false]) {
        const results = await engine.search(phrase, isExact);
        if (results[0] && (await isReally(results[0], phrase, isExact))) return scoresOf(results);
      }
      return new Map<string, number>();
    });

  /** For an unknown word, Pagefind returns what has the beginning of it. */
  const isReally = async (first: EngineResult, phrase: string, isExact: boolean) => {
    for (const word of wordsOf(phrase)) {
      if ((await engine.search(`"${word}"`, isExact)).length > 0) continue;
      const { meta, raw_content } = await engine.data(first);
      const matches = wordMatcher(word);
      if (![...Object.values(meta), raw_content].some((text) => wordsOf(text).some(matches))) return false;
    }
    return true;
  };

  const scoresFor = async (written: string, others: readonly string[]): Promise<Scores> => {
    // A year is when it was, and not what is said of another year.
    const ofYear = YEAR.test(written) ? await withValue('ar', written) : new Set<string>();
    if (ofYear.size > 0) return new Map([...ofYear].map((id) => [id, 1]));
    const scores = new Map(await having(written));
    for (const other of others)
      for (const [id, score] of await having(other))
        scores.set(id, Math.max(scores.get(id) ?? 0, score * WEIGHT.official));
    return scores;
  };

  /** Returns the known words that an unknown one is made of, as a phrase, or the known word that it is near to. */
  const alikeTo = async (word: string): Promise<{ readonly parts?: string; readonly nearest?: string }> => {
    const parts = (await compounds()).partsOf(word).join(' ');
    if (parts !== '' && (await having(parts)).size > 0) return { parts };
    const nearest = nearestWord(word, await words());
    return nearest === undefined ? {} : { nearest };
  };

  const find = async (query: string) => {
    const parts = partsOfQuery(query, everyday);
    const found: Scores[] = [];
    const marked = parts.flatMap(({ written, others }) => [written, ...others]);
    let respelt = query;
    for (const { written, others } of parts) {
      let scores = await scoresFor(written, others);
      if (scores.size === 0) {
        const { parts, nearest } = await alikeTo(written);
        if (nearest !== undefined) respelt = respelt.replace(written, nearest);
        const alike = parts ?? nearest;
        const weight = parts === undefined ? WEIGHT.respelt : WEIGHT.parts;
        const found = alike === undefined ? [] : [...(await having(alike))];
        if (alike !== undefined) marked.push(alike);
        scores = new Map(found.map(([id, score]) => [id, score * weight]));
      }
      found.push(scores);
    }
    return { parts, marked: marked.join(' '), respelt, records: ranked(found, await newest()) };
  };

  const allowed = async (state: SearchState, except?: FacetName) => {
    const sets: ReadonlySet<string>[] = [];
    for (const { name } of FACETS) {
      const values = name === except ? undefined : state.filters[name];
      if (!values) continue;
      const found = await Promise.all(values.map((value) => withValue(name, value)));
      sets.push(new Set(found.flatMap((ids) => [...ids])));
    }
    return (id: string) => sets.every((ids) => ids.has(id));
  };

  const matching = async ({ query }: SearchState): Promise<Awaited<ReturnType<typeof find>>> =>
    query === ''
      ? {
          parts: [],
          marked: '',
          respelt: '',
          records: (await all()).map(({ id }): Ranked => ({ id, missing: [] })),
        }
      : once(`?${query}`, () => find(query));

  return {
    description: engine.description,
    async search(state) {
      const { parts, marked, respelt, records } = await matching(state);
      const isAllowed = await allowed(state);
      const results = new Map((await all()).map((result) => [result.id, result]));
      const term = state.filters.vad ? undefined : termIn(language, state.query);
      let found = records.filter(({ id }) => isAllowed(id));
      const dataOf = ({ id }: Ranked) => engine.data(results.get(id)!);
      if (term) {
        const first = await Promise.all(found.slice(0, HITS_WITH_TERM).map(dataOf));
        const at = first.findIndex(({ url }) => url.endsWith(term.url));
        found = found.filter((_, index) => index !== at);
      }
      return {
        count: found.length,
        load: (start, count) =>
          Promise.all(
            found.slice(start, start + count).map(async (record) =>
              toHit(
                await dataOf(record),
                record.missing.map((index) => parts[index]!.written),
              ),
            ),
          ),
        isPartial: (found[0]?.missing.length ?? 0) > 0,
        ...(respelt !== state.query && { respelt }),
        marked,
        ...(term && {
          term: { title: term.forms[0], text: term.text, url: `${place.base}${term.url.slice(1)}` },
        }),
      };
    },
    async facets(state) {
      const known = await once('filters', () => engine.filters());
      const { records } = await matching(state);
      const facets: Facet[] = [];
      for (const { name, label } of FACETS) {
        const values = Object.keys(known[name] ?? {});
        if (values.length < 2) continue;
        // Choosing another value of the same filter adds hits, so count without that filter.
        const isAllowed = await allowed(state, name);
        const ids = records.filter(({ id }) => isAllowed(id)).map(({ id }) => id);
        const counted = values.length > MAX_COUNTED ? undefined : values;
        const sets = await Promise.all((counted ?? []).map((value) => withValue(name, value)));
        facets.push({
          name,
          label,
          values: values.map((value, index) => {
            const set = sets[index];
            return { value, ...(set && { count: ids.filter((id) => set.has(id)).length }) };
          }),
        });
      }
      return facets;
    },
  };
}

/** Returns a function that makes each thing once. What could not be made is tried again. */
function cached(): <Made>(name: string, make: () => Promise<Made>) => Promise<Made> {
  const made = new Map<string, Promise<unknown>>();
  return <Made>(name: string, make: () => Promise<Made>) => {
    const known = made.get(name) as Promise<Made> | undefined;
    if (known) return known;
    const making = make();
    made.set(name, making);
    making.catch(() => made.delete(name));
    return making;
  };
}

async function jsonAt<Kind>(address: string): Promise<Kind> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as Kind;
}

function scoresOf(results: readonly EngineResult[]): Scores {
  return new Map(results.map(({ id, score }) => [id, score]));
}

/** Returns the term that a query is, or asks for: `vad är tertial`. */
function termIn({ terms }: Language, query: string): Language['terms'][number] | undefined {
  const asked = [
    query,
    partsOfQuery(query, new Map())
      .map(({ written }) => written)
      .join(' '),
  ].map(fold);
  return query === ''
    ? undefined
    : terms.find(({ forms }) => forms.some((form) => asked.includes(fold(form))));
}

function toHit({ url, raw_content, meta, filters }: EngineData, missing: readonly string[]): Hit {
  const kind = filters['vad']?.[0] ?? '';
  // Promises are found by the outcomes of their activities, but have none.
  const outcome = kind === KIND_TEXT.activity ? filters[WITH_OUTCOME]?.[0] : undefined;
  const language = filters[LANGUAGE_FILTER]?.[0];
  return {
    url,
    content: raw_content,
    title: meta['title'] ?? '',
    kind,
    missing,
    activities: activitiesIn(meta['activities'] ?? ''),
    ...(outcome !== undefined && { outcome }),
    ...(language !== undefined && { language }),
    ...Object.fromEntries(
      (['promise', 'place', 'year'] as const).flatMap((name) =>
        meta[name] === undefined ? [] : [[name, meta[name]]],
      ),
    ),
  };
}
