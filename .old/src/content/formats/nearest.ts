/** Suggestions for misspelt words. */
import { letterDistance } from '../../text/distance.ts';
import { MAX_KNOWN, MAX_MISSPELT } from './limits.ts';

/**
 * Returns the known word with the smallest edit distance to `word`, or undefined if none is near. A word more or less can turn a
 * meaning around, as in `inte genomfört`, so phrases are near only if they have as many words.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_MISSPELT) return undefined;
  const wanted = fold(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.text.length / 3)) + 1;
  let count = 0;
  for (const candidate of known) {
    if (count++ === MAX_KNOWN) return undefined;
    const distance = distanceBetween(wanted, fold(candidate), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Returns the distance between two folded words or phrases, or Infinity if it is not less than `limit`. */
function distanceBetween(wanted: Folded, other: Folded, limit: number): number {
  if (wanted.isPhrase || other.isPhrase) return phraseDistance(wanted.text, other.text);
  if (isBeginning(wanted.text, other.text) || isBeginning(other.text, wanted.text)) return 1;
  return leastDistance(wanted, other) < limit ? letterDistance(wanted.text, other.text, limit) : Infinity;
}

/** Returns what the distance is at least: no letter more or less, or other, makes a greater difference. Much quicker than itself. */
function leastDistance(wanted: Folded, other: Folded): number {
  return Math.max(
    Math.abs(wanted.text.length - other.text.length),
    bitsIn(wanted.letters & ~other.letters),
    bitsIn(other.letters & ~wanted.letters),
  );
}

function bitsIn(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}

/** Returns the sum of the distances between the words of two phrases, each of which has to be near. */
function phraseDistance(wanted: string, other: string): number {
  const [words, others] = [wanted, other].map((phrase) => phrase.split(/[ -]/)) as [string[], string[]];
  if (words.join('') === others.join('')) return 0;
  if (isBeginning(wanted, other)) return 1;
  if (words.length !== others.length) return Infinity;
  if (words.toSorted().join(' ') === others.toSorted().join(' ')) return 1;
  const distances = words.map((word, index) => {
    const distance = letterDistance(word, others[index]!);
    return distance <= Math.max(1, Math.floor(word.length / 3)) ? distance : Infinity;
  });
  return distances.reduce((total, distance) => total + distance, 0);
}

/** Returns true for the beginning of a word or phrase: `polis` and `polisen`, `delvis` and `delvis genomfört`. */
function isBeginning(short: string, long: string): boolean {
  return short.length >= MIN_PREFIX_LENGTH && long.startsWith(short);
}

const MIN_PREFIX_LENGTH = 4;

interface Folded {
  readonly text: string;
  readonly isPhrase: boolean;
  /** Which letters it has, as bits. Some share one. */
  readonly letters: number;
}

/** Known words are compared with one misspelt word after the other. */
const folded = new Map<string, Folded>();
const MAX_FOLDED = 10_000;

/** Ignores case and accents, and which separators there are within a word, which people often confuse. */
function fold(word: string): Folded {
  const before = folded.get(word);
  if (before !== undefined) return before;
  const text = foldedOf(word);
  const letters = Array.from(text).reduce((set, letter) => set | (1 << (letter.charCodeAt(0) & 31)), 0);
  const result = { text, isPhrase: text.includes(' '), letters };
  if (folded.size === MAX_FOLDED) folded.clear();
  folded.set(word, result);
  return result;
}

function foldedOf(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[_-]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
