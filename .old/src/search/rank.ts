/** Puts what was found for each part of a query in one order. */

/** What was found for one part of a query: scores by the records' ids. */
export type Scores = ReadonlyMap<string, number>;

export interface Ranked {
  readonly id: string;
  /** The parts of the query that it lacks, by their places in it. */
  readonly missing: readonly number[];
}

/** Records whose scores differ by less are equally good, and the newest comes first. */
const EQUALLY_GOOD = 0.7;

/**
 * Returns the records that lack the fewest parts of a query, the best first. Of equally good ones the newest comes first;
 * `newest` has all ids in that order.
 */
export function ranked(parts: readonly Scores[], newest: ReadonlyMap<string, number>): readonly Ranked[] {
  const found = new Map<string, { score: number; missing: number[] }>();
  for (const id of new Set(parts.flatMap((scores) => [...scores.keys()]))) {
    const missing = parts.flatMap((scores, index) => (scores.has(id) ? [] : [index]));
    found.set(id, { missing, score: parts.reduce((sum, scores) => sum + (scores.get(id) ?? 0), 0) });
  }
  const fewest = Math.min(...[...found.values()].map(({ missing }) => missing.length));
  const best = [...found]
    .filter(([, { missing }]) => missing.length === fewest)
    .sort(([, a], [, b]) => b.score - a.score);
  const ageOf = (id: string) => newest.get(id) ?? Infinity;
  const ordered: typeof best = [];
  for (let from = 0; from < best.length;) {
    const limit = best[from]![1].score * EQUALLY_GOOD;
    const to = best.findIndex(([, { score }], index) => index > from && score < limit);
    const band = best.slice(from, to === -1 ? undefined : to);
    ordered.push(...band.sort(([a], [b]) => ageOf(a) - ageOf(b)));
    from += band.length;
  }
  return ordered.map(([id, { missing }]) => ({ id, missing }));
}
