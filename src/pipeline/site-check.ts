/**
 * Checks a built site before it replaces the published one: every internal link and anchor works, nothing is fetched from other
 * hosts, and each page has a language, a title and one main heading.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { linksChecked } from '../text/build.ts';
import * as messages from '../text/site-check.ts';
import { readPage, type BuiltPage, type Reference } from './built-page.ts';

/** Thrown if a built site must not be published. The message has one problem per line. */
export class SiteCheckError extends Error {
  override readonly name = 'SiteCheckError';
  override readonly stack = '';
}

/** An integration that checks the site as the last step of a build. */
export function siteCheck(address: SiteAddress): AstroIntegration {
  return {
    name: 'site-check',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, problems } = await checkSite(fileURLToPath(dir), address);
        if (problems.length > 0) throw new SiteCheckError(problems.join('\n'));
        logger.info(linksChecked(pages));
      },
    },
  };
}

/** The site's origin, without a trailing slash, and its base path, with a slash at both ends. */
export interface SiteAddress {
  readonly origin: string;
  readonly base: string;
}

/** The error page is shown at any address, so its relative links are resolved from one that does not exist. */
const ERROR_PAGE = '404.html';
const ERROR_PAGE_ADDRESS = 'en/adress/som/inte/finns/';

/** Returns the number of pages of the site in a folder, and a Swedish sentence for each problem. */
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

/** Returns the files under a folder, as relative paths with `/` on every platform. */
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
    ...[...page.duplicateIds].map(messages.duplicateId),
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
  // The pages link to each other without the host. With it, an editor has linked to something else there.
  const isOthers = /^https?:/i.test(link) && !reference.isLoaded;
  if (!target.pathname.startsWith(base)) return isOthers ? undefined : messages.outsideSite(link, base);

  const path = decode(target.pathname.slice(base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) {
    if (isOthers) return undefined;
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
