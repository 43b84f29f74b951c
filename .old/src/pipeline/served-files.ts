/**
 * What servers send with each kind of file: its type, and whether it is worth compressing. The one place for it: the preview, what is
 * compressed at publication and the configurations in `deploy/` are made from it.
 */
import { PUBLIC_FILE_TYPES } from '../content/check/public-file.ts';
import { SEARCH_INDEX, searchIndexAddress } from '../domain/address.ts';

export interface ServedType {
  readonly mime: string;
  /** A text is UTF-8, and compressed. */
  readonly isText: boolean;
  /** How far the policy lets it go: as a page, in a viewer of the browser's own, or not at all. */
  readonly shownAs: 'page' | 'viewed' | 'file';
}

const text = (mime: string, shownAs: ServedType['shownAs'] = 'file'): ServedType => ({
  mime,
  isText: true,
  shownAs,
});

/** Browsers show these in a viewer, which a stricter policy would leave empty. */
const VIEWED = new Set(['pdf', 'json']);

/** By ending: the files that the site makes, and those that are published as they are. */
export const SERVED_TYPES: Readonly<Record<string, ServedType>> = {
  html: text('text/html', 'page'),
  css: text('text/css'),
  // A script has the policy of its own response if it runs as a worker.
  js: text('text/javascript', 'page'),
  mjs: text('text/javascript', 'page'),
  xml: text('application/xml'),
  jsonld: text('application/ld+json', 'viewed'),
  rdf: text('application/rdf+xml'),
  ttl: text('text/turtle'),
  atom: text('application/atom+xml'),
  ics: text('text/calendar'),
  wasm: { mime: 'application/wasm', isText: false, shownAs: 'file' },
  ...Object.fromEntries(
    Object.entries(PUBLIC_FILE_TYPES).map(([ending, { mime, isText = false }]): [string, ServedType] => [
      ending,
      { mime, isText, shownAs: VIEWED.has(ending) ? 'viewed' : 'file' },
    ]),
  ),
};

/** For files that nothing says anything about. */
const UNKNOWN: ServedType = { mime: 'application/octet-stream', isText: false, shownAs: 'file' };

/** Returns what is sent with the file at a path. */
export function servedTypeOf(path: string): ServedType {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(SERVED_TYPES, ending) ? SERVED_TYPES[ending]! : UNKNOWN;
}

/** Returns the `Content-Type` of a kind of file. */
export function contentTypeOf({ mime, isText }: ServedType): string {
  return isText ? `${mime}; charset=utf-8` : mime;
}

/** What Pagefind names by its contents, in the folder of an index. */
const INDEX_PARTS = ['fragment/', 'index/', 'filter/', 'pagefind.*.pf_meta'];

/**
 * Where files are that have a digest of their contents in their names, relative to the site's base: they never change. `*` is a part
 * of a name.
 */
export const IMMUTABLE: readonly string[] = [
  '_astro/',
  ...[SEARCH_INDEX, searchIndexAddress('*')].flatMap((index) =>
    INDEX_PARTS.map((part) => `${index.slice(1)}${part}`),
  ),
];

/** Returns a path of {@link IMMUTABLE} as a regular expression, which PCRE understands too. */
export function patternOf(path: string): string {
  return path.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9_-]+') + (path.endsWith('/') ? '' : '$');
}

const IMMUTABLE_PATHS = new RegExp(`^(?:${IMMUTABLE.map(patternOf).join('|')})`);

/** Returns the `Cache-Control` of a file, by its path below the site's base. */
export function cachingOf(path: string): string {
  return IMMUTABLE_PATHS.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
