/** Random choices that depend only on the seed, and are the same on every machine. */

export interface Random {
  /** Returns an integer from `min` to `max`, both included. */
  integer(min: number, max: number): number;
  /** Returns true on average once in `times` calls. */
  oneIn(times: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Returns `count` distinct items, in their original order. */
  sample<T>(items: readonly T[], count: number): readonly T[];
}

/** The mulberry32 generator: 32 bits of state, integer arithmetic only. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const integer = (min: number, max: number) => min + (next() % (max - min + 1));
  return {
    integer,
    oneIn: (times) => integer(1, times) === 1,
    pick: (items) => items[integer(0, items.length - 1)]!,
    sample: (items, count) => {
      const left = items.map((_, index) => index);
      while (left.length > count) left.splice(integer(0, left.length - 1), 1);
      return left.map((index) => items[index]!);
    },
  };
}
