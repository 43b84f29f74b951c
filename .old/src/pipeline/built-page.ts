/** What the checks of a built site need to know about an HTML file. */
import { Parser } from 'htmlparser2';

/** An address that a page refers to, as written in the page. */
export interface Reference {
  readonly address: string;
  /** True if the browser loads it automatically, like scripts, styles, images and fonts. */
  readonly isLoaded: boolean;
}

export interface BuiltPage {
  /** Relative to the site's folder, with `/` on every platform: `eksjo/2017/index.html`. */
  readonly file: string;
  readonly language: string | undefined;
  readonly title: string;
  readonly headings: number;
  readonly anchors: ReadonlySet<string>;
  readonly duplicateIds: ReadonlySet<string>;
  /** Without duplicates. */
  readonly references: readonly Reference[];
  readonly hasInlineStyle: boolean;
  /** The target of a page that redirects, as written in the page. */
  readonly redirectsTo?: string;
  /** True for pages that search engines should not list: error pages and redirects. */
  readonly isHidden: boolean;
}

const LOADING_ELEMENTS = new Set([
  'script',
  'img',
  'source',
  'iframe',
  'video',
  'audio',
  'track',
  'embed',
  'use',
]);
const LOADING_RELATIONS = new Set(['stylesheet', 'icon', 'preload', 'modulepreload', 'manifest']);

/** Parses an HTML file; `file` is its path relative to the site's folder. */
export function readPage(file: string, html: string): BuiltPage {
  const anchors = new Set<string>();
  const duplicateIds = new Set<string>();
  const references = new Map<string, Reference>();
  let language: string | undefined;
  let title = '';
  let headings = 0;
  let hasInlineStyle = false;
  let redirectsTo: string | undefined;
  let isHidden = false;
  // An <svg> may have a <title> too.
  let isInTitle = false;
  let svgDepth = 0;

  const refer = (address: string | undefined, isLoaded: boolean) => {
    if (address === undefined) return;
    const known = references.get(address);
    references.set(address, { address, isLoaded: isLoaded || (known?.isLoaded ?? false) });
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'html') language = attributes['lang'];
      if (name === 'h1') headings++;
      if (name === 'svg') svgDepth++;
      if (name === 'title' && svgDepth === 0) isInTitle = true;
      if (attributes['style'] !== undefined) hasInlineStyle = true;
      const id = attributes['id'];
      if (id !== undefined) (anchors.has(id) ? duplicateIds : anchors).add(id);
      const relation = attributes['rel']?.toLowerCase() ?? '';
      const isLoaded =
        LOADING_ELEMENTS.has(name) ||
        (name === 'link' && relation.split(/\s+/).some((part) => LOADING_RELATIONS.has(part)));
      refer(attributes['href'], isLoaded);
      refer(attributes['src'], isLoaded);
      refer(attributes['poster'], true);
      refer(attributes['action'], false);
      for (const candidate of attributes['srcset']?.split(',') ?? []) {
        refer(candidate.trim().split(/\s+/)[0], true);
      }
      if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
        redirectsTo = /url\s*=\s*['"]?([^'"]+)/i.exec(attributes['content'] ?? '')?.[1]?.trim();
        refer(redirectsTo, false);
      }
      if (name === 'meta' && attributes['name']?.toLowerCase() === 'robots') {
        isHidden ||= /noindex/i.test(attributes['content'] ?? '');
      }
    },
    ontext(text) {
      if (isInTitle) title += text;
    },
    onclosetag(name) {
      if (name === 'svg') svgDepth--;
      if (name === 'title') isInTitle = false;
    },
  });
  parser.end(html);

  return {
    file,
    language,
    title: title.trim(),
    headings,
    anchors,
    duplicateIds,
    references: [...references.values()],
    hasInlineStyle,
    ...(redirectsTo !== undefined && { redirectsTo }),
    isHidden,
  };
}
