/** What somebody who misspelt a word most likely meant. */
import { letterDistance } from '../../text/distance.ts';

/** The known word that is the fewest slips of the finger away, or undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > MAX_WORD_LENGTH) return undefined;
  const wanted = fold(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const other = fold(candidate);
    // Lengths alone can tell that it is too far away.
    if (Math.abs(wanted.length - other.length) >= bestDistance && !isBeginning(wanted, other)) continue;
    const distance = isBeginning(wanted, other) ? 1 : letterDistance(wanted, other);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `polis` for `polisen`. */
function isBeginning(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= MIN_PREFIX_LENGTH && long.startsWith(short);
}

const MIN_PREFIX_LENGTH = 4;

/** Nobody misspells a word that is longer. */
const MAX_WORD_LENGTH = 200;

/** Case, å ä ö and the signs between words are what people mix up without meaning another word. */
function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');
}
