/** Which words of a text a query found: marked in titles and quotes, in compounds and other forms too. */
import { fold, stemOf, wordsOf } from './words.ts';

/** A text in pieces; joined, they are the text. */
export type MatchedText = readonly { readonly text: string; readonly isMatch: boolean }[];

export type Matcher = (word: string) => boolean;

/** From these lengths on a part in the middle of a word, or at its end, is no coincidence. */
const MIN_INNER_MATCH = 4;
const MIN_END_MATCH = 3;

/** How many words stand before the first match, and how many a quote has. */
const WORDS_BEFORE = 8;
const WORDS_QUOTED = 32;

/** Takes what somebody typed; gives a test of single words. Å, ä and ö count only for who typed one of them. */
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

/** True where somebody has typed an å, ä or ö, and so can be taken at their word. */
export function hasAccents(query: string): boolean {
  return fold(query) !== query.toLocaleLowerCase('sv');
}

/** The text with the words that match. */
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

/** The stretch of a text around its first match, or its beginning; cut at words. */
export function quoted(text: string, matches: Matcher): string {
  const parts = text.replace(/\s+/g, ' ').trim().split(' ');
  const first = parts.findIndex((part) => wordsOf(part).some(matches));
  const last = Math.min(parts.length, Math.max(0, first - WORDS_BEFORE) + WORDS_QUOTED);
  const start = Math.max(0, Math.min(Math.max(0, first - WORDS_BEFORE), last - WORDS_QUOTED));
  const cut = parts.slice(start, last).join(' ');
  return `${start > 0 ? '… ' : ''}${cut}${last < parts.length ? ' …' : ''}`;
}
