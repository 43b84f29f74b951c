/** Numbers as Swedish words: the one list of them. */

/** Zero to twelve; one as it is said of a word of common gender. */
export const NUMBER_WORDS = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
] as const;

const ONE_NEUTER = 'ett';
const TEENS = ['tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton'];
const TENS = ['tjugo', 'trettio', 'fyrtio', 'femtio', 'sextio', 'sjuttio', 'åttio', 'nittio', 'hundra'];

/** Returns the number that a word means, from 0 to 199, or undefined. */
export function numberNamed(word: string): number | undefined {
  const name = word.toLowerCase();
  return NUMBERS.get(name);
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...[...NUMBER_WORDS, ...TEENS].map((word, number) => [word, number] as const),
  [ONE_NEUTER, 1] as const,
  ...TENS.flatMap((ten, index) => {
    const value = (index + 2) * 10;
    const ones = [...NUMBER_WORDS.slice(1, 10), ONE_NEUTER].map(
      (one, at) => [ten + one, value + (one === ONE_NEUTER ? 1 : at + 1)] as const,
    );
    return [[ten, value] as const, ...ones];
  }),
]);

/** The words of the numbers from one up to, but not, `end`, which may be at most thirteen. */
export function wordsBelow(end: number): readonly string[] {
  return [...NUMBER_WORDS.slice(1, 2), ONE_NEUTER, ...NUMBER_WORDS.slice(2, end)];
}

/** A regular expression for a word from one to a hundred and ninety-nine, such as `tjugotvå`. */
export const NUMBER_WORD_PATTERN = `(?:${TENS.join('|')})?(?:${[...wordsBelow(13), ...TEENS, ...TENS].join('|')})`;
