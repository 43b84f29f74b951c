/** What somebody may have meant: the nearest known words to a query that found nothing. */
import { fold, stemOf, wordsOf } from './words.ts';

/** A short stem may have one letter wrong, a longer one two. */
const LONG_STEM = 6;

interface Known {
  readonly word: string;
  readonly stem: string;
}

/**
 * Takes a query and known words, commonest first; undefined where every word is known, or one is near to none. Endings
 * are not compared, so that "trafikkontorll" is near to "trafikkontroller".
 */
export function respelt(query: string, words: readonly string[]): string | undefined {
  const known = words.map((word): Known => ({ word, stem: bareStem(word) }));
  let isChanged = false;
  const corrected: string[] = [];
  for (const written of wordsOf(query)) {
    const stem = bareStem(written);
    const nearest = known.some((other) => other.stem === stem) ? written : nearestTo(stem, known);
    if (nearest === undefined) return undefined;
    isChanged ||= nearest !== written;
    corrected.push(nearest);
  }
  return isChanged ? corrected.join(' ') : undefined;
}

function bareStem(word: string): string {
  return fold(stemOf(word.toLocaleLowerCase('sv')));
}

function nearestTo(written: string, known: readonly Known[]): string | undefined {
  let best: string | undefined;
  let bestDistance = (written.length < LONG_STEM ? 1 : 2) + 1;
  for (const { word, stem } of known) {
    if (Math.abs(stem.length - written.length) >= bestDistance) continue;
    const distance = distanceOf(written, stem);
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

/** How many letters were left out, added, changed, or swapped with their neighbour (Damerau and Levenshtein's distance). */
export function distanceOf(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let distance = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) distance = Math.min(distance, beforeLast[column - 2]! + 1);
      current.push(distance);
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length]!;
}
