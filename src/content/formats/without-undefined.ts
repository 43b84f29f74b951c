/** Objects without holes: what an editor left out is absent from the domain, never there as `undefined`. */

export type WithoutUndefined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without its undefined properties. */
export function withoutUndefined<T extends object>(object: T): WithoutUndefined<T> {
  const kept: Partial<T> = {};
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key];
  return kept as unknown as WithoutUndefined<T>;
}
