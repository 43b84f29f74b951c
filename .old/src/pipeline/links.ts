/** The checks of a page by itself, and of what it refers to. */
import * as messages from '../text/site-check.ts';
import type { BuiltPage, Reference } from './built-page.ts';

/** The site's origin, without a trailing slash, and its base path, with a slash at both ends. */
export interface SiteAddress {
  readonly origin: string;
  readonly base: string;
}

/** What a page refers to within the site, if it is there. */
export interface LinkTarget {
  /** The address as written in the page. */
  readonly link: string;
  /** The path from the site's root. */
  readonly path: string;
  readonly anchor: string;
  /** True if it may be something else on the same host. */
  readonly isOthers: boolean;
}

/** The files that there are, and the anchors of those that are pages. */
export interface Destinations {
  has(file: string): boolean;
  anchorsOf(file: string): ReadonlySet<string> | undefined;
}

/** The error page is shown at any address, so its relative links are resolved from one that does not exist. */
const ERROR_PAGE = '404.html';
const ERROR_PAGE_ADDRESS = 'en/adress/som/inte/finns/';

/** Returns a Swedish sentence for each thing that is wrong with a page by itself. */
export function missingIn(page: BuiltPage): readonly string[] {
  return [
    page.language === 'sv' ? undefined : messages.NO_LANGUAGE,
    page.title === '' ? messages.NO_TITLE : undefined,
    page.headings === 1 ? undefined : messages.headingCount(page.headings),
    page.hasInlineStyle ? messages.INLINE_STYLE : undefined,
    ...[...page.duplicateIds].map(messages.duplicateId),
  ].filter((problem) => problem !== undefined);
}

/** Returns what a reference leads to within the site, a sentence if it is wrong wherever it leads, or undefined if it is fine. */
export function targetOf(
  page: BuiltPage,
  reference: Reference,
  { origin, base }: SiteAddress,
): LinkTarget | string | undefined {
  const link = reference.address;
  if (link.startsWith('#')) return brokenAnchor(page.anchors, decode(link.slice(1)), link);
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
  return {
    link,
    path: decode(target.pathname.slice(base.length)),
    anchor: decode(target.hash.slice(1)),
    isOthers,
  };
}

/** Returns the file that a path of the site leads to. */
export function fileAt(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Returns a sentence if there is nothing at a target. */
export function brokenTarget(
  { link, path, anchor, isOthers }: LinkTarget,
  site: Destinations,
): string | undefined {
  const file = fileAt(path);
  if (!site.has(file)) {
    if (isOthers) return undefined;
    return site.has(`${path}/index.html`) ? messages.missingSlash(link) : messages.missingPage(link);
  }
  const anchors = site.anchorsOf(file);
  return anchors && brokenAnchor(anchors, anchor, link);
}

function brokenAnchor(anchors: ReadonlySet<string>, anchor: string, link: string): string | undefined {
  if (anchor === '' || anchor === 'top' || anchors.has(anchor)) return undefined;
  return messages.missingAnchor(link, anchor);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
