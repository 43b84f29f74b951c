/** What there is to know of one HTML file of a finished site: its addresses, anchors and bare necessities. */
import { Parser } from 'htmlparser2';

/** An address that a page points to, as it is written in the page. */
export interface Reference {
  readonly address: string;
  /** True for what the browser loads by itself: scripts, styles, images, fonts. */
  readonly isLoaded: boolean;
}

export interface BuiltPage {
  /** Path from the site's folder, with `/` on every platform: `eksjo/2017/index.html`. */
  readonly file: string;
  readonly language: string | undefined;
  readonly title: string;
  readonly headings: number;
  readonly anchors: ReadonlySet<string>;
  /** Ids that occur more than once. */
  readonly doubled: ReadonlySet<string>;
  /** Each address once. */
  readonly references: readonly Reference[];
  readonly hasInlineStyle: boolean;
  /** Where a page at a former address leads, as it is written; absent of any other page. */
  readonly leadsTo?: string;
  /** True for what search engines shall not list: error pages, pages that lead on. */
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

/** Reads the text of one HTML file; `file` is its path from the site's folder. */
export function readPage(file: string, html: string): BuiltPage {
  const anchors = new Set<string>();
  const doubled = new Set<string>();
  const references = new Map<string, Reference>();
  let language: string | undefined;
  let title = '';
  let headings = 0;
  let hasInlineStyle = false;
  let leadsTo: string | undefined;
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
      if (id !== undefined) (anchors.has(id) ? doubled : anchors).add(id);
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
        leadsTo = /url\s*=\s*['"]?([^'"]+)/i.exec(attributes['content'] ?? '')?.[1]?.trim();
        refer(leadsTo, false);
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
    doubled,
    references: [...references.values()],
    hasInlineStyle,
    ...(leadsTo !== undefined && { leadsTo }),
    isHidden,
  };
}
