/** Swedish words for searching: splitting texts into them, and ignoring case, accents and endings. */

import { withPlainLetters } from '../content/formats/plain-letters.ts';

/** A word, or a number whose thousands are set apart: `1 500`. */
const WORD = /(?<![\p{L}\p{N}])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;

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

/** Returns the words of a text, in order. A number is one word however its thousands are set: `1 500` → `1500`. */
export function wordsOf(text: string): readonly string[] {
  return asSearched(text).match(WORD)?.map(withoutSpaces) ?? [];
}

/** Splits a text into words and what is between them; joined, the pieces are the text. */
export function piecesOf(text: string): readonly { readonly text: string; readonly word?: string }[] {
  const pieces: { readonly text: string; readonly word?: string }[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    if (index > end) pieces.push({ text: text.slice(end, index) });
    pieces.push({ text: found, word: withoutSpaces(found) });
    end = index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

function withoutSpaces(word: string): string {
  return word.replace(/\s/gu, '');
}

/** Returns what the forms of a word have in common, however its accents are written: `Åtgärderna` → `atgard`. */
export function bareStem(word: string): string {
  return fold(stemOf(word.toLocaleLowerCase('sv')));
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
