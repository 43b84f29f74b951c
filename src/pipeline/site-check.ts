/**
 * Checks on a finished site, before it replaces the one that is published: every internal link and anchor leads somewhere,
 * nothing is fetched from another host, and no page lacks what every page must have.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { linksChecked } from '../text/build.ts';
import * as messages from '../text/site-check.ts';
import { readPage, type BuiltPage, type Reference } from './built-page.ts';

/** The finished site is not fit to be published: a sentence a line. */
export class UnfitSite extends Error {
  override readonly name = 'UnfitSite';
  override readonly stack = '';
}

/** Checks the site last of all that a build does. */
export function siteCheck(address: SiteAddress): AstroIntegration {
  return {
    name: 'site-check',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, problems } = await checkSite(fileURLToPath(dir), address);
        if (problems.length > 0) throw new UnfitSite(problems.join('\n'));
        logger.info(linksChecked(pages));
      },
    },
  };
}

/** Where the site is to be found: its origin without a slash at the end, and its base with one at both ends. */
export interface SiteAddress {
  readonly origin: string;
  readonly base: string;
}

/** The error page answers at any address, so only links that do not depend on where they stand work in it. */
const ERROR_PAGE = '404.html';
const ERROR_PAGE_ADDRESS = 'en/adress/som/inte/finns/';

/** Takes the folder of a finished site; gives its pages, and a Swedish sentence for each thing that is wrong. */
export async function checkSite(
  folder: string,
  address: SiteAddress,
): Promise<{ readonly pages: number; readonly problems: readonly string[] }> {
  const files = await filesIn(folder);
  const pages = new Map<string, BuiltPage>();
  for (const file of files) {
    if (file.endsWith('.html')) pages.set(file, readPage(file, await readFile(join(folder, file), 'utf8')));
  }
  const site = { address, files, pages };
  const problems = [...pages.values()].flatMap((page) =>
    [
      ...missingIn(page),
      ...page.references.flatMap((reference) => brokenReference(page, reference, site) ?? []),
    ].map((problem) => `${page.file}: ${problem}`),
  );
  return { pages: pages.size, problems };
}

/** Every file under a folder, as a path from it with `/` on every platform. */
export async function filesIn(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, '/').replace(/^\//, ''),
      ),
  );
}

function missingIn(page: BuiltPage): readonly string[] {
  return [
    page.language === 'sv' ? undefined : messages.NO_LANGUAGE,
    page.title === '' ? messages.NO_TITLE : undefined,
    page.headings === 1 ? undefined : messages.headingCount(page.headings),
    page.hasInlineStyle ? messages.INLINE_STYLE : undefined,
    ...[...page.doubled].map(messages.doubledId),
  ].filter((problem) => problem !== undefined);
}

interface Site {
  readonly address: SiteAddress;
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, BuiltPage>;
}

function brokenReference(page: BuiltPage, reference: Reference, site: Site): string | undefined {
  const { origin, base } = site.address;
  const link = reference.address;
  if (link.startsWith('#')) return brokenAnchor(page, decode(link.slice(1)), link);
  const own = page.file === ERROR_PAGE ? ERROR_PAGE_ADDRESS : page.file.replace(/index\.html$/, '');
  const target = URL.parse(link, `${origin}${base}${own}`);
  if (target === null) return messages.invalidAddress(link);
  if (!target.protocol.startsWith('http')) return undefined;
  if (target.origin !== origin) {
    return reference.isLoaded ? messages.fetchedFromElsewhere(link) : undefined;
  }
  if (!target.pathname.startsWith(base)) return messages.outsideSite(link, base);

  const path = decode(target.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) {
    return site.files.has(`${path}/index.html`) ? messages.missingSlash(link) : messages.missingPage(link);
  }
  const linked = site.pages.get(file);
  return linked && brokenAnchor(linked, decode(target.hash.slice(1)), link);
}

function brokenAnchor(page: BuiltPage, anchor: string, link: string): string | undefined {
  if (anchor === '' || anchor === 'top' || page.anchors.has(anchor)) return undefined;
  return messages.missingAnchor(link, anchor);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
