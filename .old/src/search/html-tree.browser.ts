/** Parses HTML with the browser's own parser. Takes the place of `html-tree.ts` there, by the `imports` of `package.json`. */
import type { HtmlNode } from './html-tree.ts';

/** Returns the elements and texts of some HTML. Loads and runs nothing of it. */
export function htmlTree(html: string): readonly HtmlNode[] {
  return nodesOf(new DOMParser().parseFromString(html, 'text/html').body);
}

function nodesOf(parent: Node): readonly HtmlNode[] {
  return Array.from(parent.childNodes).flatMap((node): readonly HtmlNode[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    return [
      {
        name: node.localName,
        children: nodesOf(node),
        attribute: (name) => node.getAttribute(name) ?? '',
      },
    ];
  });
}
