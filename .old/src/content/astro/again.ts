/** Files that take long to make, kept by builds from one to the next. */
import { earlierFiles } from './earlier.ts';

/**
 * Returns files by their names: as they were made in the last build, if that made them from what has the same digest, or else as
 * `make` returns them.
 */
export async function madeAgain<Name extends string>(
  digest: string,
  names: readonly Name[],
  make: () => Promise<Readonly<Record<Name, Buffer>>>,
): Promise<Readonly<Record<Name, Buffer>>> {
  const earlier = earlierFiles();
  if (!earlier) return make();
  const keyOf = (name: Name) => `${digest} ${name}`;
  const found = await Promise.all(
    names.map(async (name) => [name, await earlier.find(keyOf(name))] as const),
  );
  if (found.every(([, file]) => file)) return Object.fromEntries(found) as Record<Name, Buffer>;
  const files = await make();
  await Promise.all(names.map((name) => earlier.keep(keyOf(name), files[name])));
  return files;
}
