/**
 * Numbers as authorities report them, and the intervals they mean. "Minst åtta" is not eight: it is eight or more.
 * Sums add the ends, so that nothing is claimed that was not shown.
 */

/** A number as somebody wrote it. `some` says that it did happen, without a count. */
export type Quantity =
  | { readonly kind: 'exact' | 'at-least' | 'about' | 'at-most'; readonly value: number }
  | { readonly kind: 'between'; readonly min: number; readonly max: number }
  | { readonly kind: 'some' };

/** What a quantity can be, both ends included. `max` is Infinity where it is open upwards. */
export interface Interval {
  readonly min: number;
  readonly max: number;
}

/** "Cirka 100" is read as 80 to 120. */
export const ABOUT_MARGIN = 0.2;

/** The interval that a quantity means. */
export function toInterval(quantity: Quantity): Interval {
  switch (quantity.kind) {
    case 'exact':
      return { min: quantity.value, max: quantity.value };
    case 'at-least':
      return { min: quantity.value, max: Infinity };
    case 'at-most':
      return { min: 0, max: quantity.value };
    case 'about':
      return {
        min: round(quantity.value * (1 - ABOUT_MARGIN)),
        max: round(quantity.value * (1 + ABOUT_MARGIN)),
      };
    case 'between':
      return { min: quantity.min, max: quantity.max };
    case 'some':
      return { min: 1, max: Infinity };
  }
}

/** The sum of counts of different things: ends are added. An empty sum is [0, 0]. */
export function sum(intervals: readonly Interval[]): Interval {
  return {
    min: round(intervals.reduce((total, interval) => total + interval.min, 0)),
    max: round(intervals.reduce((total, interval) => total + interval.max, 0)),
  };
}

/**
 * How many there are in all when the same thing may have been counted more than once (persons met in spring and in
 * autumn): no fewer than the largest count, no more than all of them together.
 */
export function union(intervals: readonly Interval[]): Interval {
  return { min: Math.max(0, ...intervals.map(({ min }) => min)), max: sum(intervals).max };
}

/** True when the interval is one number. */
export function isExact(interval: Interval): boolean {
  return interval.min === interval.max;
}

// Hours come with decimals, and 0.1 + 0.2 must be 0.3 when it is held against a target.
function round(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : value;
}
