/**
 * The one place where an editor's Markdown becomes HTML. Nothing of what an editor writes reaches a page in any other
 * way than as text: raw HTML and addresses that run as code are errors, and never passed through.
 */
import { defineHastPlugin, defineMdastPlugin, markdownToHtml, type Features } from 'satteri';
import type { Html } from '../../domain/model.ts';
import * as messages from '../../text/problems.ts';
import { positionAt } from './location.ts';
import type { Position, ProblemText } from '../problems/problem.ts';
import { linesOf, type TextSpan } from './source-file.ts';

export interface Rendering {
  readonly html: Html;
  readonly problems: readonly { readonly position: Position; readonly problem: ProblemText }[];
  /** Addresses of images of the site's own, without its base path. */
  readonly images: readonly { readonly address: string; readonly position: Position }[];
}

export interface RenderOptions {
  /** The site's base path, `/` or `/loften/`, put before the addresses of its own pages. */
  readonly base: string;
  /** The level that the highest heading of the text gets; the page has those above it. */
  readonly highestHeading: number;
}

/**
 * Typing is left as it is, since quotes are word for word. Footnotes are off: several texts share a page, and their
 * notes would share their addresses.
 */
const MARKDOWN_FEATURES: Features = {
  frontmatter: false,
  smartPunctuation: false,
  gfm: { footnotes: false },
};

/** Signs without which there can be no HTML, link, image, heading or table; most texts have none, and take a short way. */
const SPECIAL = /[<[\]#|@]|:\/\/|www\.|^[ \t>]*(=|-)+[ \t]*$/m;

/** More quotations and lists within each other than anybody writes, which would take minutes to understand. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){21}/m;

/** Renders the body of a file, or any other stretch of it. */
export function renderMarkdown(body: TextSpan, { base, highestHeading }: RenderOptions): Rendering {
  const { text } = body;
  if (text.trim() === '') return { html: '', problems: [], images: [] };
  const deep = DEEP.exec(text);
  if (deep) return { html: '', problems: [{ position: atStartOf(deep, body), problem: messages.deepText() }], images: [] };
  if (!SPECIAL.test(text)) {
    return { html: markdownToHtml(text, { features: MARKDOWN_FEATURES }).html.trim(), problems: [], images: [] };
  }
  const findings: Rendering['problems'][number][] = [];
  const images: Rendering['images'][number][] = [];
  const isReferredToByImage = new Set<string>();
  const depths: number[] = [];
  const place = (node: Marked): Position => placeOf(node, body);

  const survey = defineMdastPlugin({
    name: 'survey',
    options: { position: true },
    html: (node) => void findings.push({ position: place(node), problem: messages.rawHtml(node.value) }),
    heading: (node) => void depths.push(node.depth),
    imageReference: (node) => {
      isReferredToByImage.add(node.identifier);
      if (!node.alt?.trim()) findings.push({ position: place(node), problem: messages.imageWithoutText() });
    },
    image: (node) => {
      if (!node.alt?.trim()) findings.push({ position: place(node), problem: messages.imageWithoutText() });
    },
  });
  const settle = defineMdastPlugin({
    name: 'settle',
    options: { position: true },
    heading: (node, context) => {
      const depth = Math.min(6, node.depth - Math.min(...depths) + highestHeading);
      context.setProperty(node, 'depth', depth as typeof node.depth);
    },
    link: (node, context) => {
      if (!isAllowedLink(node.url)) findings.push({ position: place(node), problem: messages.badLink(node.url) });
      context.setProperty(node, 'url', withBase(node.url, base));
    },
    image: (node, context) => {
      if (isOwnAddress(node.url)) images.push({ address: node.url, position: place(node) });
      else findings.push({ position: place(node), problem: messages.foreignImage(node.url) });
      context.setProperty(node, 'url', withBase(node.url, base));
    },
    definition: (node, context) => {
      const isImage = isReferredToByImage.has(node.identifier);
      if (isImage && isOwnAddress(node.url)) images.push({ address: node.url, position: place(node) });
      else if (isImage) findings.push({ position: place(node), problem: messages.foreignImage(node.url) });
      else if (!isAllowedLink(node.url)) findings.push({ position: place(node), problem: messages.badLink(node.url) });
      context.setProperty(node, 'url', withBase(node.url, base));
    },
  });
  const { html } = markdownToHtml(text, {
    features: MARKDOWN_FEATURES,
    mdastPlugins: [survey, settle],
    hastPlugins: [alignmentAsClass],
  });
  return { html: html.trim(), problems: findings, images };
}

/** A style attribute would be against the site's content security policy. */
const alignmentAsClass = defineHastPlugin({
  name: 'alignment-as-class',
  element: {
    filter: ['td', 'th'],
    visit: (node, context) => {
      const alignment = /text-align:\s*(\w+)/.exec(node.properties['style']?.toString() ?? '')?.[1];
      if (alignment === undefined) return;
      context.setProperty(node, 'style', null);
      context.setProperty(node, 'className', [`align-${alignment}`]);
    },
  },
});

function withBase(address: string, base: string): string {
  return isOwnAddress(address) ? base + address.slice(1) : address;
}

function isOwnAddress(address: string): boolean {
  return /^\/(?![/\\])/.test(address);
}

/** What browsers do not run as code. They skip control characters in an address, so those are refused as well. */
function isAllowedLink(address: string): boolean {
  if (/[\u0000-\u0020\\]/.test(address.trim())) return false;
  return /^(https?:\/\/[^/]|mailto:|tel:|#)/i.test(address) || isOwnAddress(address);
}

interface Marked {
  readonly position?:
    | { readonly start: { line: number; column: number }; readonly end: { line: number; column: number } }
    | undefined;
}

function atStartOf({ index, 0: { length } }: RegExpExecArray, body: TextSpan): Position {
  return { ...positionAt(body, index), length };
}

/** A node's place in its file. */
function placeOf(node: Marked, { text, line }: TextSpan): Position {
  const { start, end } = node.position!;
  const lastColumn = end.line === start.line ? end.column : linesOf(text)[start.line - 1]!.length + 1;
  return {
    line: line + start.line - 1,
    column: start.column,
    length: Math.max(1, lastColumn - start.column),
  };
}
