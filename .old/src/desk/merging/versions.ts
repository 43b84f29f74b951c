/** One value as it was read, and as two people have made it. Undefined where there is none. */
export interface Versions<Value = unknown> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

export function each<Value, Result>(
  { base, mine, theirs }: Versions<Value>,
  change: (value: Value) => Result,
): Versions<Result> {
  return { base: change(base), mine: change(mine), theirs: change(theirs) };
}
