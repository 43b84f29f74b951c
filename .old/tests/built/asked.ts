/** Asks the search indexes of a built site as its search page does, without a browser. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SEARCH_INDEX, searchIndexAddress } from '../../src/domain/address.ts';
import { openIndex, type Hit, type Hits, type SearchIndex } from '../../src/search/client/index.ts';
import { serveTestSite, SITES, type SiteName } from '../sites.ts';

export interface Asked extends Hits {
  readonly hits: readonly Hit[];
  /** The addresses of the first hits, from the site's root. */
  readonly addresses: readonly string[];
}

export interface Searches {
  /** Asks in a municipality, or, without one, in the whole site. */
  ask(query: string, municipality?: string): Promise<Asked>;
  close(): Promise<void>;
}

const SHOWN = 10;

/** Serves a built site and opens its indexes as they are asked. */
export async function searchesOf(site: SiteName): Promise<Searches> {
  const host = await serveTestSite(site);
  const root = host.address.slice(0, -1);
  const script = pathToFileURL(join(SITES[site].folder, SEARCH_INDEX, 'pagefind.js')).href;
  const opened = new Map<string, Promise<SearchIndex>>();
  return {
    async ask(query, municipality) {
      const address = municipality === undefined ? SEARCH_INDEX : searchIndexAddress(municipality);
      const place = { index: root + address, engine: root + SEARCH_INDEX, base: host.address };
      const index = opened.get(address) ?? openIndex(place, 0, () => import(script));
      opened.set(address, index);
      const found = await (await index).search({ query, filters: {} });
      const hits = await found.load(0, SHOWN);
      return { ...found, hits, addresses: hits.map(({ url }) => url.slice(root.length)) };
    },
    close: () => host.close(),
  };
}
