/**
 * The rules for editors' Markdown, shared by its two parsers: one for Node, the other for browsers. Raw HTML and links that run
 * code are errors and never reach a page.
 */
import type { Html } from '../../domain/model.ts';
import * as messages from '../../text/problems.ts';
import { positionAt } from './location.ts';
import type { Position, ProblemText } from '../problems/problem.ts';
import { linesOf, type TextSpan } from './source-file.ts';

export interface Rendering {
  readonly html: Html;
  readonly problems: readonly { readonly position: Position; readonly problem: ProblemText }[];
  /** The site's own images in the text, by address without the base path. */
  readonly images: readonly { readonly address: string; readonly position: Position }[];
}

export interface RenderOptions {
  /** The site's base path, `/` or `/loften/`, put before addresses on the site. */
  readonly base: string;
  /** The level of the text's highest heading on the page. The page itself uses the levels above. */
  readonly highestHeading: number;
}

/** Reads Markdown. Passed to the check, which has no parser of its own. */
export interface MarkdownReader {
  /** Renders the body of a file, or another part of it. */
  readonly render: (body: TextSpan, options: RenderOptions) => Rendering;
  /**
   * Returns the position of a syntax error in a page in MDX, relative to the text, or undefined if there is none. Left out by
   * readers that do not know MDX. The site's own pages are then checked only for their fields.
   */
  readonly mdxError?: (text: string) => Pick<Position, 'line' | 'column'> | undefined;
}

/** A Markdown parser without any rules of ours. */
export interface MarkdownParser {
  /** Returns the HTML of a text that has nothing to inspect. */
  readonly toHtml: (text: string) => Html;
  /** Returns the HTML of a text after calling the inspection's methods for its nodes, in two passes. */
  readonly inspectedHtml: (text: string, inspection: Inspection) => Html;
}

/** Matches every text with HTML, links, images, headings or tables. Most texts have none, and are not inspected. */
const SPECIAL = /[<[\]#|@]|:\/\/|www\.|^[ \t>]*(=|-)+[ \t]*$/m;

/** Matches quotations and lists nested more than 20 levels deep, which would take minutes to parse. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){21}/m;

/** Renders a text with a parser, and applies our rules to it. */
export function renderWith(parser: MarkdownParser, body: TextSpan, options: RenderOptions): Rendering {
  const { text } = body;
  if (text.trim() === '') return { html: '', problems: [], images: [] };
  const deep = DEEP.exec(text);
  if (deep)
    return {
      html: '',
      problems: [{ position: atStartOf(deep, body), problem: messages.deepText() }],
      images: [],
    };
  if (!SPECIAL.test(text)) return { html: parser.toHtml(text).trim(), problems: [], images: [] };
  const inspection = new Inspection(body, options);
  const html = parser.inspectedHtml(text, inspection).trim();
  return { html, problems: inspection.problems, images: inspection.images };
}

/** A node of a syntax tree with its position, which is the same in all Markdown parsers. */
export interface Positioned {
  readonly position?:
    | { readonly start: { line: number; column: number }; readonly end: { line: number; column: number } }
    | undefined;
}

type Linked = Positioned & { readonly url: string };

/** Collects the problems of one text, and returns the addresses and heading levels that its nodes get. */
export class Inspection {
  readonly problems: Rendering['problems'][number][] = [];
  readonly images: Rendering['images'][number][] = [];
  private readonly shownAsImages = new Set<string>();
  private highest = Infinity;
  private readonly body: TextSpan;
  private readonly options: RenderOptions;

  constructor(body: TextSpan, options: RenderOptions) {
    this.body = body;
    this.options = options;
  }

  // ── First pass ────────────────────────────────────────────────────────────────────────────────────────────────────

  html(node: Positioned & { readonly value: string }): void {
    this.report(node, messages.rawHtml(node.value));
  }

  heading({ depth }: { readonly depth: number }): void {
    this.highest = Math.min(this.highest, depth);
  }

  image(node: Positioned & { readonly alt?: string | null | undefined }): void {
    if (!node.alt?.trim()) this.report(node, messages.imageWithoutText());
  }

  imageReference(
    node: Positioned & { readonly alt?: string | null | undefined; readonly identifier: string },
  ): void {
    this.shownAsImages.add(node.identifier);
    this.image(node);
  }

  // ── Second pass ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Returns the level of a heading on the page. */
  depthOf({ depth }: { readonly depth: number }): number {
    return Math.min(6, depth - this.highest + this.options.highestHeading);
  }

  /** Returns the address of a link on the page. */
  linkAddress(node: Linked): string {
    if (!isAllowedLink(node.url)) this.report(node, messages.badLink(node.url));
    return this.withBase(node.url);
  }

  /** Returns the address of an image on the page. */
  imageAddress(node: Linked): string {
    if (isOwnAddress(node.url)) this.images.push({ address: node.url, position: this.positionOf(node) });
    else this.report(node, messages.foreignImage(node.url));
    return this.withBase(node.url);
  }

  /** Returns the address on the page of a definition, `[x]: address`, which links or images refer to. */
  definitionAddress(node: Linked & { readonly identifier: string }): string {
    return this.shownAsImages.has(node.identifier) ? this.imageAddress(node) : this.linkAddress(node);
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

function isOwnAddress(address: string): boolean {
  return /^\/(?![/\\])/.test(address);
}

/** Rejects addresses that browsers run as code, and control characters, which browsers ignore in addresses. */
function isAllowedLink(address: string): boolean {
  if (/[\u0000-\u0020\\]/.test(address.trim())) return false;
  return /^(https?:\/\/[^/]|mailto:|tel:|#)/i.test(address) || isOwnAddress(address);
}

function atStartOf({ index, 0: { length } }: RegExpExecArray, body: TextSpan): Position {
  return { ...positionAt(body, index), length };
}
