/** LIX, the Swedish measure of how hard a text is: words in a sentence, and how many of the words are long. */

/** More letters than this make a long word. */
const LONG = 6;

/** A full stop ends a sentence where a space or the end follows. So does a line of its own. */
const END = /(?<=[.!?:;])(?=\s|$|”)|\n+/;

/** Returns the words of a text. Numbers are none, and neither is what is put between. */
export function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}

/** Returns the sentences of a text: what ends with a full stop, a colon or a semicolon. */
export function sentencesIn(text: string): readonly string[] {
  return text.split(END).filter((part) => wordsIn(part).length > 0);
}

/** Returns the LIX of texts together. */
export function lix(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesIn);
  const words = sentences.flatMap(wordsIn);
  const long = words.filter((word) => word.length > LONG);
  return words.length / sentences.length + (100 * long.length) / words.length;
}
