/** The versions of a content folder without a repository, of which only some folders may have been read. */
import { bytesOf, hex } from './blob.ts';
import type { ChooseFolders } from './forge.ts';

/**
 * What tells the files of each folder that is directly in the content folder, by the folder's name, or undefined if it has not been
 * read. Files that are in no such folder are in `''`.
 */
export type Parts = ReadonlyMap<string, readonly string[] | undefined>;

/** Remembers what was read for each version, so that it is known what has to be the same for it to be current. */
export class Versions {
  private readonly known = new Map<string, ReadonlyMap<string, string | undefined>>();

  /** Returns the version of what was read: always the same for the same. */
  async of(parts: Parts): Promise<string> {
    const digests = await digestsOf(parts);
    const facts = [...digests].sort(([one], [other]) => (one < other ? -1 : 1));
    const version = await digestOf(JSON.stringify(facts.map(([name, digest]) => [name, digest ?? null])));
    this.known.set(version, digests);
    return version;
  }

  /** Returns a choice of the folders that tell whether a version is current: what was read, and what was not there. */
  readIn(version: string): ChooseFolders {
    const then = this.known.get(version);
    return (names) => names.filter((name) => !then?.has(name) || then.get(name) !== undefined);
  }

  /** Whether everything that was read for a version is still the same, of what has now been read. */
  async isCurrent(version: string, now: Parts): Promise<boolean> {
    const then = this.known.get(version);
    if (!then) return false;
    const digests = await digestsOf(now);
    const isSame = [...then].every(([name, digest]) => digest === undefined || digest === digests.get(name));
    const isNew = [...digests].some(([name, digest]) => digest !== undefined && !then.has(name));
    return isSame && !isNew;
  }
}

async function digestsOf(parts: Parts): Promise<ReadonlyMap<string, string | undefined>> {
  const digests = Array.from(parts, async ([name, facts]) => {
    const digest = facts && (await digestOf([...facts].sort().join('\n')));
    return [name, digest] as const;
  });
  return new Map(await Promise.all(digests));
}

async function digestOf(text: string): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', bytesOf(text)));
}
