/** Finds the words of a text that match a query, also within compounds and in other forms. */
import { fold, stemOf, wordsOf } from './words.ts';

/** A text split into pieces. */
export type MatchedText = readonly { readonly text: string; readonly isMatch: boolean }[];

export type Matcher = (word: string) => boolean;

/** Shorter matches in the middle or at the end of a word would be coincidences. */
const MIN_INNER_MATCH = 4;
const MIN_END_MATCH = 3;

/** The number of words before the first match, and in a quote. */
const WORDS_BEFORE = 8;
const WORDS_QUOTED = 32;

/** Returns a test of single words. Å and ä match a, and ö matches o, unless the query has any of them. */
export function matcherOf(query: string): Matcher {
  const plain = hasAccents(query) ? (text: string) => text : fold;
  const stemmed = (word: string) => plain(stemOf(word.toLocaleLowerCase('sv')));
  const stems = wordsOf(query).map(stemmed);
  return (word) => {
    const whole = plain(word.toLocaleLowerCase('sv'));
    return stems.some(
      (stem) =>
        whole.startsWith(stem) ||
        (stem.length >= MIN_INNER_MATCH && whole.includes(stem)) ||
        (stem.length >= MIN_END_MATCH && stemmed(word).endsWith(stem)),
    );
  };
}

/** Returns true if the query has an å, ä or ö. */
export function hasAccents(query: string): boolean {
  return fold(query) !== query.toLocaleLowerCase('sv');
}

/** Splits a text into pieces that match and pieces that do not. */
export function matched(text: string, matches: Matcher): MatchedText {
  const pieces: { text: string; isMatch: boolean }[] = [];
  for (const part of text.split(/([\p{L}\p{N}]+)/u)) {
    if (part === '') continue;
    const isMatch = /^[\p{L}\p{N}]/u.test(part) && matches(part);
    const last = pieces.at(-1);
    if (last && !isMatch && !last.isMatch) last.text += part;
    else pieces.push({ text: part, isMatch });
  }
  return pieces;
}

/** Returns the words around the first match in a text, or its first words if nothing matches. */
export function quoted(text: string, matches: Matcher): string {
  const parts = text.replace(/\s+/g, ' ').trim().split(' ');
  const first = parts.findIndex((part) => wordsOf(part).some(matches));
  const last = Math.min(parts.length, Math.max(0, first - WORDS_BEFORE) + WORDS_QUOTED);
  const start = Math.max(0, Math.min(Math.max(0, first - WORDS_BEFORE), last - WORDS_QUOTED));
  const cut = parts.slice(start, last).join(' ');
  return `${start > 0 ? '… ' : ''}${cut}${last < parts.length ? ' …' : ''}`;
}
