/** Parses HTML in Node. Browsers have a parser of their own: see `html-tree.browser.ts`. */
import { parseDocument } from 'htmlparser2';

export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly children: readonly HtmlNode[];
  /** Returns the value of an attribute, or an empty text. */
  attribute(name: string): string;
}

/** An element or a text. */
export type HtmlNode = HtmlElement | string;

type Parsed = ReturnType<typeof parseDocument>['children'][number];

/** Returns the elements and texts of some HTML. */
export function htmlTree(html: string): readonly HtmlNode[] {
  return nodesOf(parseDocument(html).children);
}

function nodesOf(nodes: readonly Parsed[]): readonly HtmlNode[] {
  return nodes.flatMap((node): readonly HtmlNode[] => {
    if (node.type === 'text') return [node.data];
    if (!('attribs' in node)) return [];
    const { name, attribs, children } = node;
    return [{ name, children: nodesOf(children), attribute: (name) => attribs[name] ?? '' }];
  });
}
