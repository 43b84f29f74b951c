/**
 * What an editor's Markdown may hold, whichever parser reads it: one in Node, another in a browser. Nothing of what an
 * editor writes reaches a page in any other way than as text: raw HTML and addresses that run as code are errors, and
 * never passed through.
 */
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

/** What reads Markdown, handed to whoever checks content. */
export interface MarkdownReader {
  /** Renders the body of a file, or any other stretch of it. */
  readonly render: (body: TextSpan, options: RenderOptions) => Rendering;
  /**
   * Where a page in MDX cannot be understood, counted from the beginning of its text; undefined where it can. Without this
   * function the site's own pages are not understood beyond their fields.
   */
  readonly mdxFault?: (text: string) => Pick<Position, 'line' | 'column'> | undefined;
}

/** A parser of Markdown, with no rules of its own. */
export interface MarkdownParser {
  /** The HTML of a text in which there is nothing to inspect. */
  readonly toHtml: (text: string) => Html;
  /** The HTML of a text, after everything in it has been shown to an inspection twice. */
  readonly inspectedHtml: (text: string, inspection: Inspection) => Html;
}

/** Signs without which there can be no HTML, link, image, heading or table; most texts have none, and take a short way. */
const SPECIAL = /[<[\]#|@]|:\/\/|www\.|^[ \t>]*(=|-)+[ \t]*$/m;

/** More quotations and lists within each other than anybody writes, which would take minutes to understand. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){21}/m;

/** Renders a text by a parser, under the rules that hold for all texts. */
export function renderBy(parser: MarkdownParser, body: TextSpan, options: RenderOptions): Rendering {
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

/** A part of a text with its place, as all parsers of Markdown give it. */
export interface Marked {
  readonly position?:
    | { readonly start: { line: number; column: number }; readonly end: { line: number; column: number } }
    | undefined;
}

type Addressed = Marked & { readonly url: string };

/** Gathers what is wrong with one text. */
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

  // ── Shown first ───────────────────────────────────────────────────────────────────────────────────────────────────

  html(node: Marked & { readonly value: string }): void {
    this.object(node, messages.rawHtml(node.value));
  }

  heading({ depth }: { readonly depth: number }): void {
    this.highest = Math.min(this.highest, depth);
  }

  image(node: Marked & { readonly alt?: string | null | undefined }): void {
    if (!node.alt?.trim()) this.object(node, messages.imageWithoutText());
  }

  imageReference(
    node: Marked & { readonly alt?: string | null | undefined; readonly identifier: string },
  ): void {
    this.shownAsImages.add(node.identifier);
    this.image(node);
  }

  // ── Shown when all of the text has been shown first ───────────────────────────────────────────────────────────────

  /** The level of a heading on the page. */
  depthOf({ depth }: { readonly depth: number }): number {
    return Math.min(6, depth - this.highest + this.options.highestHeading);
  }

  /** The address of a link on the page. */
  linkAddress(node: Addressed): string {
    if (!isAllowedLink(node.url)) this.object(node, messages.badLink(node.url));
    return this.withBase(node.url);
  }

  /** The address of an image on the page. */
  imageAddress(node: Addressed): string {
    if (isOwnAddress(node.url)) this.images.push({ address: node.url, position: this.placeOf(node) });
    else this.object(node, messages.foreignImage(node.url));
    return this.withBase(node.url);
  }

  /** The address on the page of what links or images refer to. */
  definitionAddress(node: Addressed & { readonly identifier: string }): string {
    return this.shownAsImages.has(node.identifier) ? this.imageAddress(node) : this.linkAddress(node);
  }

  private object(node: Marked, problem: ProblemText): void {
    this.problems.push({ position: this.placeOf(node), problem });
  }

  private withBase(address: string): string {
    return isOwnAddress(address) ? this.options.base + address.slice(1) : address;
  }

  private placeOf({ position }: Marked): Position {
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

/** What browsers do not run as code. They skip control characters in an address, so those are refused as well. */
function isAllowedLink(address: string): boolean {
  if (/[\u0000-\u0020\\]/.test(address.trim())) return false;
  return /^(https?:\/\/[^/]|mailto:|tel:|#)/i.test(address) || isOwnAddress(address);
}

function atStartOf({ index, 0: { length } }: RegExpExecArray, body: TextSpan): Position {
  return { ...positionAt(body, index), length };
}
