import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { openIndex } from '../search/client/index.ts';
import type { IndexContents } from '../search/record.ts';
import { serveFolder } from './preview-server.ts';
import { compacted } from './compact-index.ts';
import { closeIndexes, indexFiles, writeIndex, type IndexFiles } from './search-index.ts';

const PLACES = ['torget', 'skolan', 'stationen', 'badet', 'hamnen'];

const contents: IndexContents = {
  records: Array.from({ length: 400 }, (_, index) => ({
    url: `/eksjo/${2000 + (index % 20)}/lofte-${index}/`,
    content: `Löfte ${index} om ${PLACES[index % PLACES.length]}`,
    meta: { title: `Nummer ${index}` },
    filters: { vad: ['Löfte'] },
  })),
  words: PLACES,
  language: { everyday: [], terms: [] },
};

/** Returns the addresses of the hits, in an index of the whole site. */
async function hitsIn(index: IndexFiles, query: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'compact-'));
  await writeIndex(folder, index);
  const host = await serveFolder(folder, { base: '/', hostname: '127.0.0.1', port: 0, isPortFixed: true });
  try {
    const base = `http://127.0.0.1:${host.port}/`;
    const place = { index: `${base}pagefind/`, engine: `${base}pagefind/`, base };
    const script = pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href;
    const opened = await openIndex(place, 0, () => import(script));
    const hits = await opened.search({ query, filters: {} });
    return (await hits.load(0, 500)).map(({ url }) => url.slice(base.length - 1)).sort();
  } finally {
    await host.close();
    await rm(folder, { recursive: true });
  }
}

test('a large index is loaded in fewer bytes, and finds the same', async () => {
  const plain = await indexFiles('/pagefind/', contents);
  const large = await indexFiles('/pagefind/', contents, { isLarge: true });
  await closeIndexes();
  const listOf = ({ files }: IndexFiles) =>
    [...files].find(([path]) => path.endsWith('.pf_meta'))![1].byteLength;
  expect(listOf(large)).toBeLessThan(listOf(plain) / 4);
  const found = await hitsIn(large, 'badet');
  expect(found).toHaveLength(80);
  expect(found).toEqual(await hitsIn(plain, 'badet'));
});

test('an index of another form is refused, rather than published broken', () => {
  expect(() => compacted(new Map())).toThrow('no list of records');
});
