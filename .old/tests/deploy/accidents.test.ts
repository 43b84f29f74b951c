/**
 * Whatever happens to a push or to the server, the old or the new site is whole, and the next push works. `KILLED_PUSHES=50` kills
 * fifty pushes instead of one, `PUSHES_AT_ONCE=40` sends forty.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { membersOf } from './processes.ts';
import {
  acceptedCommit,
  cloneAt,
  livePages,
  liveRelease,
  run,
  smallServer,
  type Clone,
  type PublishingServer,
  type RunResult,
} from './publishing-server.ts';

const KILLS = Number(process.env['KILLED_PUSHES'] ?? 1);
const AT_ONCE = Number(process.env['PUSHES_AT_ONCE'] ?? 4);
const SEED = Number(process.env['SEED'] ?? 1);
const MINUTE_MS = 60_000;
const KEPT = 4;
const DISK_MB = 24;

let server: PublishingServer;
let anna: Clone;
let code: string;
/** The folders on which the test could mount a small disk of its own. */
const disks: string[] = [];

beforeAll(async () => {
  ({ server, anna, code } = await smallServer(['--keep', String(KEPT)], mountDisk));
  const { code: exit, output } = await anna.push();
  expect(exit, output).toBe(0);
});

afterAll(async () => {
  for (const disk of disks) await run('umount', [disk]);
  await server.remove();
});

afterEach(async () => {
  await anna.git('reset', '--hard', '--quiet', await acceptedCommit(server));
});

async function mountDisk(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', folder]).catch(
    () => ({ code: 1 }),
  );
  if (mounted.code === 0) disks.push(folder);
}

/** Fills the disk of a folder, does something, and makes room again. */
async function whileFull<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const filler = join(folder, 'filler');
  await run('bash', ['-c', `head -c ${DISK_MB}m /dev/zero >'${filler}'`]);
  try {
    return await action();
  } finally {
    await rm(filler);
  }
}

/** Puts a tag on every page, which shows which commit it comes from. Returns the commit. */
function commitTag(tag: string): Promise<string> {
  return anna.change({
    'eksjo/2017/oster/lofte.md': `Märkt ${tag}.\n`,
    'eksjo/2017/unga/lofte.md': `Märkt ${tag}.\n`,
  });
}

/** Returns the distinct tags of the live pages: just one if they come from the same commit. */
async function liveTags(): Promise<readonly string[]> {
  const pages = [...(await livePages(server)).values()];
  return [...new Set(pages.flatMap((html) => /Märkt ([\w-]+)/.exec(html)?.[1] ?? []))];
}

test('a full disk on the server refuses the push in Swedish, and leaves the site as it was', async () => {
  const before = await liveRelease(server);
  await commitTag('full');
  // Limiting files to 4 kB is the closest thing to a full disk without a disk of our own.
  const result: RunResult = disks.includes(server.webRoot)
    ? await whileFull(server.webRoot, () => anna.push())
    : await run('bash', ['-c', `ulimit -f 4; cd '${anna.folder}' && git push origin main`]);
  expect(result.code).not.toBe(0);
  expect(result.output).toContain('Webbplatsen är som förut.');
  if (disks.includes(server.webRoot)) {
    expect(result.output).toContain('Disken på servern är full.');
    expect(result.output).not.toMatch(/No space left|mktemp|cannot/);
  }
  expect(await liveRelease(server)).toEqual(before);
  expect(await acceptedCommit(server)).toBe(before.commit);
  const next = await commitTag('room');
  const { code: exit, output } = await anna.push();
  expect(exit, output).toBe(0);
  expect(await liveRelease(server)).toMatchObject({ commit: next, damaged: [] });
});

test('a full disk where the site is built refuses the push, and the next build waits for nothing', async ({
  skip,
}) => {
  const staging = join(code, '.staging');
  await rm(staging, { recursive: true, force: true });
  await mountDisk(staging);
  if (!disks.includes(staging)) skip();
  const before = await liveRelease(server);
  await commitTag('full-code');
  const { code: exit, output } = await whileFull(staging, () => anna.push());
  expect(exit).not.toBe(0);
  expect(output).toContain(`Disken på servern är full. Be den som sköter servern om hjälp: ${code}.`);
  expect(await liveRelease(server)).toEqual(before);
  const next = await anna.push();
  expect(next.code, next.output).toBe(0);
  expect(next.output).not.toContain('Väntar');
});

