/**
 * Reads Markdown in browsers, where satteri would need shared memory and therefore cross-origin isolation. Slower, but all
 * JavaScript. Does not read MDX.
 */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { htmlOf } from './html.ts';
import { positionAt } from '../source/location.ts';
import type { TextSpan } from '../source/source-file.ts';
import {
  renderWith,
  type Inspection,
  type Positioned,
  type MarkdownParser,
  type MarkdownReader,
} from '../source/markdown.ts';

const parser: MarkdownParser = {
  toHtml: (text) => htmlOf(parse(text)),
  inspectedHtml: (text, inspection) => {
    const tree = parse(text);
    const positions = new NodePositions(text, tree);
    walk(tree, (node) => firstPass(node, inspection, positions));
    walk(tree, (node) => secondPass(node, inspection, positions));
    return htmlOf(tree);
  },
};

/** Reads Markdown with micromark. */
export const micromark: MarkdownReader = {
  render: (body, options) => renderWith(parser, body, options),
};

/** Disabled for the same reason as in `satteri.ts`. */
const NO_FOOTNOTES = {
  disable: { null: ['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'] },
};

function parse(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm(), NO_FOOTNOTES], mdastExtensions: [gfmFromMarkdown()] });
}

function firstPass(node: Nodes, inspection: Inspection, positions: NodePositions): void {
  const { words } = inspection;
  if (node.type === 'html') inspection.html(positions.withPosition(node));
  else if (node.type === 'heading') inspection.heading(positions.withPosition(node));
  else if (node.type === 'image') inspection.image(positions.withPosition(node));
  else if (node.type === 'linkReference') inspection.linkReference(positions.withPosition(node));
  else if (node.type === 'imageReference') inspection.imageReference(positions.withPosition(node));
  else if (node.type === 'emphasis') words.emphasis(positions.withPosition(node));
  else if (node.type === 'strong') words.strong(positions.withPosition(node));
  else if (node.type === 'delete') words.delete(positions.withPosition(node));
  else if (node.type === 'code') words.code(positions.withPosition(node));
  else if (node.type === 'blockquote') words.blockquote(positions.withPosition(node));
}

function secondPass(node: Nodes, inspection: Inspection, positions: NodePositions): void {
  if (node.type === 'heading') node.depth = inspection.depthOf(node) as typeof node.depth;
  else if (node.type === 'link') node.url = inspection.linkAddress(positions.withPosition(node));
  else if (node.type === 'image') node.url = inspection.imageAddress(positions.withPosition(node));
  else if (node.type === 'definition') node.url = inspection.definitionAddress(positions.withPosition(node));
}

/** Adds positions to the nodes of a text, including those to which the parser gives none. */
class NodePositions {
  private readonly span: TextSpan;
  /** The offsets of bare addresses, which become links that have no position. */
  private readonly bareLinks = new Map<Nodes, number>();

  constructor(text: string, tree: Root) {
    this.span = { text, line: 1 };
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

  /** Returns a node with its position in characters. The parser's own columns count a tab as several. */
  withPosition<Node extends Nodes>(node: Node): Node & Positioned {
    const bare = this.bareLinks.get(node);
    const written = node.type === 'link' && node.children[0]?.type === 'text' ? node.children[0].value : '';
    const start = bare ?? node.position!.start.offset!;
    const end = bare === undefined ? node.position!.end.offset! : bare + written.length;
    return { ...node, position: { start: this.point(start), end: this.point(end) } };
  }

  private point(offset: number) {
    const { line, column } = positionAt(this.span, offset);
    return { line, column, offset };
  }
}

/** Visits all nodes of a tree in document order. */
function walk<Node extends { type: string }>(node: Node, visit: (node: Node) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children as Node[]) walk(child, visit);
}
