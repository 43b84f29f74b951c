/** Checks that a theme is spelt in one way, since promises of the same theme are told together. */
import { themeId } from '../../domain/address.ts';
import { letterDistance, withoutALetter } from '../../text/distance.ts';
import * as messages from '../../text/problems.ts';
import { MAX_MISSPELT } from '../formats/limits.ts';
import type { Problem } from '../problems/problem.ts';
import { problemAt } from '../source/locate.ts';
import type { KnownContent, KnownPromise } from './known.ts';

interface Spelling {
  readonly theme: string;
  readonly id: string;
  /** The promises that spell it so, the earliest first. */
  readonly promises: readonly KnownPromise[];
}

/** Finds themes without an address, and those that are spelt almost as one that more promises have. */
export function* unlikeThemes({ municipalities }: KnownContent): Iterable<Problem> {
  const promises = municipalities
    .flatMap(({ agreements }) => agreements.flatMap(({ promises }) => promises))
    .toSorted((a, b) => a.key.year - b.key.year);
  const byTheme = Map.groupBy(promises, ({ file }) => file?.data?.theme);
  const spellings: Spelling[] = [];
  for (const [theme, own] of byTheme) {
    if (theme === undefined) continue;
    const id = themeId(theme);
    if (id !== '') spellings.push({ theme, id, promises: own });
    else
      for (const { file } of own)
        yield problemAt(file!.source, ['tema'], messages.themeWithoutAddress(theme));
  }
  // Those that most promises have come first, and of others the earliest.
  spellings.sort((a, b) => b.promises.length - a.promises.length);
  for (const [spelling, common] of commoner(spellings)) {
    for (const { file } of spelling.promises) {
      yield problemAt(
        file!.source,
        ['tema'],
        messages.themeSpeltOtherwise(spelling.theme, common.theme, common.promises.length),
      );
    }
  }
}

/** Returns the spellings that are near one before them, each with the first of those. Compares only those that can be near. */
function* commoner(spellings: readonly Spelling[]): Iterable<readonly [Spelling, Spelling]> {
  const before = new Map<string, number[]>();
  for (const [index, spelling] of spellings.entries()) {
    const keys = keysOf(spelling);
    const near = keys.flatMap(
      (key) => before.get(key)?.find((other) => areNear(spellings[other]!, spelling)) ?? [],
    );
    if (near.length > 0) yield [spelling, spellings[Math.min(...near)]!];
    for (const key of keys) {
      const others = before.get(key);
      if (others) others.push(index);
      else before.set(key, [index]);
    }
  }
}

/** What a noun can end with in the forms of one and many, with and without an article. */
const ENDINGS: ReadonlySet<string> = new Set([
  ...['', 'a', 'e', 'n', 'r', 's', 'an', 'ar', 'en', 'er', 'et', 'na', 'or'],
  ...['arna', 'erna', 'orna', 'en', 'ena'],
]);
const MIN_STEM = 4;
/** In a shorter word a letter makes another word: vård, våld. */
const MIN_MISSPELT = 6;

/** True for the same letters but for case and accents, for forms of one noun, and for words with one letter wrong. */
function areNear({ id }: Spelling, { id: other }: Spelling): boolean {
  if (id === other) return true;
  const stem = commonBeginning(id, other);
  if (stem >= MIN_STEM && ENDINGS.has(id.slice(stem)) && ENDINGS.has(other.slice(stem))) return true;
  return isMisspellable(id) && isMisspellable(other) && letterDistance(id, other, 2) === 1;
}

function isMisspellable({ length }: string): boolean {
  return length >= MIN_MISSPELT && length <= MAX_MISSPELT;
}

/** Returns what spellings have at least one of in common with all that are near them. */
function keysOf({ id }: Spelling): readonly string[] {
  const stems = [...ENDINGS]
    .filter((end) => id.endsWith(end))
    .map((end) => id.slice(0, id.length - end.length));
  return [...new Set([...stems, ...(isMisspellable(id) ? withoutALetter(id) : [])])];
}

function commonBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
