/** Keeps what was made of an object for as long as all that it was made from is the same, as after a save in development. */
export class Kept<Key extends object, Made> {
  readonly #made = new WeakMap<Key, { readonly from: readonly unknown[]; readonly made: Made }>();

  /** Returns what was made of `key` from the same objects, if anything. */
  get(key: Key, from: readonly unknown[]): Made | undefined {
    const last = this.#made.get(key);
    const isSame = last?.from.length === from.length && last.from.every((one, index) => one === from[index]);
    return isSame ? last.made : undefined;
  }

  set(key: Key, from: readonly unknown[], made: Made): Made {
    this.#made.set(key, { from, made });
    return made;
  }

  getOrMake(key: Key, from: readonly unknown[], make: () => Made): Made {
    return this.get(key, from) ?? this.set(key, from, make());
  }
}

const texts = new WeakMap<object, string>();

/** Returns plain data as a text, to see whether it is alike though it has been read again. */
export function dataText(data: object): string {
  const text = texts.get(data) ?? JSON.stringify(data);
  texts.set(data, text);
  return text;
}
