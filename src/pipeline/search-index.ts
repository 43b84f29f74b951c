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
import { currentReading } from '../content/astro/reading.ts';
import type { ListedPage } from '../domain/catalog.ts';
import { SEARCH_INDEX, searchIndexAddress } from '../domain/address.ts';
import type { GlossaryTerm } from '../domain/model.ts';
import { plainText } from '../search/plain-text.ts';
import { municipalityRecords } from '../search/municipality-records.ts';
import { nationalRecords, nationalRecordsOf, type NationalRecords } from '../search/national-records.ts';
import {
  indexContents,
  pageRecords,
  termRecords,
  type IndexContents,
  type SearchRecord,
} from '../search/record.ts';
import { sitePages } from '../search/site-pages.ts';
import type { Settings } from '../settings/environment.ts';
import { PAGES_WRITTEN, searchWritten } from '../text/build.ts';
import { siteOf, type MunicipalityYears, type Site } from '../views/site.ts';

/** What the index of a whole site has besides what municipalities give to it. */
export interface Shared {
  readonly glossary: readonly GlossaryTerm[];
  readonly records: readonly SearchRecord[];
}

/** Returns what the index of a whole site has of terms and pages. */
export function sharedOf(site: Site, pages: readonly ListedPage[]): Shared {
  const { glossary } = site;
  return { glossary, records: [...termRecords(glossary), ...pageRecords(pages), ...sitePages(site)] };
}

/** An index in a site's folder. */
export interface WrittenIndex {
  /** From the site's root, in order. */
  readonly files: readonly string[];
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
  const shared = sharedOf(site, pages);
  try {
    if (single) return (await writeSingleIndex(folder, single, shared)).count;
    let { count } = await writeNationalIndex(folder, municipalities.map(nationalRecordsOf), shared);
    for (const municipality of municipalities)
      count += (await writeMunicipalityIndex(folder, municipality, glossary)).count;
    return count;
  } finally {
    await closeIndexes();
  }
}

/** Writes the only index of a site with a single municipality. Call {@link closeIndexes} after the last one. */
export function writeSingleIndex(
  folder: string,
  municipality: MunicipalityYears,
  { glossary, records }: Shared,
): Promise<WrittenIndex> {
  const all = [...municipalityRecords(municipality), ...records];
  return writeIndex(folder, SEARCH_INDEX, indexContents(all, glossary));
}

/** Writes the index of one of several municipalities. */
export function writeMunicipalityIndex(
  folder: string,
  municipality: MunicipalityYears,
  glossary: readonly GlossaryTerm[],
): Promise<WrittenIndex> {
  const address = searchIndexAddress(municipality.municipality.id);
  const contents = indexContents(municipalityRecords(municipality), glossary);
  return writeIndex(folder, address, contents, [...UNUSED, ...ENGINE]);
}

/** Writes the index of all municipalities, from what each gives to it. */
export function writeNationalIndex(
  folder: string,
  all: readonly NationalRecords[],
  { glossary, records }: Shared,
): Promise<WrittenIndex> {
  return writeIndex(folder, SEARCH_INDEX, indexContents([...nationalRecords(all), ...records], glossary));
}

/** Ends Pagefind, which runs as a process of its own. */
export async function closeIndexes(): Promise<void> {
  await close();
}

/** Writes an index into a site's folder at an address, without the files whose names are like those of `unused`. */
export async function writeIndex(
  folder: string,
  address: string,
  { records, words, language }: IndexContents,
  unused: readonly string[] = UNUSED,
): Promise<WrittenIndex> {
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
  const own = files.filter(({ path }) => !unused.some((pattern) => matchesGlob(path, pattern)));
  const all = [
    ...own.map(({ path, content }) => ({ path, content })),
    { path: 'words.json', content: JSON.stringify(words) },
    { path: 'language.json', content: JSON.stringify(language) },
  ].map(({ path, content }) => ({ path: `${address.slice(1)}${path}`, content }));
  const folders = new Set(all.map(({ path }) => dirname(path)));
  for (const one of folders) await mkdir(join(folder, one), { recursive: true });
  for (const { path, content } of all) await writeFile(join(folder, path), content);
  return { files: all.map(({ path }) => path).sort(), count: records.length };
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
