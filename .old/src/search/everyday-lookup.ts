/** Looks everyday words up in the list that comes with a search index. */
import { bareStem, fold, wordsOf } from './words.ts';

/** An everyday word or phrase, and what to search for as well. */
export type EverydayWord = readonly [said: string, written: readonly string[]];

export type EverydayLookup = ReadonlyMap<string, readonly string[]>;

/** Returns the everyday words by {@link keysOf}. */
export function everydayLookup(words: readonly EverydayWord[]): EverydayLookup {
  const lookup = new Map<string, readonly string[]>();
  for (const [said, written] of words)
    for (const key of keysOf(wordsOf(said)))
      lookup.set(key, [...new Set([...(lookup.get(key) ?? []), ...written])]);
  return lookup;
}

/** Returns what a phrase is looked up by: its stems, and its words as they are, since a stem may be that of a shorter word. */
export function keysOf(words: readonly string[]): readonly string[] {
  return [...new Set([words.map(bareStem).join(' '), words.map(fold).join(' ')])];
}
