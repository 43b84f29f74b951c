/**
 * Numbers as authorities report them, and the intervals they mean. "Minst åtta" is not eight: it is eight or more.
 * A sum adds lower ends to lower ends and upper to upper, so that it claims no more than was shown.
 */

/** A number as it was reported. `some`: it happened, but nobody counted. */
export type Quantity =
  | { readonly kind: 'exact' | 'at-least' | 'about' | 'at-most'; readonly value: number }
  | { readonly kind: 'between'; readonly min: number; readonly max: number }
  | { readonly kind: 'some' };

/** The numbers that a quantity can mean, both ends included. `max` is Infinity where there is no upper end. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** The lower end of a level, which may be negative. */
export const BELOW_ZERO = -Infinity;

/** "Cirka 100" is read as 80 to 120. */
export const ABOUT_MARGIN = 0.2;

/** `lowest` is the least that there can be: nothing of what is counted, less than nothing of what is measured. */
export function toInterval(quantity: Quantity, lowest = 0): Interval {
  switch (quantity.kind) {
    case 'exact':
      return { min: quantity.value, max: quantity.value };
    case 'at-least':
      return { min: quantity.value, max: Infinity };
    case 'at-most':
      return { min: quantity.value < 0 ? BELOW_ZERO : lowest, max: quantity.value };
    case 'about': {
      const margin = Math.abs(quantity.value) * ABOUT_MARGIN;
      return { min: round(quantity.value - margin), max: round(quantity.value + margin) };
    }
    case 'between':
      return { min: quantity.min, max: quantity.max };
    case 'some':
      return { min: 1, max: Infinity };
  }
}

/** The sum of counts of different things. */
export function sum(intervals: readonly Interval[]): Interval {
  return {
    min: round(intervals.reduce((total, interval) => total + interval.min, 0)),
    max: round(intervals.reduce((total, interval) => total + interval.max, 0)),
  };
}

/**
 * How many there are when the same thing may have been counted more than once, such as people met both in spring and in
 * autumn: at least the largest count, at most their sum.
 */
export function union(intervals: readonly Interval[]): Interval {
  return { min: Math.max(0, ...intervals.map(({ min }) => min)), max: sum(intervals).max };
}

/** The numbers that any of some figures can mean: where they differ, from the least to the most. */
export function hull(intervals: readonly Interval[]): Interval {
  return {
    min: Math.min(...intervals.map(({ min }) => min)),
    max: Math.max(...intervals.map(({ max }) => max)),
  };
}

export function isExact(interval: Interval): boolean {
  return interval.min === interval.max;
}

// Hours have decimals, and 0.1 + 0.2 must be 0.3 when it is compared with a target.
function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value;
}