test(
  `a push that is killed at any moment leaves the old or the new site intact, and the next push works (${KILLS} killed)`,
  async () => {
    const random = randomNumbers(SEED);
    const failures: unknown[] = [];
    const reading = new AbortController();
    // Reads the start page continuously, to see that it is there at every moment.
    const reader = (async () => {
      while (!reading.signal.aborted) {
        await readFile(join(server.webRoot, 'current', 'site', 'loften', 'index.html')).catch(
          (error: unknown) => failures.push(error),
        );
        await wait(5);
      }
    })();
    const tally = { rejected: 0, accepted: 0 };
    for (let round = 1; round <= KILLS; round++) {
      const before = await acceptedCommit(server);
      const commit = await commitTag(`kill-${round}`);
      const { process: push, ended } = anna.startPush();
      // Aim every other kill at the moment when git accepts the commit and the release goes live.
      const moment =
        round % 2 === 1 ? waitUntilReady(commit).then(() => wait(random() * 400)) : wait(random() * pushMs);
      await Promise.race([moment, ended]);
      kill(push.pid!, random);
      await ended;
      // If a single process was killed, the others may go on for a while, and even complete the push.
      while (membersOf(push.pid!).length > 0) await wait(50);

      const accepted = await acceptedCommit(server);
      expect([before, commit]).toContain(accepted);
      tally[accepted === commit ? 'accepted' : 'rejected']++;
      const live = await liveRelease(server);
      expect(live.damaged).toEqual([]);
      expect([before, accepted]).toContain(live.commit);
      expect(await liveTags()).toHaveLength(1);

      const next = await commitTag(`after-${round}`);
      const { code, output } = await timed();
      expect(code, output).toBe(0);
      expect(await liveRelease(server)).toMatchObject({ commit: next, damaged: [] });
      expect(await liveTags()).toEqual([`after-${round}`]);
      if (round % 10 === 0) console.log(`${round} pushes killed (seed ${SEED}):`, tally);
    }
    reading.abort();
    await reader;
    expect(failures).toEqual([]);
  },
  4 * MINUTE_MS + KILLS * MINUTE_MS,
);

test(
  `of ${AT_ONCE} pushes at once one is published, and the others are told to fetch it`,
  async () => {
    const clones = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, number) => {
        const folder = join(server.folder, `clone-${number}`);
        await run('git', ['clone', '--quiet', server.repository, folder]);
        const clone = await cloneAt(folder, server);
        await clone.change({ 'eksjo/2017/oster/lofte.md': `Från ${number}\n` });
        return clone;
      }),
    );
    const results = await Promise.all(clones.map((clone) => clone.push()));
    const published = results.filter(({ code: exit }) => exit === 0);
    expect(published).toHaveLength(1);
    expect(published[0]!.output).toContain('Publicerat: ');
    for (const { output } of results.filter((result) => result !== published[0])) {
      expect(output).toMatch(/Någon annan publicerade medan du väntade|\(fetch first\)/);
    }
    const live = await liveRelease(server);
    expect(live).toMatchObject({ commit: await acceptedCommit(server), damaged: [] });
    expect((await server.status()).code).toBe(0);
  },
  10 * MINUTE_MS,
);

test('nothing is left behind but the kept releases', async () => {
  expect((await readdir(join(server.webRoot, 'releases'))).length).toBeLessThanOrEqual(KEPT);
  const left = (await readdir(join(server.webRoot, 'work'))).filter((name) => name !== 'log');
  expect(left).toEqual(['lock', 'modules']);
});

/** How long the last timed push took. */
let pushMs = 1500;

async function timed(): Promise<RunResult> {
  const start = performance.now();
  const result = await anna.push();
  pushMs = performance.now() - start;
  return result;
}

/** Waits, a minute at most, until the release of a commit is ready and git can accept the commit. */
async function waitUntilReady(commit: string): Promise<void> {
  for (let tries = 0; tries < 6000; tries++) {
    if (existsSync(join(server.webRoot, 'ready', commit))) return;
    await wait(10);
  }
}

/** Kills a whole push, or a random one of its processes. */
function kill(group: number, random: () => number): void {
  const members = membersOf(group);
  const victim = random() < 0.5 ? members[Math.floor(random() * members.length)] : undefined;
  if (victim === undefined) {
    signal(-group);
    return;
  }
  signal(victim);
}

function signal(target: number): void {
  try {
    process.kill(target, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Returns a generator of numbers between 0 and 1 that depends only on the seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
