/** Reads what was asked for: which words count, and what else they may be called. */
import { keysOf, type EverydayLookup } from './everyday-lookup.ts';
import { isSmallWord } from './small-words.ts';
import { bareStem, wordsOf } from './words.ts';

/** A word of a query, or a phrase that means one thing. */
export interface QueryPart {
  /** As it was written. */
  readonly written: string;
  /** Phrases that stand for it in texts. */
  readonly others: readonly string[];
}

/** Returns the parts of a query that count, each once. Where no word counts, all do. */
export function partsOfQuery(query: string, everyday: EverydayLookup): readonly QueryPart[] {
  const words = wordsOf(query);
  const longest = Math.max(1, ...[...everyday.keys()].map((key) => key.split(' ').length));
  const parts = new Map<string, QueryPart>();
  const add = (phrase: readonly string[]) => {
    const written = phrase.join(' ');
    parts.set(bareStem(written), { written, others: standingFor(phrase, everyday) });
  };
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(words, at, everyday, longest);
    if (!isSmallWord(phrase.join(' ')) || standingFor(phrase, everyday).length > 0) add(phrase);
    at += phrase.length;
  }
  if (parts.size === 0) for (const word of words) add([word]);
  return [...parts.values()];
}

/** Returns the longest everyday phrase from here on, or the word that is here. */
function phraseAt(
  words: readonly string[],
  at: number,
  everyday: EverydayLookup,
  longest: number,
): readonly string[] {
  for (let length = Math.min(longest, words.length - at); length > 1; length--) {
    const phrase = words.slice(at, at + length);
    if (standingFor(phrase, everyday).length > 0) return phrase;
  }
  return [words[at]!];
}

function standingFor(phrase: readonly string[], everyday: EverydayLookup): readonly string[] {
  return [...new Set(keysOf(phrase).flatMap((key) => everyday.get(key) ?? []))];
}
