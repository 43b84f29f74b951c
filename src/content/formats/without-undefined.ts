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

/** Every property of an object, also those that may be absent: `undefined` stands for those that are. */
type Complete<T> = { [K in keyof T]-?: undefined extends T[K] ? T[K] | undefined : T[K] };

/** The object without its undefined properties. A property that is forgotten does not compile. */
export function complete<T extends object>(object: Complete<T>): T {
  return withoutUndefined(object) as unknown as T;
}
