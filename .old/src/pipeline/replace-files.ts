/**
 * Replaces several files, all or none. The new ones are first written to a hidden folder next to them. Then the old ones are moved
 * there, and compared with what they should be, so that nothing is lost that an editor program wrote in the meantime.
 */
import {
  chmod,
  constants,
  copyFile,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file to write, change or, without `after`, to remove. */
export interface Replacement {
  readonly root: string;
  /** The path under `root`, with slashes. */
  readonly below: string;
  readonly before: Buffer | undefined;
  readonly after: Buffer | undefined;
}

const STAGING = '.sparar-';
const PLAN = 'plan.json';

/** A file and its places in the hidden folder. */
interface Step {
  readonly below: string;
  readonly old: string;
  readonly new: string;
}

/** Returns false, with all files as they were, if one of them is not what it was said to be before. */
export async function replaceFiles(files: readonly Replacement[]): Promise<boolean> {
  const roots = [...new Set(files.map(({ root }) => root))];
  const stagings = new Map<string, string>();
  const steps: (Step & Replacement)[] = [];
  try {
    for (const root of roots) {
      await mkdir(root, { recursive: true });
      stagings.set(root, await mkdtemp(join(root, STAGING)));
    }
    for (const [index, file] of files.entries()) {
      const step = { ...file, old: `${index}.old`, new: `${index}.new` };
      const target = join(stagings.get(file.root)!, step.new);
      if (file.after) await writeFile(target, file.after, { flush: true });
      const mode = await stat(join(file.root, file.below)).then(
        ({ mode }) => mode,
        () => undefined,
      );
      if (file.after && mode !== undefined) await chmod(target, mode);
      steps.push(step);
    }
    for (const [root, staging] of stagings) {
      const plan = steps
        .filter((step) => step.root === root)
        .map(({ below, old, new: added }) => ({ below, old, new: added }));
      await writeFile(join(staging, PLAN), JSON.stringify(plan), { flush: true });
    }
    const isDone = await swap(steps, stagings);
    if (!isDone) await undoAll(stagings);
    return isDone;
  } catch (error) {
    await undoAll(stagings);
    throw error;
  } finally {
    for (const staging of stagings.values()) {
      // Without its plan, nothing is undone any more.
      await rm(join(staging, PLAN), { force: true });
      await rm(staging, { recursive: true, force: true });
    }
    for (const { root, below } of files) await removeEmpty(root, dirname(below));
  }
}

async function swap(
  steps: readonly (Step & Replacement)[],
  stagings: ReadonlyMap<string, string>,
): Promise<boolean> {
  for (const { root, below, old, before } of steps) {
    if (before === undefined) continue;
    const moved = join(stagings.get(root)!, old);
    if (!(await tryTo(rename(join(root, below), moved), 'ENOENT'))) return false;
    if (!(await readFile(moved)).equals(before)) return false;
  }
  for (const { root, below, new: added, after } of steps) {
    if (after === undefined) continue;
    await mkdir(dirname(join(root, below)), { recursive: true });
    if (!(await putNew(join(stagings.get(root)!, added), join(root, below)))) return false;
  }
  return true;
}

/** Puts a file where there is none. Returns false if there is one. */
async function putNew(from: string, to: string): Promise<boolean> {
  try {
    return await tryTo(link(from, to), 'EEXIST');
  } catch {
    // Not every file system has links.
    return tryTo(copyFile(from, to, constants.COPYFILE_EXCL), 'EEXIST');
  }
}

async function undoAll(stagings: ReadonlyMap<string, string>): Promise<void> {
  for (const [root, staging] of stagings) await undo(root, staging);
}

/** Puts back the old files of an unfinished replacement, and removes the new ones. What an editor program wrote since stays. */
async function undo(root: string, staging: string): Promise<void> {
  const plan = await readFile(join(staging, PLAN), 'utf8').catch(() => '[]');
  for (const { below, old, new: added } of JSON.parse(plan) as readonly Step[]) {
    const target = join(root, below);
    const [now, written] = await Promise.all([target, join(staging, added)].map(contentsOf));
    if (now && written?.equals(now)) await rm(target);
    if (await contentsOf(join(staging, old))) await putNew(join(staging, old), target);
    await removeEmpty(root, dirname(below));
  }
}

/** Undoes what a process that was killed left unfinished in a folder. */
export async function undoUnfinished(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const name of names.filter((name) => name.startsWith(STAGING))) {
    await undo(root, join(root, name));
    await rm(join(root, name), { recursive: true, force: true });
  }
}

async function contentsOf(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}

/** Returns false if an action fails with this error. */
async function tryTo(action: Promise<void>, code: string): Promise<boolean> {
  try {
    await action;
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === code) return false;
    throw error;
  }
}

/** Removes a folder and those above it that have nothing left in them, as git does. */
async function removeEmpty(root: string, folder: string): Promise<void> {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    const isRemoved = await rmdir(join(root, path)).then(
      () => true,
      () => false,
    );
    if (!isRemoved) return;
  }
}
