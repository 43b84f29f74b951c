/** HTML as the search reads it: words that tags do not run together. */
import { Parser } from 'htmlparser2';

/** Tags that may stand in the middle of a word. */
const INLINE = new Set(['a', 'b', 'code', 'del', 'em', 'i', 's', 'strong', 'sub', 'sup']);

/** Returns the text of HTML, with single spaces. */
export function plainText(html: string): string {
  let text = '';
  const separate = (name: string) => {
    if (!INLINE.has(name)) text += ' ';
  };
  const parser = new Parser({
    onopentagname: separate,
    onclosetag: separate,
    ontext: (part) => (text += part),
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}
