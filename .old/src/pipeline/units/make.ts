/** Makes a part of the site: renders its pages, checks them, and keeps them. */
import type { Catalog } from '../../domain/catalog.ts';
import { NOT_FOUND, ownerIn } from '../../domain/address.ts';
import { useEarlier } from '../../content/astro/earlier.ts';
import { show, type Shown } from '../../content/astro/shown.ts';
import { readPage, type BuiltPage } from '../built-page.ts';
import { brokenTarget, fileAt, missingIn, targetOf, type LinkTarget, type SiteAddress } from '../links.ts';
import type { Pages } from './entry.ts';
import type { Lasting, MadeUnit, OutgoingLink, UnitRecord } from './record.ts';
import type { Store } from './store.ts';

/** What runs the pages: the exports of `entry.ts`, compiled. */
export interface Running {
  pagesShown(): Pages;
}

/** A part of the site that is to be made. */
export interface UnitTask {
  /** The municipality, or nothing for the pages of the whole site. */
  readonly name: string;
  readonly key: string;
  readonly shown: Shown;
  /** The digest of the program that makes it. */
  readonly program: string;
  /** What the same program made of it before. */
  readonly earlier?: Lasting;
}

/** Files that are written while the next is rendered. */
const MAX_WRITING = 16;

/** Makes a part of the site. Throws if a page cannot be rendered. */
export async function makeUnit(
  running: Running,
  { name, key, shown, program, earlier = {} }: UnitTask,
  address: SiteAddress,
  store: Store,
): Promise<MadeUnit> {
  show(shown);
  const lasting: Record<string, string> = {};
  useEarlier({
    find: async (key) => {
      const digest = earlier[key];
      const bytes = digest === undefined ? undefined : await store.read(digest);
      if (bytes) lasting[key] = digest!;
      return bytes;
    },
    keep: async (key, bytes) => {
      lasting[key] = await store.put(bytes);
    },
  });
  const pages = running.pagesShown();
  const isOwn = ownOf(name, shown.catalog);
  const files: [path: string, digest: string][] = [];
  const addresses: string[] = [];
  const built: BuiltPage[] = [];
  const writing = new Set<Promise<unknown>>();
  for (const { pathname, route } of await pages.addresses()) {
    const path = pathname.replace(/^\/|\/$/g, '');
    if (!isOwn(pathname)) continue;
    const isPage = route.type === 'page';
    const from = isPage ? withSlash(path) : pathname.replace(/^\//, '');
    const request = new Request(`${address.origin}${address.base}${encodeURI(from)}`);
    const response = await pages.render(request, route);
    const isError = `/${path}/` === NOT_FOUND;
    if (!response.ok && !isError) throw new Error(`/${from} could not be rendered: ${response.status}`);
    const file = isError ? '404.html' : isPage ? fileAt(withSlash(path)) : path;
    const bytes = Buffer.from(await response.arrayBuffer());
    if (file.endsWith('.html')) {
      const page = readPage(file, bytes.toString('utf8'));
      built.push(page);
      if (!page.isHidden) addresses.push(`/${withSlash(path)}`);
    }
    const slot: [string, string] = [file, ''];
    files.push(slot);
    const written = store.put(bytes).then((digest) => {
      slot[1] = digest;
      writing.delete(written);
    });
    writing.add(written);
    if (writing.size >= MAX_WRITING) await Promise.race(writing);
  }
  await Promise.all(writing);
  const checked = check(built, new Set(files.map(([path]) => path)), address);
  const record: UnitRecord = {
    name,
    key,
    files,
    addresses,
    pages: built.map(({ file, anchors }) => ({ file, anchors: [...anchors] })),
    links: checked.links,
    summaries: name === '' ? {} : pages.summaries(),
    program,
    lasting,
  };
  return { record, problems: checked.problems };
}

const withSlash = (path: string) => (path === '' ? '' : `${path}/`);

/** Returns whether an address is of a part of the site. Former addresses are of the municipality that has left them. */
function ownOf(name: string, { municipalities, promises }: Catalog): (address: string) => boolean {
  const owners = new Set(municipalities.map(({ id }) => id));
  const former = new Set(promises.flatMap(({ formerAddresses }) => formerAddresses));
  return (address) => {
    const owner = ownerIn(address);
    const isMunicipal = (owner !== undefined && owners.has(owner)) || former.has(withEnd(address));
    return isMunicipal === (name !== '');
  };
}

const withEnd = (address: string) => (address.endsWith('/') ? address : `${address}/`);

/** Checks pages, and what they refer to among the files of their part. What is elsewhere is checked when all parts are there. */
function check(
  pages: readonly BuiltPage[],
  files: ReadonlySet<string>,
  address: SiteAddress,
): { readonly problems: readonly string[]; readonly links: readonly OutgoingLink[] } {
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const own = {
    has: (file: string) => files.has(file),
    anchorsOf: (file: string) => byFile.get(file)?.anchors,
  };
  const problems: string[] = [];
  const links = new Map<string, { target: LinkTarget; pages: number[] }>();
  for (const [index, page] of pages.entries()) {
    const say = (problem: string) => problems.push(`${page.file}: ${problem}`);
    missingIn(page).forEach(say);
    for (const reference of page.references) {
      const target = targetOf(page, reference, address);
      if (typeof target === 'string') say(target);
      if (typeof target !== 'object') continue;
      if (files.has(fileAt(target.path))) {
        const problem = brokenTarget(target, own);
        if (problem !== undefined) say(problem);
        continue;
      }
      const id = `${target.link} ${target.path} ${target.isOthers}`;
      const known = links.get(id);
      if (known) known.pages.push(index);
      else links.set(id, { target, pages: [index] });
    }
  }
  return { problems, links: [...links.values()] };
}
