/**
 * The rules for editors' Markdown, shared by its two parsers: one for Node, the other for browsers. Raw HTML and links that run
 * code are errors and never reach a page.
 */
import type { Html } from '../../domain/model.ts';
import { misleadingAddress, misleadingText, unusualPort } from '../formats/misleading.ts';
import * as messages from '../../text/problems.ts';
import { positionAt } from './location.ts';
import { ENTITY } from './lost-words.ts';
import { tooLarge } from './too-large.ts';
import type { Position, ProblemText } from '../problems/problem.ts';
import { linesOf, type TextSpan } from './source-file.ts';
import { WordInspection, type Named, type Positioned, type Reference } from './word-inspection.ts';

export type { Positioned } from './word-inspection.ts';

export interface Rendering {
  readonly html: Html;
  readonly problems: readonly { readonly position: Position; readonly problem: ProblemText }[];
  /** The site's own images in the text, by address without the base path. */
  readonly images: readonly { readonly address: string; readonly position: Position }[];
  /** The text's links to pages and files of the site, by address without the base path. */
  readonly links: readonly { readonly address: string; readonly position: Position }[];
}

export interface RenderOptions {
  /** The site's base path, `/` or `/loften/`, put before addresses on the site. */
  readonly base: string;
  /** The level of the text's highest heading on the page. The page itself uses the levels above. */
  readonly highestHeading: number;
  /** The address of the page that links such as `#vandring` are within. The text may be shown on other pages too. */
  readonly page?: string;
}

/** Reads Markdown. Passed to the check, which has no parser of its own. */
export interface MarkdownReader {
  /** Renders the body of a file, or another part of it. */
  readonly render: (body: TextSpan, options: RenderOptions) => Rendering;
  /**
   * Returns the problems of a page in MDX, which are a syntax error or links that mislead, and its links. Left out by readers that
   * do not know MDX. The site's own pages are then checked only for their fields.
   */
  readonly mdx?: (body: TextSpan) => Pick<Rendering, 'problems' | 'links'>;
}

/** A Markdown parser without any rules of ours. */
export interface MarkdownParser {
  /** Returns the HTML of a text that has nothing to inspect. */
  readonly toHtml: (text: string) => Html;
  /** Returns the HTML of a text after calling the inspection's methods for its nodes, in two passes. */
  readonly inspectedHtml: (text: string, inspection: Inspection) => Html;
}

