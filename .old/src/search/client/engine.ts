/**
 * Pagefind, through its JavaScript API. It keeps silent about parts of an index that it could not load, and then finds nothing; here
 * every part is read whole and tested before Pagefind gets it, and a search without one of its parts fails.
 */

/** Where an index is. Addresses have a trailing slash. */
export interface IndexPlace {
  readonly index: string;
  /** Where Pagefind itself is, which all indexes of a site share. */
  readonly engine: string;
  /** The site's root. */
  readonly base: string;
}

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The part of Pagefind's API that is used here. */
interface Pagefind {
  createInstance(options: {
    readonly basePath: string;
    readonly baseUrl: string;
    /** Its worker is another copy of all of it, and hides which parts were loaded. */
    readonly noWorker: true;
  }): Instance;
}

interface Instance {
  options(options: {
    readonly exactDiacritics?: boolean;
    readonly ranking?: { readonly metaWeights: Readonly<Record<string, number>> };
  }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Counts>;
  search(
    query: string | null,
    options?: { readonly filters?: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly EngineResult[] }>;
}

export interface EngineResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<EngineData>;
}

export interface EngineData {
  readonly url: string;
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface Engine {
  /** What the index says of itself, which no other index says. */
  readonly description: string;
  /** Returns all records that have the words, or all there are. Å, ä and ö are other letters than a and o if `isExact`. */
  search(query: string | null, isExact?: boolean): Promise<readonly EngineResult[]>;
  /** Returns the ids of the records with a value of a filter. */
  withValue(filter: string, value: string): Promise<readonly string[]>;
  filters(): Promise<Counts>;
  data(result: EngineResult): Promise<EngineData>;
}

/** Loads Pagefind's script. */
export type LoadScript = (address: string) => Promise<unknown>;

/** A match on a part of a compound in the title ranks slightly below one on a whole word. */
const META_WEIGHTS = { title: 5, words: 3, activities: 3, promise: 2 };

/** The file of every index that says what it has. */
export const ENTRY = 'pagefind-entry.json';
const LANGUAGE = 'sv';

/** Every decompressed part begins with this. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Opens an index. One that replaces another that was opened before is opened with another number, so that nothing of that is
 * used. Rejects if any part of it cannot be loaded.
 */
export async function openEngine(place: IndexPlace, times: number, load: LoadScript): Promise<Engine> {
  const description = await describe(place.index);
  const { hash, wasm } = (JSON.parse(description) as Entry).languages[LANGUAGE]!;
  const parts = new Parts(place.index, description);
  const [script] = await Promise.all([
    load(`${place.engine}pagefind.js${times === 0 ? '' : `?${times}`}`) as Promise<Pagefind>,
    parts.keep(`pagefind.${hash}.pf_meta`, place.index),
    parts.keep(`wasm.${wasm}.pagefind`, place.engine),
  ]);
  parts.watch();
  const instance = script.createInstance({ basePath: place.index, baseUrl: place.base, noWorker: true });
  await instance.init();
  await instance.options({ ranking: { metaWeights: META_WEIGHTS } });
  parts.expectWhole();
  let last: Promise<unknown> = Promise.resolve();
  /** One at a time, since options hold for what comes next; rejects if a part is missing. */
  const inTurn = <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const answer = last.then(async () => {
      const answer = await ask();
      parts.expectWhole();
      return answer;
    });
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    description,
    search: (query, isExact = false) =>
      inTurn(async () => {
        await instance.options({ exactDiacritics: isExact });
        return (await instance.search(query)).results;
      }),
    withValue: (filter, value) =>
      inTurn(async () =>
        (await instance.search(null, { filters: { [filter]: value } })).results.map(({ id }) => id),
      ),
    filters: () => inTurn(() => instance.filters()),
    data: (result) => result.data(),
  };
}

interface Entry {
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly wasm: string }>>;
}

/** Returns what the index that is published now says of itself. */
export async function describe(index: string): Promise<string> {
  const response = await fetch(`${index}${ENTRY}`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.text();
}

/** The parts of one index that Pagefind asks for. */
class Parts {
  private readonly index: string;
  /** Loaded before Pagefind asks for them, by name. */
  private readonly kept = new Map<string, BodyInit>();
  private failure: unknown;

  constructor(index: string, description: string) {
    this.index = index;
    this.kept.set(ENTRY, description);
  }

  async keep(name: string, folder: string): Promise<void> {
    this.kept.set(name, await partAt(`${folder}${name}`, globalThis.fetch));
  }

  /** Answers Pagefind's requests from now on. It has no other way to be given what it loads. */
  watch(): void {
    const plain = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const address = typeof input === 'string' ? input : '';
      if (!address.startsWith(this.index)) return plain(input, init);
      const name = address.slice(this.index.length).replace(/\?.*/, '');
      const kept = this.kept.get(name);
      this.kept.delete(name);
      if (kept !== undefined) return new Response(kept);
      if (!name.includes('.pf_')) return plain(input, init);
      return partAt(address, plain).then(
        (part) => new Response(part),
        (error: unknown) => {
          this.failure = error;
          throw error;
        },
      );
    };
  }

  /** Throws if a part could not be loaded. */
  expectWhole(): void {
    if (this.failure !== undefined) throw this.failure as Error;
  }
}

/** Returns a part of an index, decompressed. Rejects if it is not all there. */
async function partAt(address: string, load: typeof fetch): Promise<Uint8Array<ArrayBuffer>> {
  const response = await load(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const sent = new Uint8Array(await response.arrayBuffer());
  // The list of a large index is compressed twice.
  let part = sent;
  while (part[0] === 0x1f && part[1] === 0x8b) part = await unpacked(part);
  if (new TextDecoder().decode(part.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new Error(`${address} is no part of an index`);
  return part;
}

/** Decompresses a part. Rejects if it is cut off or changed, which Pagefind does not test. */
async function unpacked(sent: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([sent]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
