/** Swedish words for searching: splitting texts into them, and ignoring case, accents and endings. */

import { withPlainLetters } from '../content/formats/plain-letters.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** Endings of nouns, longest first, so that the whole ending is removed. */
const ENDINGS =
  'arnas ernas ornas arna enas erna orna ars ans ena ens ers ets ors an ar en er et or a e'.split(' ');

/** A stem has at least this many letters. */
const MIN_STEM_LENGTH = 3;

/** Spaces of other widths, and those that lines are not broken at. */
const OTHER_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;

/** Returns the text as it is searched: plain letters, plain spaces, and each letter with its accent. */
export function asSearched(text: string): string {
  return withPlainLetters(text).replace(OTHER_SPACES, ' ').normalize('NFC');
}

/** Returns the words of a text, in order. */
export function wordsOf(text: string): readonly string[] {
  return asSearched(text).match(WORD) ?? [];
}

/** Returns the text in lower case, without accents: `Åtgärd` → `atgard`. */
export function fold(text: string): string {
  return asSearched(text).toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Returns the stem of a lower-case noun: `kontrollerna` → `kontroll`. An approximation that knows endings, not words. */
export function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= MIN_STEM_LENGTH);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
