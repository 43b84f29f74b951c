/**
 * A site is built beside the one that is published and takes its place only when everything went well, so a failed build leaves
 * the published site as it was.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withLock } from './lock.ts';

export interface Swap {
  /** The folder of the project. */
  readonly project: string;
  /** The folder that is replaced, on the same disk as the project. */
  readonly out: string;
  /** Called once where another build has to be waited for. */
  readonly onWait: () => void;
}

/** Builds the site of a project into a folder; what it keeps between steps goes into another. */
export type Build = (project: string, folder: string, cache: string) => Promise<void>;

/**
 * Replaces a site by a new one. The cache is a new one for every build: Astro would otherwise pass unchanged files by although the
 * schema that they must fit has become stricter, and rebuilding from a full cache is no faster.
 */
export async function swapIn({ project, out, onWait }: Swap, build: Build): Promise<void> {
  const staging = join(project, '.staging');
  const site = join(staging, 'site');
  const cache = join(staging, 'cache');
  await withLock(join(staging, 'lock'), onWait, async () => {
    await Promise.all([site, cache].map(remove));
    await build(project, site, cache);
    await replace(out, site, join(staging, 'replaced'));
    await remove(cache);
  });
}

async function replace(folder: string, successor: string, aside: string): Promise<void> {
  await remove(aside);
  await mkdir(dirname(folder), { recursive: true });
  const hadFolder = await rename(folder, aside).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(successor, folder);
  } catch (error) {
    if (hadFolder) await rename(aside, folder);
    throw error;
  }
  await remove(aside);
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
