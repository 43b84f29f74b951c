/**
 * Builds a site in a staging area and replaces the published one only if everything succeeds, so a failed build leaves the
 * published site untouched.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withLock, type Waiting } from './lock.ts';

export interface Swap extends Waiting {
  /** The folder of the project. */
  readonly project: string;
  /** The folder to replace, which must be on the same disk as the project. */
  readonly out: string;
}

/** Builds a project's site into `folder`. */
export type Build = (project: string, folder: string) => Promise<void>;

/** Builds a site and swaps it in. */
export async function swapIn({ project, out, ...waiting }: Swap, build: Build): Promise<void> {
  const staging = join(project, '.staging');
  const site = join(staging, 'site');
  await withLock(join(staging, 'lock'), waiting, async () => {
    await remove(site);
    try {
      await build(project, site);
      await replace(out, site, join(staging, 'replaced'));
    } finally {
      await remove(site);
    }
  });
}

async function replace(folder: string, successor: string, backup: string): Promise<void> {
  await remove(backup);
  await mkdir(dirname(folder), { recursive: true });
  const existed = await rename(folder, backup).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(successor, folder);
  } catch (error) {
    if (existed) await rename(backup, folder);
    throw error;
  }
  await remove(backup);
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
