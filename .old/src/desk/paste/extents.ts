/** Parts of a text, found once for the whole of it, so that a long text with many numbers is not read anew for each. */

/** A part of a text, by the offsets of its first letter and of the one after its last. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Returns where a pattern is found in a text, in order. */
export function extentsOf(pattern: RegExp, text: string): readonly Extent[] {
  const global = new RegExp(pattern, [...new Set(`${pattern.flags}g`)].join(''));
  return [...text.matchAll(global)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Returns the last of some extents that ends at an offset or before it. They are in order, and none is in another. */
export function lastBefore(extents: readonly Extent[], offset: number): Extent | undefined {
  return extents[countUntil(extents, ({ end }) => end <= offset) - 1];
}

/** Returns the first of some extents that starts at an offset or after it. */
export function firstAfter(extents: readonly Extent[], offset: number): Extent | undefined {
  return extents[countUntil(extents, ({ start }) => start < offset)];
}

/** Returns true if one of some extents is within another. */
export function isOneWithin(extents: readonly Extent[], { start, end }: Extent): boolean {
  const last = lastBefore(extents, end);
  return last !== undefined && last.start >= start;
}

/** Returns true if one of some extents has a letter of another. */
export function isOneOver(extents: readonly Extent[], { start, end }: Extent): boolean {
  const last = extents[countUntil(extents, (one) => one.start < end) - 1];
  return last !== undefined && last.end > start;
}

/** Returns how many come before the first that is not so. */
function countUntil(extents: readonly Extent[], isSo: (extent: Extent) => boolean): number {
  let [from, to] = [0, extents.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(extents[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}
