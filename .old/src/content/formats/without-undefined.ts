/** Removes undefined properties, so that fields that an editor left out are absent from the domain objects. */

export type WithoutUndefined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Returns a copy of the object without its undefined properties. */
export function withoutUndefined<T extends object>(object: T): WithoutUndefined<T> {
  const kept: Partial<T> = {};
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key];
  return kept as unknown as WithoutUndefined<T>;
}

/** Requires all properties of an object. Optional ones may be `undefined`. */
type Complete<T> = { [K in keyof T]-?: undefined extends T[K] ? T[K] | undefined : T[K] };

/** Like {@link withoutUndefined}, but leaving out a property does not compile, even an optional one. */
export function complete<T extends object>(object: Complete<T>): T {
  return withoutUndefined(object) as unknown as T;
}
