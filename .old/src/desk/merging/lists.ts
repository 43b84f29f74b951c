/** Finds which items of three versions of a list are the same thing, and in which order they belong. */
import { isFields, isSame } from '../../content/formats/layout.ts';
import { nameOf } from '../../content/write/rewrite.ts';
import type { Versions } from './versions.ts';

/** Items by their keys, and the keys of each version in its order. */
export interface KeyedItems {
  readonly items: ReadonlyMap<string, Versions>;
  readonly orders: Versions<readonly string[]>;
}

/** Gives each item of three versions of a list a key, the same one where it is the same thing. */
export function keyedItems({ base, mine, theirs }: Versions<readonly unknown[]>): KeyedItems {
  const baseKeys = distinct(
    base.map((item, index) => nameOf(item) ?? (isFields(item) ? `#${index}` : ownKey(item))),
  );
  const orders = {
    base: baseKeys,
    mine: keysOf(mine, base, baseKeys),
    theirs: keysOf(theirs, base, baseKeys),
  };
  const keys = new Set([...orders.theirs, ...orders.mine, ...orders.base]);
  const find = (list: readonly unknown[], order: readonly string[], key: string) => list[order.indexOf(key)];
  return {
    items: new Map(
      [...keys].map((key) => [
        key,
        {
          base: find(base, orders.base, key),
          mine: find(mine, orders.mine, key),
          theirs: find(theirs, orders.theirs, key),
        },
      ]),
    ),
    orders,
  };
}

/** Returns the key of each item: that of the item in the base that it was made of, else one of its own. */
function keysOf(
  list: readonly unknown[],
  base: readonly unknown[],
  baseKeys: readonly string[],
): readonly string[] {
  const keys: (string | undefined)[] = list.map(() => undefined);
  const free = new Set(base.keys());
  const pair = (isMatch: (item: unknown, other: unknown, index: number, at: number) => boolean) => {
    for (const [index, item] of list.entries()) {
      if (keys[index] !== undefined) continue;
      const at = [...free].find((place) => isMatch(item, base[place], index, place));
      if (at === undefined) continue;
      keys[index] = baseKeys[at];
      free.delete(at);
    }
  };
  pair(isSame);
  pair((item, other) => nameOf(item) !== undefined && nameOf(item) === nameOf(other));
  // The result of an activity of which somebody has said who speaks.
  pair((item, other) => activityOf(item) !== undefined && activityOf(item) === activityOf(other));
  const areNameless = (item: unknown, other: unknown) =>
    isFields(item) && isFields(other) && nameOf(item) === undefined && nameOf(other) === undefined;
  pair((item, other) => areNameless(item, other) && likeness(item, other) >= 0.5);
  pair((item, other, index, at) => areNameless(item, other) && (likeness(item, other) > 0 || index === at));
  return distinct(list.map((item, index) => keys[index] ?? nameOf(item) ?? ownKey(item)));
}

function activityOf(item: unknown): string | undefined {
  return isFields(item) && item['aktivitet'] !== undefined ? JSON.stringify(item['aktivitet']) : undefined;
}

/** Returns the share of the fields of two groups that are equal. */
function likeness(a: unknown, b: unknown): number {
  if (!isFields(a) || !isFields(b)) return 0;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => isSame(a[key], b[key])).length / Math.max(1, keys.length);
}

/** Returns a key that equal items have in common, whatever the order of their fields. */
function ownKey(item: unknown): string {
  return JSON.stringify(item, (_key, value: unknown) =>
    isFields(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

/** Tells equal keys of one list apart. */
function distinct(keys: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key} (${count})`;
  });
}

export type MergedOrder =
  | { readonly isCertain: true; readonly keys: readonly string[] }
  /** Both have moved items, each in their own way. Each order has all items. */
  | { readonly isCertain: false; readonly orders: Versions<readonly string[]> };

/** Returns one order of the items of two lists. What both have added at the same place is put in the order of the keys. */
export function inMergedOrder({ base, mine, theirs }: Versions<readonly string[]>): MergedOrder {
  const common = (keys: readonly string[]) =>
    keys.filter((key) => mine.includes(key) && theirs.includes(key));
  const [ofMine, ofTheirs] = [common(mine), common(theirs)];
  const moved = (keys: readonly string[]) => {
    const both = keys.filter((key) => base.includes(key));
    return both.join('\n') !== base.filter((key) => both.includes(key)).join('\n');
  };
  const withExtras = (order: readonly string[]) => [
    ...extrasAfter(undefined, mine, theirs),
    ...order.flatMap((key) => [key, ...extrasAfter(key, mine, theirs)]),
  ];
  if (ofMine.join('\n') === ofTheirs.join('\n') || !moved(ofMine)) {
    return { isCertain: true, keys: withExtras(ofTheirs) };
  }
  if (!moved(ofTheirs)) return { isCertain: true, keys: withExtras(ofMine) };
  return {
    isCertain: false,
    orders: { base: common(base), mine: withExtras(ofMine), theirs: withExtras(ofTheirs) },
  };
}

/** Returns the items that only one of the lists has after an item that both have, or before the first such item. */
function extrasAfter(
  key: string | undefined,
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const runOf = (list: readonly string[], other: readonly string[]) => {
    const rest = list.slice(key === undefined ? 0 : list.indexOf(key) + 1);
    const end = rest.findIndex((one) => other.includes(one));
    return end === -1 ? rest : rest.slice(0, end);
  };
  const runs = [runOf(mine, theirs), runOf(theirs, mine)].filter((run) => run.length > 0);
  return runs.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)).flat();
}
