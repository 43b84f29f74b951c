/** Suggestions for misspelt words. */
import { letterDistance } from '../../text/distance.ts';

/** Returns the known word with the smallest edit distance to `word`, or undefined if none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_WORD_LENGTH) return undefined;
  const wanted = fold(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const other = fold(candidate);
    // Skips the slow comparison if the difference in length alone is too large.
    if (Math.abs(wanted.length - other.length) >= bestDistance && !isBeginning(wanted, other)) continue;
    const distance = isBeginning(wanted, other) ? 1 : letterDistance(wanted, other);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Returns true if one word begins with the other: `polis` and `polisen`. */
function isBeginning(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= MIN_PREFIX_LENGTH && long.startsWith(short);
}

const MIN_PREFIX_LENGTH = 4;

/** Longer texts are not misspelt words, and comparing them would be slow. */
const MAX_WORD_LENGTH = 200;

/** Ignores case, accents and the separators between words, which people often confuse. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
