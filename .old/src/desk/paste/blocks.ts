/** What was on the clipboard, without its looks: tables, and the texts around them. */
import { withPlainLetters } from '../../content/formats/plain-letters.ts';

export interface Cell {
  readonly text: string;
  /** A cell that a larger one covers. `down` has the text of the cell above, `across` has none. */
  readonly covered?: 'down' | 'across';
}

export type Row = readonly Cell[];

/** Words that are not a part of the text: struck, commented or hidden. */
export type AsideKind = 'struck' | 'comment' | 'hidden';

export type Block =
  | { readonly kind: 'table'; readonly rows: readonly Row[] }
  | { readonly kind: 'text'; readonly text: string; readonly isItem: boolean }
  | { readonly kind: 'aside'; readonly why: AsideKind; readonly text: string };

/** Returns a text on lines of single spaces, with plain letters and without empty lines at its ends. */
export function tidied(text: string): string {
  return withPlainLetters(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC');
}

/** The bullet of an item in a list, or the number before it. */
export const BULLET = /^(?:[•·▪◦‣➢➤✓\uf0b7\uf0a7o*–-]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t]+/u;
