/** Returns two versions of each thing, one of which may be absent. */
export function pairs<Item>(
  before: readonly Item[],
  after: readonly Item[],
  key: (item: Item) => string,
): readonly (readonly [Item | undefined, Item | undefined])[] {
  const keys = new Set([...after, ...before].map(key));
  const find = (items: readonly Item[], name: string) => items.find((item) => key(item) === name);
  return [...keys].map((name) => [find(before, name), find(after, name)]);
}
