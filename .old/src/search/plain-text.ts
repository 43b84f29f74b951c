/** Converts HTML to plain text. */
// eslint-disable-next-line boundaries/no-unknown-dependencies -- It cannot resolve the imports of package.json.
import { htmlTree } from '#html-tree';
import type { HtmlNode } from './html-tree.ts';

/** Elements that can be within a word. All others separate words. */
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'del',
  'em',
  'i',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
]);

interface Part {
  /** The name of the element whose text is returned. */
  readonly within?: string;
  /** The name of an element whose text is left out. */
  readonly without?: string;
}

/** Returns the text of HTML, or of a part of it, with single spaces between words. */
export function plainText(html: string, part: Part = {}): string {
  return textOf(htmlTree(html), part, part.within === undefined)
    .replace(/\s+/g, ' ')
    .trim();
}

function textOf(nodes: readonly HtmlNode[], part: Part, isInside: boolean): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return isInside ? node : '';
      const { name, children } = node;
      if (name === part.without) return ' ';
      const text = textOf(children, part, isInside || name === part.within);
      return INLINE.has(name) ? text : ` ${text} `;
    })
    .join('');
}
