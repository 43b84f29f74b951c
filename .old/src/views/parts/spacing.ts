/** Finds room for things in a row, such as the labels of a chart. */

export interface Placed {
  /** The wanted position of its middle. */
  readonly at: number;
  readonly size: number;
}

/**
 * Returns the middles of things moved as little as needed for none to overlap, in the order of their wanted positions and between
 * `from` and `to`. If there is not room for all, they go beyond `to`.
 */
export function movedApart(items: readonly Placed[], from: number, to: number): readonly number[] {
  const order = items.map((_, index) => index).sort((a, b) => items[a]!.at - items[b]!.at || a - b);
  // How far each must be from the first.
  const offsets: number[] = [];
  order.forEach((item, index) => {
    const before = index === 0 ? undefined : items[order[index - 1]!]!;
    offsets.push(before ? offsets[index - 1]! + (before.size + items[item]!.size) / 2 : 0);
  });
  // Things that would overlap become a group, which is centred where its members want to be.
  const groups: { sum: number; count: number }[] = [];
  order.forEach((item, index) => {
    let group = { sum: items[item]!.at - offsets[index]!, count: 1 };
    for (let last = groups.at(-1); last && meanOf(last) > meanOf(group); last = groups.at(-1)) {
      group = { sum: last.sum + group.sum, count: last.count + group.count };
      groups.pop();
    }
    groups.push(group);
  });
  const starts = groups.flatMap((group) => Array.from({ length: group.count }, () => meanOf(group)));
  const first = items[order[0] ?? -1];
  const last = items[order.at(-1) ?? -1];
  const least = from + (first?.size ?? 0) / 2;
  const most = Math.max(least, to - (last?.size ?? 0) / 2 - (offsets.at(-1) ?? 0));
  const placed: number[] = [];
  order.forEach((item, index) => {
    placed[item] = Math.min(most, Math.max(least, starts[index]!)) + offsets[index]!;
  });
  return placed;
}

function meanOf({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}

/**
 * Returns positions from 0 as far apart as the numbers are, which are in order, but at least `least` apart. They take `width`, or
 * more if there is not room.
 */
export function inProportion(numbers: readonly number[], least: number, width: number): readonly number[] {
  const distances = numbers.slice(1).map((number, index) => number - numbers[index]!);
  const total = Math.max(width, distances.length * least);
  const narrow = new Set<number>();
  let scale = 0;
  for (let isDone = false; !isDone;) {
    const wide = distances.filter((_, index) => !narrow.has(index));
    scale = (total - narrow.size * least) / (wide.reduce((sum, distance) => sum + distance, 0) || 1);
    const tooNarrow = distances.flatMap((distance, index) =>
      !narrow.has(index) && distance * scale < least ? [index] : [],
    );
    isDone = tooNarrow.length === 0;
    tooNarrow.forEach((index) => narrow.add(index));
  }
  const positions = [0];
  distances.forEach((distance, index) => {
    positions.push(positions[index]! + (narrow.has(index) ? least : distance * scale));
  });
  return positions;
}
