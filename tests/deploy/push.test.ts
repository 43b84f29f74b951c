/**
 * A good push becomes the site and a bad one changes nothing: tested with a real bare repository, real clones and real
 * pushes. The tests run in order, since each push builds on the one before. `KILLED_PUSHES=50` kills fifty pushes instead of
 * one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EKSJO, MADE_UP } from '../fixtures.ts';
import { copyProject } from '../project.ts';
import {
  acceptedCommit,
  BUILD_DATE,
  cloneAt,
  commandForPackages,
  edit,
  livePages,
  liveRelease,
  publishingServer,
  run,
  type Clone,
  type RunResult,
  type PublishingServer,
} from './publishing-server.ts';

const SITE_URL = 'https://example.org/loften/';
const KILLS = Number(process.env['KILLED_PUSHES'] ?? 1);
const SEED = Number(process.env['SEED'] ?? 1);
const MINUTE_MS = 60_000;
/** Generous, because the machine may be busy. */
const TIMEOUT_MS = 4 * MINUTE_MS;
const DISK_SIZE = '96m';

let server: PublishingServer;
let anna: Clone;
let bengt: Clone;
/** How long the last timed push took. */
let pushMs = 0;
/** True if the test could mount a small disk of its own at the web root. */
let hasSmallDisk = false;

