/** A lock that allows one build at a time in a project, since Astro and the staging area use fixed paths in it. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const POLL_MS = 200;

/** SQLite's codes for a file that another connection has locked, and for one that is something else than a database. */
const BUSY = 5;
const NOT_A_DATABASE = 26;

/** Who holds a lock, as far as is known. */
export interface LockOwner {
  readonly pid: number;
  readonly since: Date;
}

/** Thrown when the lock has not become free within the limit. */
export class LockTimeout extends Error {
  readonly owner: LockOwner | undefined;

  constructor(owner: LockOwner | undefined) {
    super('The lock was not released in time');
    this.owner = owner;
  }
}

export interface Waiting {
  /** Called once if another process holds the lock. */
  readonly onWait: (owner: LockOwner | undefined) => void;
  readonly limitMs: number;
}

/**
 * Runs `work` while holding the lock in `file`. Waits for another process that holds it. Throws a {@link LockTimeout} if that takes
 * too long.
 *
 * The lock is that of an empty SQLite database, because the operating system holds it: it ends with its process, however that ends,
 * and what the file contains does not matter.
 */
export async function withLock<T>(file: string, waiting: Waiting, work: () => Promise<T>): Promise<T> {
  const ownerFile = `${file}-owner.json`;
  await mkdir(dirname(file), { recursive: true });
  const lock = await take(file, ownerFile, waiting);
  try {
    // Only tells others whom they wait for: on a full disk they wait all the same.
    const owner: LockOwner = { pid: process.pid, since: new Date() };
    await writeFile(ownerFile, JSON.stringify(owner)).catch(() => {});
    return await work();
  } finally {
    await rm(ownerFile, { force: true }).catch(() => {});
    lock.close();
  }
}

async function take(file: string, ownerFile: string, { onWait, limitMs }: Waiting): Promise<DatabaseSync> {
  const deadline = performance.now() + limitMs;
  let hasWaited = false;
  for (;;) {
    const lock = await tryLock(file);
    if (lock) return lock;
    if (!hasWaited) onWait(await ownerIn(ownerFile));
    hasWaited = true;
    if (performance.now() >= deadline) throw new LockTimeout(await ownerIn(ownerFile));
    await wait(POLL_MS);
  }
}

/** Returns an open database that holds the lock until it is closed, or undefined if another holds it. */
async function tryLock(file: string): Promise<DatabaseSync | undefined> {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    const code = error instanceof Error && 'errcode' in error && error.errcode;
    if (code === BUSY) return undefined;
    if (code !== NOT_A_DATABASE) throw error;
    // Nobody can hold the lock of such a file: it is that of an earlier version, or damaged.
    await rm(file, { force: true });
    return tryLock(file);
  }
}

async function ownerIn(ownerFile: string): Promise<LockOwner | undefined> {
  try {
    const { pid, since } = JSON.parse(await readFile(ownerFile, 'utf8')) as Record<string, unknown>;
    return typeof pid === 'number' && typeof since === 'string' ? { pid, since: new Date(since) } : undefined;
  } catch {
    return undefined;
  }
}
