/** Merges two edits of the fields of a file: group by group, and list by list. */
import {
  fieldOf,
  isBlank,
  isFields,
  partOf,
  shapeOf,
  type Fields,
  type Layout,
} from '../../content/formats/layout.ts';
import { meansSame } from '../../content/write/same-meaning.ts';
import { inMergedOrder, keyedItems } from './lists.ts';
import { each, type Versions } from './versions.ts';

/** The names of the fields, and the keys of the list items, that lead to a value. */
export type FieldPath = readonly string[];

/** A value that both have changed, each in their own way. */
export interface Difference extends Versions {
  readonly path: FieldPath;
  readonly layout: Layout;
  /** The list item that the value is in, and the lists that those items are in, outermost first. */
  readonly items: readonly ItemContext[];
}

export interface ItemContext {
  readonly list: string;
  readonly layout: Layout;
  readonly item: unknown;
}

/** Returns the one of the three that the file is to have. */
export type Decide = (difference: Difference) => unknown;

interface Place {
  readonly path: FieldPath;
  readonly layout: Layout | undefined;
  readonly items: readonly ItemContext[];
}

/** Returns the merged fields of a file. Asks `decide` about each value that both have changed. */
export function mergeFields(versions: Versions, layout: Layout, decide: Decide): unknown {
  return merged(versions, { path: [], layout, items: [] }, decide);
}

function merged({ base, mine, theirs }: Versions, place: Place, decide: Decide): unknown {
  const { layout } = place;
  if (meansSame(mine, theirs, layout) || meansSame(base, mine, layout)) return theirs;
  if (meansSame(base, theirs, layout)) return mine;
  const isWhole = layout?.typed !== undefined || shapeOf(layout, theirs).isOneLine === true;
  if (!isWhole && areGroups(base, mine, theirs)) {
    return mergedGroups({ base: base ?? {}, mine, theirs } as Versions<Fields>, place, decide);
  }
  if (!isWhole && areLists(base, mine, theirs)) {
    return mergedLists({ base: base ?? [], mine, theirs } as Versions<readonly unknown[]>, place, decide);
  }
  return decide({ ...place, layout: layout ?? {}, base, mine, theirs });
}

function areGroups(base: unknown, ...sides: readonly unknown[]): boolean {
  return (isFields(base) || isBlank(base)) && sides.every(isFields);
}

function areLists(base: unknown, ...sides: readonly unknown[]): boolean {
  return (Array.isArray(base) || isBlank(base)) && sides.every(Array.isArray);
}

function mergedGroups(versions: Versions<Fields>, place: Place, decide: Decide): Fields {
  const shape = shapeOf(place.layout, versions.theirs);
  const keys = new Set(
    [versions.theirs, versions.mine, versions.base].flatMap((fields) => Object.keys(fields)),
  );
  const fields = [...keys].map((key): readonly [string, unknown] => {
    const inner = { ...place, path: [...place.path, key], layout: fieldOf(shape, key) };
    return [
      key,
      merged(
        each(versions, (fields) => fields[key]),
        inner,
        decide,
      ),
    ];
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

function mergedLists(versions: Versions<readonly unknown[]>, place: Place, decide: Decide): unknown {
  const { path, layout } = place;
  const itemLayout = partOf(shapeOf(layout, versions.theirs));
  const { items, orders } = keyedItems(versions);
  const kept = new Map<string, unknown>();
  for (const [key, item] of items) {
    const context = {
      list: path.at(-1) ?? '',
      layout: layout ?? {},
      item: item.theirs ?? item.mine ?? item.base,
    };
    const inner = { path: [...path, key], layout: itemLayout, items: [...place.items, context] };
    const value = merged(item, inner, decide);
    if (value !== undefined) kept.set(key, value);
  }
  const inOrder = inMergedOrder(each(orders, (keys) => keys.filter((key) => kept.has(key))));
  if (inOrder.isCertain) return inOrder.keys.map((key) => kept.get(key));
  const valuesIn = (keys: readonly string[]) => keys.map((key) => kept.get(key));
  return decide({
    ...place,
    path: [...path, ORDER],
    layout: layout ?? {},
    ...each(inOrder.orders, valuesIn),
  });
}

/** The last step of the path of a list whose items both have put in another order. */
export const ORDER = '↕';
