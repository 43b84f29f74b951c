/**
 * Markdown as it is read in a browser, where satteri would need memory that is shared between threads, and with it a page
 * that is isolated from all others. Slower, but in JavaScript all through. MDX is not read here.
 */
import type { Nodes as HtmlNodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import {
  renderBy,
  type Inspection,
  type Marked,
  type MarkdownParser,
  type MarkdownReader,
} from '../source/markdown.ts';

const parser: MarkdownParser = {
  toHtml: (text) => htmlOf(parse(text)),
  inspectedHtml: (text, inspection) => {
    const tree = parse(text);
    const placed = new Placed(text, tree);
    walk(tree, (node) => survey(node, inspection, placed));
    walk(tree, (node) => settle(node, inspection, placed));
    return htmlOf(tree);
  },
};

/** Reads Markdown by micromark. */
export const micromark: MarkdownReader = {
  render: (body, options) => renderBy(parser, body, options),
};

/** Off for the same reason as in the other parser. */
const NO_FOOTNOTES = {
  disable: { null: ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'] },
};

function parse(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm(), NO_FOOTNOTES], mdastExtensions: [gfmFromMarkdown()] });
}

function survey(node: Nodes, inspection: Inspection, placed: Placed): void {
  if (node.type === 'html') inspection.html(placed.node(node));
  else if (node.type === 'heading') inspection.heading(node);
  else if (node.type === 'image') inspection.image(placed.node(node));
  else if (node.type === 'imageReference') inspection.imageReference(placed.node(node));
}

function settle(node: Nodes, inspection: Inspection, placed: Placed): void {
  if (node.type === 'heading') node.depth = inspection.depthOf(node) as typeof node.depth;
  else if (node.type === 'link') node.url = inspection.linkAddress(placed.node(node));
  else if (node.type === 'image') node.url = inspection.imageAddress(placed.node(node));
  else if (node.type === 'definition') node.url = inspection.definitionAddress(placed.node(node));
}

/** The nodes of a text with their places in it. */
class Placed {
  private readonly text: string;
  /** Where addresses begin that became links without being written as such, which the parser does not tell. */
  private readonly bareLinks = new Map<Nodes, number>();

  constructor(text: string, tree: Root) {
    this.text = text;
    let passed = 0;
    walk<Nodes>(tree, (node) => {
      if (node.position) passed = node.position.start.offset!;
      if (node.type !== 'link' || node.position) return;
      const [written] = node.children;
      const at = written?.type === 'text' ? text.indexOf(written.value, passed) : -1;
      this.bareLinks.set(node, at === -1 ? passed : at);
      passed = this.bareLinks.get(node)! + 1;
    });
  }

  /** A node with its place in plain columns. Those of the parser count a tab as several. */
  node<Node extends Nodes>(node: Node): Node & Marked {
    const bare = this.bareLinks.get(node);
    const written = node.type === 'link' && node.children[0]?.type === 'text' ? node.children[0].value : '';
    const start = bare ?? node.position!.start.offset!;
    const end = bare === undefined ? node.position!.end.offset! : bare + written.length;
    return { ...node, position: { start: this.point(start), end: this.point(end) } };
  }

  private point(offset: number) {
    const before = this.text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n'), offset };
  }
}

function htmlOf(tree: Root): string {
  const html = toHast(tree);
  walk(html, alignByClass);
  return toHtml(html, { characterReferences: { useNamedReferences: true } });
}

/** The site's own classes, since a style would be against its content security policy. */
function alignByClass(node: HtmlNodes): void {
  if (node.type !== 'element' || (node.tagName !== 'td' && node.tagName !== 'th')) return;
  const { align, ...properties } = node.properties;
  if (typeof align === 'string') node.properties = { ...properties, className: [`align-${align}`] };
}

/** Shows a tree's nodes in the order of its text. */
function walk<Node extends { type: string }>(node: Node, show: (node: Node) => void): void {
  show(node);
  if ('children' in node) for (const child of node.children as Node[]) walk(child, show);
}
