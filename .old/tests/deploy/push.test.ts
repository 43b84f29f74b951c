/**
 * A good push becomes the site and a bad one changes nothing: the project itself is pushed to a real bare repository, whose packages
 * are installed and which is built whole. What does not depend on what is built is tested with a small site, in the files beside this
 * one.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EKSJO } from '../fixtures.ts';
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
  type PublishingServer,
} from './publishing-server.ts';

const SITE_URL = 'https://example.org/loften/';
/** With `npm run test:all`: builds the site once more elsewhere. */
const IS_THOROUGH = process.env['SAME_BYTES'] !== undefined;

let server: PublishingServer;
let anna: Clone;
let bengt: Clone;

beforeAll(async () => {
  server = await publishingServer(SITE_URL);
  const folder = join(server.folder, 'anna');
  await copyProject(folder, EKSJO);
  anna = await cloneAt(folder, server);
  await anna.commit('Början');
  await run('git', ['clone', '--quiet', folder, join(server.folder, 'bengt')]);
  bengt = await cloneAt(join(server.folder, 'bengt'), server);
  await bengt.git('remote', 'set-url', 'origin', server.repository);
});

afterAll(() => server.remove());

/**
 * Puts a tag in the municipality's name, which is on every page, so that each page shows which commit it comes from.
 * Returns the commit.
 */
async function commitTag(clone: Clone, tag: string): Promise<string> {
  const file = join(clone.folder, 'content', 'eksjo', 'kommun.md');
  await edit(file, (text) => text.replace(/^kortnamn: .*$/m, `kortnamn: Eksjö ${tag}`));
  return clone.commit(tag);
}

/** Returns the distinct tags of all live pages: just one if they come from the same commit. */
async function liveTags(): Promise<readonly (string | undefined)[]> {
  const pages = [...(await livePages(server))].filter(([file]) => !/(admin|inbaddat)\//.test(file));
  return [...new Set(pages.map(([, html]) => /Medborgarlöften i Eksjö ([\w-]+)/.exec(html)?.[1]))];
}

describe('a push', () => {
  test('that is good is live when it returns, with all pages and their compressed copies; a simultaneous one waits its turn', async () => {
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
  });

  test.skipIf(!IS_THOROUGH)(
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
  );

  test('that is bad is rejected with the check’s messages, and changes nothing', async () => {
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
  });
});

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
