/**
 * Builds the search indexes of a site with Pagefind. Of a site with several municipalities, each has an index by activity at
 * `/pagefind/kommun/KOMMUN/`, a function of its own content and the glossary, and all have one by promise at `/pagefind/`, which holds
 * Pagefind itself too. A site with a single municipality has one index, by activity, at `/pagefind/`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { compacted } from './compact-index.ts';
import { currentReading } from '../content/astro/reading.ts';
import type { ListedPage } from '../domain/catalog.ts';
import { SEARCH_INDEX, searchIndexAddress } from '../domain/address.ts';
import type { GlossaryTerm } from '../domain/model.ts';
import { plainText } from '../search/plain-text.ts';
import { municipalityRecords } from '../search/municipality-records.ts';
import { nationalRecords, nationalRecordsOf, type NationalRecords } from '../search/national-records.ts';
import { indexContents, pageRecords, termRecords, type IndexContents } from '../search/record.ts';
import { sitePages } from '../search/site-pages.ts';
import type { Settings } from '../settings/environment.ts';
import { PAGES_WRITTEN, searchWritten } from '../text/build.ts';
import { siteOf, type MunicipalityYears, type Site } from '../views/site.ts';

/** The files of an index. */
export interface IndexFiles {
  /** By their paths from the site's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** How many records it has. */
  readonly count: number;
}

/** Pagefind's worker and user interfaces, and its engine for languages without stems. */
const UNUSED = ['pagefind-worker.js', 'pagefind-*ui*', 'pagefind-highlight*', 'wasm.unknown.pagefind'];

/** Pagefind itself, which the index of the whole site has. */
const ENGINE = ['pagefind.js', 'wasm.*.pagefind'];

/** An integration that indexes the site once its pages are written. */
export function searchIndex(settings: Settings): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(PAGES_WRITTEN);
        const { content } = await currentReading(settings);
        const site = siteOf({ ...content, today: settings.today });
        logger.info(searchWritten(await writeSearchIndexes(fileURLToPath(dir), site, content.pages)));
      },
    },
  };
}

/** Writes every index of a site into its folder and returns how many records they have. */
async function writeSearchIndexes(folder: string, site: Site, pages: readonly ListedPage[]): Promise<number> {
  const { single, municipalities, glossary } = site;
  let count = 0;
  const write = async (index: IndexFiles) => {
    count += index.count;
    await writeIndex(folder, index);
  };
  try {
    await write(await wholeIndex(site, municipalities.map(nationalRecordsOf), pages, folder));
    for (const municipality of single ? [] : municipalities)
      await write(await municipalityIndex(municipality, glossary));
    return count;
  } finally {
    await closeIndexes();
  }
}

/** Returns the index of one of several municipalities. Call {@link closeIndexes} after the last one. */
export function municipalityIndex(
  municipality: MunicipalityYears,
  glossary: readonly GlossaryTerm[],
): Promise<IndexFiles> {
  const address = searchIndexAddress(municipality.municipality.id);
  const contents = indexContents(municipalityRecords(municipality), glossary);
  return indexFiles(address, contents, { unused: [...UNUSED, ...ENGINE] });
}

/**
 * Returns the index of the whole site: by activity of a single municipality, otherwise by promise, from what each municipality gives
 * to it. The site's own pages have been built in a folder.
 */
export function wholeIndex(
  site: Site,
  all: readonly NationalRecords[],
  pages: readonly ListedPage[],
  folder: string,
): Promise<IndexFiles> {
  const { single, glossary } = site;
  const records = [
    ...(single ? municipalityRecords(single) : nationalRecords(all)),
    ...termRecords(glossary),
    ...pageRecords(pages),
    ...sitePages(site),
  ];
  return indexFiles(SEARCH_INDEX, indexContents(records, glossary), { folder, isLarge: !single });
}

/** Writes an index into a site's folder. */
export async function writeIndex(folder: string, { files }: IndexFiles): Promise<void> {
  for (const one of new Set([...files.keys()].map((path) => dirname(path))))
    await mkdir(join(folder, one), { recursive: true });
  for (const [path, bytes] of files) await writeFile(join(folder, path), bytes);
}

/** Ends Pagefind, which runs as a process of its own. */
export async function closeIndexes(): Promise<void> {
  await close();
}

interface IndexOptions {
  /** Names of files that it is without, with `*` for any part. */
  readonly unused?: readonly string[];
  /** Where the pages are whose texts are searched. */
  readonly folder?: string;
  /** It may have thousands of records. */
  readonly isLarge?: boolean;
}

/** Returns the files of an index at an address. */
export async function indexFiles(
  address: string,
  { records, words, language }: IndexContents,
  { unused = UNUSED, folder = '', isLarge = false }: IndexOptions = {},
): Promise<IndexFiles> {
  const { index } = succeeded(await createIndex());
  if (index === undefined) throw new Error('Pagefind returned no index');
  for (const { url, content, meta, filters } of records) {
    succeeded(
      await index.addCustomRecord({
        url,
        content: content ?? (await textOfPage(join(folder, url))),
        meta: { ...meta },
        filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
        language: 'sv',
      }),
    );
  }
  const { files } = succeeded(await index.getFiles());
  await index.deleteIndex();
  const made = new Map(files.map(({ path, content }) => [path, content]));
  const all: [string, Uint8Array][] = [
    ...[...(isLarge ? compacted(made) : made)].filter(
      ([path]) => !unused.some((pattern) => matchesGlob(path, pattern)),
    ),
    ['words.json', Buffer.from(JSON.stringify(words))],
    ['language.json', Buffer.from(JSON.stringify(language))],
  ];
  const byPath = all
    .map(([path, bytes]): [string, Uint8Array] => [`${address.slice(1)}${path}`, bytes])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { files: new Map(byPath), count: records.length };
}

/** Returns the text of a page without its frame and heading. */
async function textOfPage(folder: string): Promise<string> {
  return plainText(await readFile(join(folder, 'index.html'), 'utf8'), { within: 'main', without: 'h1' });
}

/** Throws the errors that Pagefind returns in its responses. */
function succeeded<Answer extends { readonly errors: string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}
