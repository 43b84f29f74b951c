/** Suggests known words in place of misspelt ones. */
import { letterDistance } from '../text/distance.ts';
import { bareStem } from './words.ts';

/** Shorter stems are near to too many others. */
const MIN_STEM = 4;

/** Shorter stems may have one wrong letter, longer ones two. */
const LONG_STEM = 6;

interface Known {
  readonly word: string;
  readonly stem: string;
}

/**
 * Returns the known word that is nearest to a misspelt one, or undefined if it is known or near to none. `words` has the most common
 * first. Endings are ignored, so that "trafikkontorll" is near to "trafikkontroller".
 */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  const stem = bareStem(written);
  if (stem.length < MIN_STEM || /\d/.test(stem)) return undefined;
  const known = words.map((word): Known => ({ word, stem: bareStem(word) }));
  return known.some((other) => other.stem === stem) ? undefined : nearestTo(stem, known);
}

function nearestTo(written: string, known: readonly Known[]): string | undefined {
  let best: string | undefined;
  let bestDistance = (written.length < LONG_STEM ? 1 : 2) + 1;
  for (const { word, stem } of known) {
    if (Math.abs(stem.length - written.length) >= bestDistance) continue;
    // Hardly anybody gets the first letter wrong.
    if (stem[0] !== written[0]) continue;
    const distance = letterDistance(written, stem);
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}
