/** Merges two edits of one list, such as the lines of a text. */
import { diffArrays } from 'diff/lib/diff/array.js';

/** A stretch of the three lists between items that all of them have. */
export interface Chunk<Item> {
  readonly base: readonly Item[];
  readonly mine: readonly Item[];
  readonly theirs: readonly Item[];
  /** The index of its first item in the base. */
  readonly start: number;
}

/** Returns the three lists cut into chunks. Chunks in which nothing differs have one item each. */
export function chunksOf<Item>(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
): readonly Chunk<Item>[] {
  const [inMine, inTheirs] = [matches(base, mine), matches(base, theirs)];
  const chunks: Chunk<Item>[] = [];
  let from = { base: 0, mine: 0, theirs: 0 };
  const cut = (to: typeof from) => {
    const chunk = {
      base: base.slice(from.base, to.base),
      mine: mine.slice(from.mine, to.mine),
      theirs: theirs.slice(from.theirs, to.theirs),
      start: from.base,
    };
    if (chunk.base.length + chunk.mine.length + chunk.theirs.length > 0) chunks.push(chunk);
    from = to;
  };
  for (const index of base.keys()) {
    const [at, other] = [inMine.get(index), inTheirs.get(index)];
    if (at === undefined || other === undefined) continue;
    cut({ base: index, mine: at, theirs: other });
    cut({ base: index + 1, mine: at + 1, theirs: other + 1 });
  }
  cut({ base: base.length, mine: mine.length, theirs: theirs.length });
  return chunks;
}

/** Returns the one outcome of a chunk, or undefined if both sides changed it, each in its own way. */
export function outcomeOf<Item>({ base, mine, theirs }: Chunk<Item>): readonly Item[] | undefined {
  if (isEqual(mine, theirs) || isEqual(base, mine)) return theirs;
  return isEqual(base, theirs) ? mine : undefined;
}

/** Returns the merged lines of a text, or undefined if both sides changed the same lines. */
export function mergedLines(base: string, mine: string, theirs: string): string | undefined {
  const chunks = chunksOf(base.split('\n'), mine.split('\n'), theirs.split('\n'));
  const outcomes = chunks.map((chunk) => outcomeOf(chunk));
  return outcomes.every((lines) => lines !== undefined) ? outcomes.flat().join('\n') : undefined;
}

/** Returns the index in `other` of each item of the base that it has kept. */
function matches<Item>(base: readonly Item[], other: readonly Item[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let [at, otherAt] = [0, 0];
  for (const { added, removed, count } of diffArrays([...base], [...other])) {
    if (!added && !removed) {
      for (let index = 0; index < count; index++) found.set(at + index, otherAt + index);
    }
    if (!added) at += count;
    if (!removed) otherAt += count;
  }
  return found;
}

function isEqual<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
