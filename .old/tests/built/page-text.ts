/** The visible text of a built page, with space between blocks but not within lines. */
import { DomUtils, parseDocument } from 'htmlparser2';

type Document = ReturnType<typeof parseDocument>;
type Node = Document['childNodes'][number];

const INLINE = new Set(['a', 'b', 'strong', 'em', 'i', 'span', 'code']);

/** Returns the text of a page, or of the element with an id. Throws if there is no such element. */
export function pageText(html: string, id?: string): string {
  const page = parseDocument(html);
  const part = id === undefined ? page : DomUtils.getElementById(id, page, true);
  if (!part) throw new Error(`The page has no element #${id ?? ''}`);
  return visibleText(part).replace(/\s+/g, ' ').trim();
}

function visibleText(node: Node | Document): string {
  if ('data' in node && node.type === 'text') return node.data;
  if (node.type === 'script' || node.type === 'style' || !('childNodes' in node)) return '';
  const inner = node.childNodes.map(visibleText).join('');
  return 'name' in node && INLINE.has(node.name) ? inner : ` ${inner} `;
}
