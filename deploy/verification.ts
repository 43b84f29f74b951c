/** Verifies a release: that files are unchanged, pages are complete, links lead somewhere and the search works. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SEARCH_INDEX } from '../src/domain/address.ts';
import { readPage } from '../src/pipeline/built-page.ts';
import { serveFolder } from '../src/pipeline/preview-server.ts';
import { checkSite, filesIn } from '../src/pipeline/site-check.ts';
import { ENTRY } from '../src/search/client/engine.ts';
import { openIndex } from '../src/search/client/index.ts';
import * as messages from '../src/text/site-check.ts';
import { ENCODINGS } from './compression.ts';
import { CHECKSUMS, DESCRIPTION, SERVED, type Description } from './description.ts';

/** How many hits are loaded at a time, and looked up among the pages. A word of a large site may have thousands. */
const TESTED_HITS = 50;

interface Release {
  readonly folder: string;
  /** The subfolder that corresponds to the site's base path. */
  readonly site: string;
  readonly address: URL;
  /** The site's files and their contents, compressed copies included. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Returns a Swedish sentence for each problem with the release in a folder. */
export async function verifyRelease(folder: string): Promise<readonly string[]> {
  const description = JSON.parse(await readFile(join(folder, DESCRIPTION), 'utf8')) as Description;
  const address = new URL(description.url);
  const site = join(folder, SERVED, address.pathname);
  const files = new Map<string, Buffer>();
  for (const file of await filesIn(site)) files.set(file, await readFile(join(site, file)));
  const release = { folder, site, address, files };

  const { problems: broken } = await checkSite(site, { origin: address.origin, base: address.pathname });
  const problems = [
    ...(await changedFiles(folder)),
    ...broken,
    ...sitemapDifferences(release),
    ...(await badCompression(release)),
  ];
  // With files missing, searching would only report the same problems again.
  return problems.length > 0 ? problems : searchProblems(release);
}

async function changedFiles(folder: string): Promise<readonly string[]> {
  const lines = (await readFile(join(folder, CHECKSUMS), 'utf8')).trimEnd().split('\n');
  const expected = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  const problems: string[] = [];
  for (const file of await filesIn(folder)) {
    if (file === CHECKSUMS || file === DESCRIPTION) continue;
    const hash = createHash('sha256').update(await readFile(join(folder, file)));
    if (expected.get(file) !== hash.digest('hex')) problems.push(messages.changedFile(file));
    expected.delete(file);
  }
  return [...problems, ...[...expected.keys()].map(messages.missingFile)];
}

/** The sitemap and the pages must agree: a difference means that a page was lost. */
function sitemapDifferences({ address, files }: Release): readonly string[] {
  const sitemap = files.get('sitemap.xml')?.toString() ?? '';
  const listed = new Set([...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, location]) => location!));
  const pages = new Set<string>();
  for (const [file, content] of files) {
    if (file.endsWith('.html') && !readPage(file, content.toString()).isHidden) {
      pages.add(new URL(file.replace(/(^|\/)index\.html$/, '$1'), address).href);
    }
  }
  return [
    ...(files.has('404.html') ? [] : [messages.NO_ERROR_PAGE]),
    ...(pages.has(address.href) ? [] : [messages.NO_START_PAGE]),
    ...[...listed].filter((page) => !pages.has(page)).map(messages.listedButMissing),
    ...[...pages].filter((page) => !listed.has(page)).map(messages.notListed),
  ];
}

async function badCompression({ files }: Release): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [file, bytes] of files) {
    for (const { suffix, decompress } of ENCODINGS) {
      const plain = files.get(file.slice(0, -suffix.length));
      if (!file.endsWith(suffix) || plain === undefined) continue;
      const isSame = await decompress(bytes).then(
        (content) => content.equals(plain),
        () => false,
      );
      if (!isSame) problems.push(messages.notTheSame(file));
      if (bytes.length >= plain.length) problems.push(messages.notSmaller(file));
    }
  }
  return problems;
}

/** Searches as a reader's browser does, in the index of the whole site and, if municipalities have their own, in one of those. */
async function searchProblems({ site, files }: Release): Promise<readonly string[]> {
  const indexes = [...files.keys()].flatMap((file) =>
    basename(file) === ENTRY ? [`/${dirname(file)}/`] : [],
  );
  const ofMunicipalities = indexes.filter((index) => index !== SEARCH_INDEX).sort();
  const host = await serveFolder(site, { base: '/', hostname: '127.0.0.1', port: 0, isPortFixed: true });
  try {
    const problems: string[] = [];
    for (const index of [SEARCH_INDEX, ...ofMunicipalities.slice(0, 1)])
      problems.push(...(await problemsOfIndex(index, { site, files, port: host.port })));
    return problems;
  } finally {
    await host.close();
  }
}

interface Served extends Pick<Release, 'site' | 'files'> {
  readonly port: number;
}

/** There must be hits, they must be pages, and searching for a word of a page must find that page. */
async function problemsOfIndex(index: string, { site, files, port }: Served): Promise<readonly string[]> {
  const root = `http://127.0.0.1:${port}`;
  const pathOf = ({ url }: { readonly url: string }) => url.slice(root.length);
  const script = pathToFileURL(join(site, SEARCH_INDEX, 'pagefind.js')).href;
  try {
    const place = { index: root + index, engine: root + SEARCH_INDEX, base: `${root}/` };
    const opened = await openIndex(place, 0, () => import(script));
    const all = await (await opened.search({ query: '', filters: {} })).load(0, TESTED_HITS);
    const [first] = all;
    const word = first && longestWord(first.content);
    if (first === undefined || word === undefined) return [messages.emptySearch(index)];
    const hits = await opened.search({ query: word, filters: {} });
    const found = hits.term ? [pathOf(hits.term)] : [];
    for (let start = 0; start < hits.count && !found.includes(pathOf(first)); start += TESTED_HITS)
      found.push(...(await hits.load(start, TESTED_HITS)).map(pathOf));
    return [
      ...(found.includes(pathOf(first)) ? [] : [messages.notFound(index, word, pathOf(first))]),
      ...[...new Set([...all.map(pathOf), ...found])]
        .filter((path) => !files.has(fileOf(path)))
        .map((path) => messages.foundButMissing(index, path)),
    ];
  } catch (error) {
    return [messages.noAnswer(index, String(error))];
  }
}

function longestWord(text: string): string | undefined {
  return text
    .match(/\p{L}{5,}/gu)
    ?.reduce((longest, word) => (word.length > longest.length ? word : longest));
}

/** Returns the file of a hit, whose address is relative to the site's base and may have an anchor. */
function fileOf(address: string): string {
  const path = address.split('#', 1)[0]!.replace(/^\//, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
