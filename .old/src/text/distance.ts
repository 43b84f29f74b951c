/** How far apart two words are. */

/**
 * How many letters were left out, added, changed, or swapped with their neighbour: the distance of Damerau and Levenshtein. Or
 * Infinity as soon as it cannot be less than `limit`.
 */
export function letterDistance(one: string, other: string, limit = Infinity): number {
  let beforeLast: number[] = [];
  let isNear = true;
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwap =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        current[column - 1]! + 1,
        last[column]! + 1,
        last[column - 1]! + (isSame ? 0 : 1),
        isSwap ? beforeLast[column - 2]! + 1 : Infinity,
      );
    }
    // A swap continues from the row before the last.
    const wasNear = isNear;
    isNear = limit === Infinity || current.some((distance) => distance < limit);
    if (!isNear && !wasNear) return Infinity;
    beforeLast = last;
    last = current;
  }
  return last[other.length]!;
}

/** Returns a word, and what is left of it without each of its letters. Words that are one letter apart have one of them in common. */
export function withoutALetter(word: string): readonly string[] {
  return [word, ...Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
