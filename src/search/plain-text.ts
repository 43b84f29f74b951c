/** Converts HTML to plain text. */
import { Parser } from 'htmlparser2';

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
export function plainText(html: string, { within, without }: Part = {}): string {
  let text = '';
  let inside = within === undefined ? 1 : 0;
  let outside = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === within) inside++;
      if (name === without) outside++;
      if (!INLINE.has(name)) text += ' ';
    },
    ontext(part) {
      if (inside > 0 && outside === 0) text += part;
    },
    onclosetag(name) {
      if (name === within) inside--;
      if (name === without) outside--;
      if (!INLINE.has(name)) text += ' ';
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}
