/** The words of HTML. */
import { Parser } from 'htmlparser2';

/** Elements in the middle of words or between them; any other parts what stands before it from what stands after. */
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
  /** An element that the words stand in. */
  readonly within?: string;
  /** An element whose words are left out. */
  readonly without?: string;
}

/** Returns the words of all HTML, or of a part of it, with single spaces between them. */
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
