/** Finds the words of a text that match a query, also within compounds and in other forms. */
import { asSearched, fold, piecesOf, stemOf, wordsOf } from './words.ts';

/** A text in pieces; joined, they are the text. */
export type MarkedText = readonly { readonly text: string; readonly isMatch: boolean }[];

export type Matcher = (word: string) => boolean;

/** Shorter matches in the middle or at the end of a word would be coincidences. */
const MIN_INNER_MATCH = 4;
const MIN_END_MATCH = 3;

/** The number of words before the first match, and in an excerpt. */
const WORDS_BEFORE = 8;
const WORDS_IN_EXCERPT = 32;

/** Returns a function that tests single words. Å, ä and ö match a and o unless the query has any of them. */
export function wordMatcher(query: string): Matcher {
  const plain = hasAccents(query) ? (text: string) => text : fold;
  const stemmed = (word: string) => plain(stemOf(word.toLocaleLowerCase('sv')));
  const stems = wordsOf(query).map(stemmed);
  return (word) => {
    const entire = plain(word.toLocaleLowerCase('sv'));
    return stems.some(
      (stem) =>
        entire.startsWith(stem) ||
        (stem.length >= MIN_INNER_MATCH && entire.includes(stem)) ||
        (stem.length >= MIN_END_MATCH && stemmed(word).endsWith(stem)),
    );
  };
}

/** Returns whether the query has an å, ä or ö. */
export function hasAccents(query: string): boolean {
  return fold(query) !== asSearched(query).toLocaleLowerCase('sv');
}

/** Splits a text into matching and other pieces. */
export function markMatches(text: string, matches: Matcher): MarkedText {
  const pieces: { text: string; isMatch: boolean }[] = [];
  for (const { text: part, word } of piecesOf(text)) {
    const isMatch = word !== undefined && matches(word);
    const last = pieces.at(-1);
    if (last && !isMatch && !last.isMatch) last.text += part;
    else pieces.push({ text: part, isMatch });
  }
  return pieces;
}

/** Returns whole words of a text around its first match, or from its beginning. */
export function excerptOf(text: string, matches: Matcher): string {
  const parts = text.replace(/\s+/g, ' ').trim().split(' ');
  const first = parts.findIndex((part) => wordsOf(part).some(matches));
  const last = Math.min(parts.length, Math.max(0, first - WORDS_BEFORE) + WORDS_IN_EXCERPT);
  const start = Math.max(0, Math.min(Math.max(0, first - WORDS_BEFORE), last - WORDS_IN_EXCERPT));
  const cut = parts.slice(start, last).join(' ');
  return `${start > 0 ? '… ' : ''}${cut}${last < parts.length ? ' …' : ''}`;
}
