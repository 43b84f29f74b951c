/** Verifies a release: that files are unchanged, pages are complete, links lead somewhere and the search works. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPage } from '../src/pipeline/built-page.ts';
import { serveFolder } from '../src/pipeline/preview-server.ts';
import { checkSite, filesIn } from '../src/pipeline/site-check.ts';
import * as messages from '../src/text/site-check.ts';
import { ENCODINGS } from './compression.ts';
import { CHECKSUMS, DESCRIPTION, SERVED, type Description } from './description.ts';

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

/** The part of Pagefind's interface in the browser that is used here. */
interface Pagefind {
  options(options: { readonly basePath: string; readonly baseUrl: string }): Promise<void>;
  search(words: string | null): Promise<{
    readonly results: readonly {
      data(): Promise<{ readonly raw_url: string; readonly content: string }>;
    }[];
  }>;
  destroy(): Promise<void>;
}

/** Searches as a reader's browser does: there must be hits, and searching for a word of a page must find that page. */
async function searchProblems({ site, files }: Release): Promise<readonly string[]> {
  const host = await serveFolder(site, { base: '/', hostname: '127.0.0.1', port: 0, isPortFixed: true });
  try {
    const script = pathToFileURL(join(site, 'pagefind', 'pagefind.js')).href;
    const pagefind = (await import(script)) as Pagefind;
    await pagefind.options({ basePath: `http://127.0.0.1:${host.port}/pagefind/`, baseUrl: '/' });
    const all = await Promise.all(
      (await pagefind.search(null)).results.slice(0, 50).map((result) => result.data()),
    );
    const first = all[0];
    const word = first && longestWord(first.content);
    if (word === undefined) return [messages.EMPTY_SEARCH];
    const found = await Promise.all(
      (await pagefind.search(word)).results.map(async (result) => (await result.data()).raw_url),
    );
    await pagefind.destroy();
    return [
      ...(found.includes(first!.raw_url) ? [] : [messages.notFound(word, first!.raw_url)]),
      ...[...all.map(({ raw_url }) => raw_url), ...found]
        .filter((url) => !files.has(fileOf(url)))
        .map(messages.foundButMissing),
    ];
  } catch (error) {
    return [messages.noAnswer(String(error))];
  } finally {
    await host.close();
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