beforeAll(async () => {
  server = await publishingServer(SITE_URL, ['--keep', '4'], async (folder) => {
    const { code } = await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_SIZE}`, 'tmpfs', folder]).catch(
      () => ({
        code: 1,
      }),
    );
    hasSmallDisk = code === 0;
    // The packages would not fit, so they are linked from another file system.
    await mkdir(join(folder, 'work'));
    await mkdir(join(folder, '..', 'modules'));
    await symlink(join(folder, '..', 'modules'), join(folder, 'work', 'modules'));
  });
  const folder = join(server.folder, 'anna');
  await copyProject(folder, EKSJO);
  anna = await cloneAt(folder, server);
  await anna.commit('Början');
  await run('git', ['clone', '--quiet', folder, join(server.folder, 'bengt')]);
  bengt = await cloneAt(join(server.folder, 'bengt'), server);
  await bengt.git('remote', 'set-url', 'origin', server.repository);
}, TIMEOUT_MS);

afterAll(async () => {
  if (hasSmallDisk) await run('umount', [server.webRoot]);
  await server.remove();
});

function municipalityFile(clone: Clone): string {
  return join(clone.folder, 'content', 'eksjo', 'kommun.md');
}

/**
 * Puts a tag in the municipality's name, which is on every page, so that each page shows which commit it comes from.
 * Returns the commit.
 */
async function commitTag(clone: Clone, tag: string): Promise<string> {
  await edit(municipalityFile(clone), (text) => text.replace(/^kortnamn: .*$/m, `kortnamn: Eksjö ${tag}`));
  return clone.commit(tag);
}

/** Returns the distinct tags of all live pages: just one if they come from the same commit. */
async function liveTags(): Promise<readonly (string | undefined)[]> {
  const pages = [...(await livePages(server))].filter(([file]) => !file.includes('admin/'));
  return [...new Set(pages.map(([, html]) => /Medborgarlöften i Eksjö ([\w-]+)/.exec(html)?.[1]))];
}

async function timed(push: () => Promise<RunResult>): Promise<RunResult> {
  const start = performance.now();
  const result = await push();
  pushMs = performance.now() - start;
  return result;
}

describe('a push', () => {
  test(
    'that is good is live when it returns, with all pages and their compressed copies; a simultaneous one waits its turn',
    async () => {
      const commits = [await commitTag(anna, 'first'), await commitTag(bengt, 'other')];
      const pushes = await Promise.all([anna.push(), bengt.push()]);
      const [winner, loser] = pushes[0].code === 0 ? [0, 1] : [1, 0];
      expect(pushes[winner]!.output).toContain(`Publicerat: ${SITE_URL}`);
      expect(pushes[winner]!.code).toBe(0);
      expect(pushes[loser]!.code).not.toBe(0);
      expect(pushes[loser]!.output).toContain('Någon annan publicerade medan du väntade');
      const commit = commits[winner]!;
      expect(await acceptedCommit(server)).toBe(commit);
      expect(await liveRelease(server)).toEqual({ name: commit, commit, damaged: [] });
      expect(await liveTags()).toEqual([['first', 'other'][winner]]);
      expect(await server.installations()).toBe(1);
      const start = join(server.webRoot, 'current', 'site', 'loften', 'index.html');
      const sizes = await Promise.all(
        ['', '.br', '.zst', '.gz'].map(async (suffix) => (await readFile(start + suffix)).length),
      );
      expect(Math.max(...sizes.slice(1))).toBeLessThan(sizes[0]!);
      // Both clones continue from what was published.
      await anna.git('fetch', '--quiet');
      await anna.git('reset', '--hard', '--quiet', 'origin/main');
    },
    TIMEOUT_MS,
  );

  test(
    'publishes byte for byte the site that anyone else builds from the same commit on the same day',
    async () => {
      const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
      try {
        await cp(anna.folder, elsewhere, { recursive: true, filter: (from) => !from.endsWith('.git') });
        await run('bash', ['-c', await commandForPackages(join(elsewhere, 'node_modules'))]);
        // The build must not depend on a cache.
        await rm(join(elsewhere, 'node_modules', '.cache'), { recursive: true, force: true });
        const { code, output } = await run(process.execPath, [join(elsewhere, 'src', 'cli', 'build.ts')], {
          environment: { SITE_URL, BUILD_DATE },
        });
        expect(output).toContain('Klart');
        expect(code).toBe(0);
        const served = join(server.webRoot, 'current', 'site', 'loften');
        const built = await filesUnder(join(elsewhere, 'dist'));
        const published = (await filesUnder(served)).filter((file) => !/\.(br|zst|gz)$/.test(file));
        expect(published).toEqual(built);
        for (const file of built) {
          expect(
            (await readFile(join(served, file))).equals(await readFile(join(elsewhere, 'dist', file))),
            file,
          ).toBe(true);
        }
      } finally {
        await rm(elsewhere, { recursive: true, force: true });
      }
    },
    TIMEOUT_MS,
  );

  test(
    'that is bad is rejected with the check’s messages, and changes nothing',
    async () => {
      const before = await liveRelease(server);
      const file = join(anna.folder, 'content', 'eksjo', '2017', 'trygghet-i-oster', 't1.md');
      await edit(file, (text) => text.replace('redovisat:', 'redovisad:'));
      await anna.commit('Felstavat');
      const { code, output } = await anna.push();
      expect(code).not.toBe(0);
      expect(output).toContain('t1.md');
      expect(output).toContain('redovisat');
      expect(output).toContain('Inget är publicerat');
      expect(await acceptedCommit(server)).toBe(before.commit);
      expect(await liveRelease(server)).toEqual(before);
      await anna.git('reset', '--hard', '--quiet', 'HEAD~1');
    },
    TIMEOUT_MS,
  );

  test(
    'that removes a page names it, and is published; one that removes most of the site has to be confirmed',
    async () => {
      const before = await liveRelease(server);
      const promises = join(anna.folder, 'content', 'eksjo', '2017');
      await rename(join(promises, 'unga-utan-droger'), join(promises, 'unga'));
      await anna.commit('Bytt namn');
      const renamed = await anna.push();
      expect(renamed.output).toContain('Adresser som försvinner från webbplatsen (1 av ');
      expect(renamed.output).toMatch(/^remote: {3}\/eksjo\/2017\/unga-utan-droger\/ *$/m);
      expect(renamed.output).toContain('tidigare: [2017/gammalt-namn]');
      expect(renamed.code).toBe(0);

      await edit(join(promises, 'unga', 'lofte.md'), (text) =>
        text.replace('\nkortnamn:', '\ntidigare: [2017/unga-utan-droger]\nkortnamn:'),
      );
      await anna.commit('Med den tidigare adressen');
      const redirected = await anna.push();
      expect(redirected.output).not.toContain('försvinner');
      expect(redirected.code, redirected.output).toBe(0);

      const files = ['content/eksjo', 'content/granhamra'].map((path) => join(anna.folder, path));
      await rm(files[0]!, { recursive: true });
      await cp(join(MADE_UP, 'granhamra'), files[1]!, { recursive: true });
      const commit = await anna.commit('En annan kommun');
      const refused = await anna.push();
      expect(refused.output).toContain('mer än hälften av webbplatsen skulle försvinna');
      expect(refused.output).toContain('git push -o bekräfta');
      expect(refused.code).not.toBe(0);
      expect(await acceptedCommit(server)).not.toBe(commit);
      const confirmed = await anna.push('-o', 'bekräfta', 'main');
      expect(confirmed.code, confirmed.output).toBe(0);
      expect(await acceptedCommit(server)).toBe(commit);

      await rm(files[1]!, { recursive: true });
      await anna.git('checkout', '--quiet', before.commit, '--', '.');
      await anna.commit('Som förut');
      const restored = await anna.push('-o', 'bekräfta', 'main');
      expect(restored.code, restored.output).toBe(0);
    },
    2 * TIMEOUT_MS,
  );

  test(
    'with a symbolic link is rejected, whatever the link is called',
    async () => {
      const name = 'content/länk $(touch x) "ut".md';
      await symlink('/etc/hostname', join(anna.folder, name));
      await anna.commit('Länk');
      const { code, output } = await anna.push();
      expect(code).not.toBe(0);
      expect(output).toContain('länk $(touch x)');
      expect(output).toContain('symboliska länkar tas inte emot');
      await anna.git('reset', '--hard', '--quiet', 'HEAD~1');
    },
    TIMEOUT_MS,
  );

  test(
    'to another branch is accepted but not published',
    async () => {
      const before = await liveRelease(server);
      const { code, output } = await anna.push('main:refs/heads/utkast');
      expect(code).toBe(0);
      expect(output).toContain('utkast är mottagen. Den publiceras inte');
      expect(await liveRelease(server)).toEqual(before);
    },
    TIMEOUT_MS,
  );

  test(
    'can neither delete the branch nor rewrite its history',
    async () => {
      const before = await acceptedCommit(server);
      expect((await anna.push('--delete', 'main')).output).toContain('kan inte tas bort');
      await anna.git('checkout', '--quiet', '--orphan', 'annan');
      await anna.commit('Ny historia');
      const forced = await anna.push('--force', 'annan:main');
      expect(forced.output).toContain('kan inte skrivas om');
      expect(forced.code).not.toBe(0);
      expect(await acceptedCommit(server)).toBe(before);
      await anna.git('checkout', '--quiet', 'main');
    },
    TIMEOUT_MS,
  );
});

describe('after an accident', () => {
  test(
    'that fills the disk, the push is rejected and the site is unchanged',
    async () => {
      const before = await liveRelease(server);
      await commitTag(anna, 'full');
      let result: RunResult;
      if (hasSmallDisk) {
        const filler = join(server.webRoot, 'filler');
        await run('bash', [
          '-c',
          `head -c ${DISK_SIZE} /dev/zero > '${filler}'; truncate -s -100K '${filler}'`,
        ]);
        result = await anna.push();
        await rm(filler);
      } else {
        // Limiting files to 40 kB is the closest thing to a full disk without a disk of our own.
        result = await run('bash', ['-c', `ulimit -f 40; cd '${anna.folder}' && git push origin main`]);
      }
      expect(result.code).not.toBe(0);
      expect(result.output).toMatch(/webbplatsen är som förut|det som var publicerat är kvar/i);
      expect(await liveRelease(server)).toEqual(before);
      expect(await acceptedCommit(server)).toBe(before.commit);
    },
    TIMEOUT_MS,
  );

  test(
    `that kills a push at any moment, the old or the new site is intact, and the next push works (${KILLS} killed)`,
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
        const commit = await commitTag(anna, `kill-${round}`);
        const push = anna.startPush();
        const ended = new Promise((resolve) => push.on('close', resolve));
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

        const next = await commitTag(anna, `after-${round}`);
        const { code, output } = await timed(() => anna.push());
        expect(code, output).toBe(0);
        expect(await liveRelease(server)).toMatchObject({ commit: next, damaged: [] });
        expect(await liveTags()).toEqual([`after-${round}`]);
        if (round % 10 === 0) console.log(`${round} pushes killed (seed ${SEED}):`, tally);
      }
      reading.abort();
      await reader;
      expect(failures).toEqual([]);
    },
    TIMEOUT_MS + KILLS * MINUTE_MS,
  );

  test('nothing is left behind but the kept releases, and packages have been installed only once', async () => {
    expect(await server.installations()).toBe(1);
    expect((await readdir(join(server.webRoot, 'releases'))).length).toBeLessThanOrEqual(4);
    expect(await readdir(join(server.webRoot, 'work'))).toEqual(['lock', 'modules']);
  });
});

describe('the operator', () => {
  test(
    'sees what is live, and can roll back at once',
    async () => {
      const now = await liveRelease(server);
      const tags = await liveTags();
      const previous = await readlink(join(server.webRoot, 'previous'));
      const rollback = await server.site('rollback');
      expect(rollback.output).toContain('Live:');
      const before = await liveRelease(server);
      expect(before).toMatchObject({ name: basename(previous), damaged: [] });
      expect(await liveTags()).not.toEqual(tags);

      const status = await server.site('status');
      expect(status.output).toContain(`Live:    ${before.name}`);
      expect(status.output).toContain('which is not live');
      expect((await server.site('releases')).output).toContain(`* ${before.name}`);

      expect((await server.site('rollback', 'f00d')).code).toBe(1);
      expect((await server.site('rollback', '../../x')).code).toBe(1);
      expect((await server.site('publish')).code).toBe(0);
      expect(await liveRelease(server)).toEqual(now);
      expect((await server.site('status')).output).toContain('the same commit');
    },
    TIMEOUT_MS,
  );

  test(
    'is told that a release has been damaged, and cannot put it live',
    async () => {
      const { name } = await liveRelease(server);
      const [earlier] = (await readdir(join(server.webRoot, 'releases'))).filter(
        (release) => release !== name,
      );
      const page = join(server.webRoot, 'releases', earlier!, 'site', 'loften', 'om', 'index.html');
      const original = await readFile(page);
      await unlink(page);
      await writeFile(page, 'x');
      const { code, output } = await server.site('rollback', earlier!);
      expect(code).toBe(1);
      expect(output).toContain('The live site is unchanged');
      expect((await liveRelease(server)).name).toBe(name);
      await writeFile(page, original);
      expect((await server.site('verify')).output).toContain(`Intact: ${name}`);
    },
    TIMEOUT_MS,
  );
});

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

/** Returns the running processes of a group, or none on a system without /proc. */
function membersOf(group: number): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && isMember(name, group))
      .map(Number);
  } catch {
    return [];
  }
}

function isMember(pid: string, group: number): boolean {
  try {
    // 4711 (a name, with any characters) state parent group …
    const [state, , processGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return processGroup === String(group) && state !== 'Z';
  } catch {
    return false;
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

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
