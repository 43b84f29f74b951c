/**
 * What took long to make in the last build, for pages that need the same again. Handed to them by whoever builds, as what they show
 * is; a page that is served alone makes all anew.
 */

/** Files by the digest of everything that they are made from. */
export interface Earlier {
  find(key: string): Promise<Buffer | undefined>;
  /** Keeps a file for the next build. */
  keep(key: string, bytes: Buffer): Promise<void>;
}

const outside = globalThis as { contentEarlier?: Earlier | undefined };

/** Makes the pages use this until it is called again. */
export function useEarlier(earlier: Earlier): void {
  outside.contentEarlier = earlier;
}

/** Returns what the pages may use, or undefined if there is no build. */
export function earlierFiles(): Earlier | undefined {
  return outside.contentEarlier;
}
