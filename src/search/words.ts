/** Swedish words as a search sees them: where they begin and end, and what is left when case, accents and endings are not looked at. */

const WORD = /[\p{L}\p{N}]+/gu;

/** Endings of nouns, the longest first, so that the whole ending goes. */
const ENDINGS =
  'arnas ernas ornas arna enas erna orna ars ans ena ens ers ets ors an ar en er et or a e'.split(' ');

/** What must be left of a word when its ending goes. */
const MIN_STEM_LENGTH = 3;

/** The words of a text as they stand, in order. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/** In lower case and without dots and rings: `Åtgärd` → `atgard`. */
export function fold(text: string): string {
  return text.toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '');
}

/** What the forms of a noun have in common: `kontrollerna` → `kontroll`. Takes lower case. Rough: it knows endings, not words. */
export function stemOf(word: string): string {
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= MIN_STEM_LENGTH);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
