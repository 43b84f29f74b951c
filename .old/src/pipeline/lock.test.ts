import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LockTimeout, withLock, type LockOwner } from './lock.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  file = join(folder, 'lock');
});

afterEach(() => rm(folder, { recursive: true }));

const never = () => {
  throw new Error('It has to wait');
};

const take = (onWait: (owner?: LockOwner) => void = never, limitMs = 60_000) =>
  withLock(file, { onWait, limitMs }, () => Promise.resolve('done'));

/** Starts a process that holds the lock until it is killed. */
async function holder(): Promise<ChildProcess> {
  const module = pathToFileURL(join(import.meta.dirname, 'lock.ts')).href;
  const script = `
    const { withLock } = await import(${JSON.stringify(module)});
    const waiting = { onWait() {}, limitMs: 1000 };
    await withLock(${JSON.stringify(file)}, waiting, () => {
      console.log('held');
      return new Promise((resolve) => setTimeout(resolve, 600_000));
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('the lock of a process that is killed ends with it', async () => {
  const other = await holder();
  const waits: (LockOwner | undefined)[] = [];
  const taken = take((owner) => {
    waits.push(owner);
    other.kill('SIGKILL');
  });
  expect(await taken).toBe('done');
  expect(waits).toEqual([{ pid: other.pid, since: expect.any(Date) as Date }]);
});

test('waiting has a limit, and says who holds the lock and since when', async () => {
  const other = await holder();
  const before = Date.now();
  const error = await take(() => {}, 300).catch((error: unknown) => error);
  other.kill('SIGKILL');
  expect(error).toBeInstanceOf(LockTimeout);
  const { owner } = error as LockTimeout;
  expect(owner!.pid).toBe(other.pid);
  expect(owner!.since.getTime()).toBeLessThanOrEqual(before);
});

/** What may lie there, and the contents of the file. */
const LEFTOVERS: readonly [string, string][] = [
  ['an empty file, as a full disk leaves', ''],
  ['the number of a process that now is another program', String(process.ppid)],
  ['the number of a process that no longer runs', '2147483646'],
  ['anything else', 'x'.repeat(5000)],
];

test.each(LEFTOVERS)('a file that is left behind locks nothing: %s', async (_, contents) => {
  await writeFile(file, contents);
  expect(await take()).toBe('done');
});

test('work that fails releases the lock, and leaves nothing that says who has it', async () => {
  const failed = withLock(file, { onWait: never, limitMs: 1000 }, () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  expect(await take()).toBe('done');
  expect(await readdir(folder)).toEqual(['lock']);
});