/** Matches every text with something to inspect. Most texts have nothing. */
const SPECIAL =
  /[<[\]#|@~]|:\/\/|www\.|^[ \t>]*(?:[=-]+[ \t]*$|\d{1,9}[.)](?:[ \t]|$)| {4}|\t|>)|[\p{L}\p{N}]\*[^\s*]|[^\s*]\*[\p{L}\p{N}]/mu;

/** One of the parsers needs as much memory as the square of their number. */
const MAX_ENTITIES = 1000;

/** Renders a text with a parser, and applies our rules to it. */
export function renderWith(parser: MarkdownParser, body: TextSpan, options: RenderOptions): Rendering {
  const { text } = body;
  if (text.trim() === '') return { html: '', problems: [], images: [], links: [] };
  const large = tooLarge(body);
  if (large) return { html: '', problems: [large], images: [], links: [] };
  const entities = text.includes('&') ? Array.from(text.matchAll(ENTITY)) : [];
  if (entities.length > MAX_ENTITIES) {
    const position = { ...positionAt(body, entities[MAX_ENTITIES]!.index), length: 1 };
    return { html: '', problems: [{ position, problem: messages.tooManyEntities() }], images: [], links: [] };
  }
  const inspection = new Inspection(body, options);
  const html = (SPECIAL.test(text) ? parser.inspectedHtml(text, inspection) : parser.toHtml(text)).trim();
  inspection.words.compare(html, parser.toHtml);
  const problems = [...inspection.problems, ...inspection.words.problems];
  return { html, problems, images: inspection.images, links: inspection.links };
}

type Linked = Positioned & { readonly url: string };

/** A node with text in it. */
export interface WithText {
  readonly value?: string;
  readonly children?: readonly unknown[];
}

/** Collects the problems of one text, and returns the addresses and heading levels that its nodes get. */
export class Inspection {
  readonly problems: Rendering['problems'][number][] = [];
  readonly images: Rendering['images'][number][] = [];
  readonly links: Rendering['links'][number][] = [];
  /** Looks for words that do not come along. */
  readonly words: WordInspection;
  private readonly shownAsImages = new Set<string>();
  /** The texts of links by the definition that they refer to. */
  private readonly linkTexts = new Map<string, string[]>();
  private highest = Infinity;
  private readonly body: TextSpan;
  private readonly options: RenderOptions;

  constructor(body: TextSpan, options: RenderOptions) {
    this.body = body;
    this.options = options;
    this.words = new WordInspection(body);
  }

  /** Reports a link on a page of the site's own, which may lead anywhere but where it seems not to. */
  ownLink(node: Positioned & WithText, address: string): void {
    const problem = misleadingAddress(address) ?? misleadingText(textOf(node), address);
    if (problem) this.report(node, withoutReplacement(problem));
    if (isOwnAddress(address)) this.links.push({ address, position: this.positionOf(node) });
  }

  // ── First pass ────────────────────────────────────────────────────────────────────────────────────────────────────

  html(node: Positioned & { readonly value: string }): void {
    this.report(node, messages.rawHtml(node.value, isWord(node.value)));
    this.words.html(node);
  }

  heading(node: Positioned & { readonly depth: number; readonly children: readonly unknown[] }): void {
    this.highest = Math.min(this.highest, node.depth);
    this.words.heading(node);
  }

  image(node: Positioned & { readonly alt?: string | null | undefined }): void {
    if (!node.alt?.trim()) this.report(node, messages.imageWithoutText());
  }

  imageReference(node: Reference & { readonly alt?: string | null | undefined }): void {
    this.shownAsImages.add(node.identifier);
    this.words.linkReference(node);
    this.image(node);
  }

  linkReference(node: WithText & Reference): void {
    this.words.linkReference(node);
    const texts = this.linkTexts.get(node.identifier);
    if (texts) texts.push(textOf(node));
    else this.linkTexts.set(node.identifier, [textOf(node)]);
  }

  // ── Second pass ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Returns the level of a heading on the page. */
  depthOf({ depth }: { readonly depth: number }): number {
    return Math.min(6, depth - this.highest + this.options.highestHeading);
  }

  /** Returns the address of a link on the page. */
  linkAddress(node: Linked & WithText): string {
    this.words.link(node);
    return this.addressOf(node, [textOf(node)]);
  }

  /** Returns the address of an image on the page. */
  imageAddress(node: Linked): string {
    if (isOwnAddress(node.url)) this.images.push({ address: node.url, position: this.positionOf(node) });
    else this.report(node, messages.foreignImage(node.url));
    return this.withBase(node.url);
  }

  /** Returns the address on the page of a definition, `[x]: address`, which links or images refer to. */
  definitionAddress(node: Linked & Named): string {
    if (!this.words.definition(node)) return node.url;
    return this.shownAsImages.has(node.identifier)
      ? this.imageAddress(node)
      : this.addressOf(node, this.linkTexts.get(node.identifier) ?? []);
  }

  private addressOf(node: Linked, texts: readonly string[]): string {
    const { url } = node;
    for (const problem of linkProblems(url, texts)) this.report(node, problem);
    const isWithin = url.startsWith('#');
    const address = isWithin ? (this.options.page ?? '') + url : url;
    if (isWithin || isOwnAddress(address)) this.links.push({ address, position: this.positionOf(node) });
    return this.withBase(address);
  }

  private report(node: Positioned, problem: ProblemText): void {
    this.problems.push({ position: this.positionOf(node), problem });
  }

  private withBase(address: string): string {
    return isOwnAddress(address) ? this.options.base + address.slice(1) : address;
  }

  private positionOf({ position }: Positioned): Position {
    const { text, line } = this.body;
    const { start, end } = position!;
    const lastColumn = end.line === start.line ? end.column : linesOf(text)[start.line - 1]!.length + 1;
    return {
      line: line + start.line - 1,
      column: start.column,
      length: Math.max(1, lastColumn - start.column),
    };
  }
}

/** The position is that of the link with its text, so the address alone cannot be replaced. */
function withoutReplacement({ replacement: _, ...problem }: ProblemText): ProblemText {
  return problem;
}

/** Returns what is wrong with a link: its address, or its text if that shows another. */
function linkProblems(address: string, texts: readonly string[]): readonly ProblemText[] {
  const misleading = misleadingAddress(address);
  if (misleading) return [withoutReplacement(misleading)];
  if (!isAllowedLink(address)) return [messages.badLink(address)];
  const other = texts.map((text) => misleadingText(text, address)).find((problem) => problem !== undefined);
  return [other, unusualPort(address)].filter((problem) => problem !== undefined);
}

/** Returns the text of a node without its markup. */
function textOf({ value = '', children = [] }: WithText): string {
  return value + children.map((child) => textOf(child as WithText)).join('');
}

/** The names of elements, as far as editors use them. */
const ELEMENT =
  /^<\/?(?:a|abbr|audio|b|big|blockquote|body|br|button|center|code|col|dd|del|details|div|dl|dt|em|embed|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|mark|math|meta|nav|object|ol|option|p|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|video|wbr)\b/i;

/** Returns true for a word in angle brackets that is no element: `<kommunen>`. */
function isWord(tag: string): boolean {
  return /^<[a-z][^<>\n]*>$/i.test(tag) && !ELEMENT.test(tag);
}

function isOwnAddress(address: string): boolean {
  return /^\/(?![/\\])/.test(address);
}

/** Rejects addresses that browsers run as code, and control characters, which browsers ignore in addresses. */
function isAllowedLink(address: string): boolean {
  if (/[\u0000-\u0020\\]/.test(address.trim())) return false;
  // A reader would send a copy to somebody whom the text does not name.
  if (/^mailto:[^?]*\?(.*&)?(to|b?cc)=/i.test(address)) return false;
  return /^(https?:\/\/[^/]|mailto:|tel:|#)/i.test(address) || isOwnAddress(address);
}
