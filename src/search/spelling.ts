/** Suggests known words in place of misspelt ones. */
import { letterDistance } from '../text/distance.ts';
import { fold, stemOf, wordsOf } from './words.ts';

/** Shorter stems may have one wrong letter, longer ones two. */
const LONG_STEM = 6;

interface Known {
  readonly word: string;
  readonly stem: string;
}

/**
 * Returns the query with each unknown word replaced by the nearest known one, or undefined if all are known or a word is near to
 * none. `known` has the most common words first. Endings are ignored, so that "trafikkontorll" is near to "trafikkontroller".
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
    const distance = letterDistance(written, stem);
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}
