/**
 * Splits Swedish compounds, so that a search for "kontroll" finds "trafikkontroller". A wrong part would give wrong hits, so a
 * word is split only if its parts are known, from the lexicon or as words of their own in the content.
 */
import { FORMS, HEADS, NO_COMPOUNDS, PARTICLES, PARTS } from './lexicon.ts';
import { stemOf, wordsOf } from './words.ts';

const MIN_OWN_WORD_LENGTH = 5;
const MIN_COMPOUND_LENGTH = 7;

export interface Compounds {
  /** Returns the known words that a word is made of, or none. */
  readonly partsOf: (word: string) => readonly string[];
  /** Returns parts and other forms of the words of a text, without duplicates. */
  readonly foundBy: (text: string) => readonly string[];
}

/** Returns functions that know the compounds of the words in the lexicon and in `vocabulary`. */
export function compoundsOf(vocabulary: Iterable<string>): Compounds {
  const heads = new Set(HEADS.map(stemOf));
  /** Parts by their stems. */
  const known = new Map<string, string>();
  for (const word of vocabulary) {
    const lower = word.toLocaleLowerCase('sv');
    const stem = stemOf(lower);
    const isPart = lower.length >= MIN_OWN_WORD_LENGTH && stem.length >= MIN_OWN_WORD_LENGTH - 1;
    if (!isPart || !/^\p{L}+$/u.test(lower) || PARTICLES.has(lower)) continue;
    if (lower.length < (known.get(stem)?.length ?? Infinity)) known.set(stem, lower);
  }
  const whole = [...NO_COMPOUNDS, ...PARTS];
  const simple = new Set(whole.map(stemOf));
  for (const word of whole) known.set(stemOf(word), word);
  for (const [one, other] of FORMS) {
    if (known.has(stemOf(one))) known.set(stemOf(other), one);
  }
  const seen = new Map<string, readonly string[]>();

  const partsOf = (word: string): readonly string[] => {
    const lower = word.toLocaleLowerCase('sv');
    const found = seen.get(lower) ?? split(lower);
    seen.set(lower, found);
    return found;
  };

  const split = (word: string): readonly string[] => {
    if (word.length < MIN_COMPOUND_LENGTH || simple.has(stemOf(word))) return [];
    // Tries the longest last part first: "områden" is one word and does not end in "råden".
    for (let start = 3; start <= word.length - 3; start++) {
      const last = word.slice(start);
      const name = known.get(stemOf(last));
      if (name === undefined) continue;
      const first = word.slice(0, start);
      const before = firstParts(first);
      if (before) return unique([...before, ...withNested(name)]);
      if (heads.has(stemOf(last)) && isWordLike(first)) return withNested(name);
    }
    return [];
  };

  /** Returns the parts of the first half of a compound, or undefined if they are not known. */
  const firstParts = (first: string): readonly string[] | undefined => {
    for (const form of joiningForms(first)) {
      const name = PARTICLES.has(form) ? undefined : known.get(form);
      if (name !== undefined) return withNested(name);
      const nested = partsOf(form);
      if (nested.length > 0) return nested;
    }
    return undefined;
  };

  const withNested = (name: string) => [name, ...partsOf(name)];

  return {
    partsOf,
    foundBy: (text) => {
      const words = new Set(wordsOf(text).map((word) => word.toLocaleLowerCase('sv')));
      const stems = new Set([...words].map(stemOf));
      const found = [...words].flatMap((word) => partsOf(word));
      return unique([...found, ...otherForms([...words, ...found])]).filter(
        (word) => !words.has(word) && (!stems.has(stemOf(word)) || isForm(word)),
      );
    },
  };
}

/** Returns the possible stems of a first part, without the s or the vowel that joins it to the next. */
function joiningForms(first: string): readonly string[] {
  return unique([first, first.replace(/s$/, ''), first.replace(/[aeou]$/, ''), `${first}e`].map(stemOf));
}

function isWordLike(first: string): boolean {
  return /[aeiouyåäö]/.test(first) && !PARTICLES.has(first) && !PARTICLES.has(first.replace(/s$/, ''));
}

function otherForms(words: readonly string[]): readonly string[] {
  const stems = new Set(words.map(stemOf));
  return FORMS.flatMap((pair) => (pair.some((form) => stems.has(stemOf(form))) ? pair : []));
}

function isForm(word: string): boolean {
  return FORMS.some((pair) => pair.includes(word));
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
