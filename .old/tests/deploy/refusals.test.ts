/** What a push that is refused, or that somebody has to confirm, is told, in Swedish, and what the operator sees of it. */
import { randomBytes } from 'node:crypto';
import { readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { processesWith, until } from './processes.ts';
import {
  acceptedCommit,
  edit,
  liveRelease,
  run,
  SMALL_URL,
  smallServer,
  type Clone,
  type PublishingServer,
} from './publishing-server.ts';

let server: PublishingServer;
let anna: Clone;

beforeAll(async () => {
  ({ server, anna } = await smallServer(['--push-mb', '1']));
  const { code, output } = await anna.push();
  expect(output).toContain(`Publicerat: ${SMALL_URL}`);
  expect(code, output).toBe(0);
  expect((await liveRelease(server)).damaged).toEqual([]);
});

afterAll(() => server.remove());

/** The next change starts from what is published. */
afterEach(async () => {
  await anna.git('reset', '--hard', '--quiet', await acceptedCommit(server));
});

/** What git itself says to the pusher, on the pusher's own machine. */
const GIT_ITSELF = /^(To | ! \[remote rejected\] |error: failed to push some refs)/;

/** Pushes, and expects that it is refused and that nothing changes. Returns what the server said. */
async function refused(push: () => ReturnType<Clone['push']> = () => anna.push()): Promise<string> {
  const before = [await liveRelease(server), await acceptedCommit(server)];
  const { code, output } = await push();
  expect(code, output).not.toBe(0);
  expect([await liveRelease(server), await acceptedCommit(server)]).toEqual(before);
  const lines = output.split('\n').filter((line) => line !== '' && !GIT_ITSELF.test(line));
  for (const line of lines) expect(line).toMatch(/^remote: /);
  const said = lines.map((line) => line.replace(/^remote: /, '').trimEnd()).join('\n');
  expect(said).not.toMatch(/\b(error|fatal|cannot|failed|no such|denied|the)\b/i);
  return said;
}

test('an error in the content is told with the path that editors know; status and history have it', async () => {
  await anna.change({ 'eksjo/2017/oster/t1.md': '---\nredovisad:\n' });
  const said = await refused();
  const error = 'content/eksjo/2017/oster/t1.md:3:1 fel: Fältet ”redovisad” finns inte här.';
  expect(said).toContain(error);
  expect(said).toContain('Inget är publicerat. Webbplatsen är som förut. Rätta felen ovan');
  const { code, output } = await server.status();
  expect(output).toMatch(/^Refused: .* Redaktör content\/eksjo.*:3:1 fel: Fältet/m);
  expect(await readFile(join(server.webRoot, 'refused'), 'utf8')).toContain('Rätta felen ovan');
  expect((await server.history()).at(-1)![1]).toBe(`refused: Redaktör: ${error}`);
  expect(code, 'what is live is the branch’s newest commit').toBe(0);
});

describe('a push that makes addresses vanish', () => {
  test('names them and is published, if they are few', async () => {
    await anna.change({ 'eksjo/2017/unga': null });
    const { code, output } = await anna.push();
    expect(output).toContain('Adresser som försvinner från webbplatsen (1 av ');
    expect(output).toMatch(/^remote: {3}\/eksjo\/2017\/unga\/ *$/m);
    expect(output).toContain('tidigare: [2017/gammalt-namn]');
    expect(code, output).toBe(0);
  });

  /** What is removed, and why it has to be confirmed. */
  const REMOVED: readonly [string, Readonly<Record<string, null>>, string][] = [
    ['all of a municipality', { granhamra: null }, 'alla sidor under /granhamra/ skulle försvinna'],
    ['most of the documents', { 'public/kallor': null }, 'mer än hälften av webbplatsens dokument och data'],
    ['most of the pages', { eksjo: null }, 'mer än hälften av webbplatsens sidor'],
  ];

  test.each(REMOVED)('has to be confirmed if it removes %s', async (_, files, why) => {
    await anna.change(files);
    const said = await refused();
    expect(said).toContain(`Inget är publicerat: ${why}`);
    expect(said).toContain('git push -o bekräfta');
  });

  test('is published once it is confirmed', async () => {
    const commit = await anna.change({ granhamra: null, 'public/kallor': null });
    const { code, output } = await anna.push('-o', 'bekräfta', 'main');
    expect(code, output).toBe(0);
    expect(await acceptedCommit(server)).toBe(commit);
  });
});

test('a symbolic link is refused, whatever it is called', async () => {
  await symlink('/etc/hostname', join(anna.folder, 'eksjo/länk $(touch x) "ut".md'));
  await anna.commit('Länk');
  const said = await refused();
  expect(said).toContain('länk $(touch x)');
  expect(said).toContain('symboliska länkar tas inte emot');
});

test('code is refused where the repository holds only content', async () => {
  await anna.change({ 'sidor/om.mdx': '{process.exit(1)}\n' });
  expect(await refused()).toContain('sidor/om.mdx: MDX-sidor är kod');
});

test('a push that is too large names its largest files', async () => {
  await writeFile(join(anna.folder, 'eksjo', 'karta.md'), randomBytes(2_000_000).toString('base64'));
  await anna.commit('Stor');
  const said = await refused();
  expect(said).toMatch(/^Det som skickades är \d MB. Servern tar emot högst 1 MB åt gången/m);
  expect(said).toMatch(/^ {2}eksjo\/karta\.md \(2\.5 MB\)/m);
});

test('the branch cannot be deleted or rewritten; another branch is accepted but not published', async () => {
  expect(await refused(() => anna.push('--delete', 'main'))).toContain('kan inte tas bort');
  await anna.git('checkout', '--quiet', '--orphan', 'annan');
  await anna.commit('Ny historia');
  expect(await refused(() => anna.push('--force', 'annan:main'))).toContain('kan inte skrivas om');
  await anna.git('checkout', '--quiet', 'main');
  const before = await liveRelease(server);
  const { code, output } = await anna.push('main:refs/heads/utkast');
  expect(code).toBe(0);
  expect(output).toContain('utkast är mottagen. Den publiceras inte');
  expect(await liveRelease(server)).toEqual(before);
});

test('a clock that has been set back is told, and nothing is judged as of a day that has been', async () => {
  const description = join(server.webRoot, 'current', 'release.json');
  await edit(description, (text) => text.replace(/"date": ".*"/, '"date": "2999-01-01"'));
  await anna.change({ 'eksjo/2017/oster/lofte.md': 'Klockan\n' });
  const said = await refused(() =>
    run('git', ['-C', anna.folder, 'push', 'origin', 'main'], { environment: { BUILD_DATE: '' } }),
  );
  expect(said).toMatch(
    /Serverns klocka går fel: enligt den är det \d{4}-\d\d-\d\d, men .* gjordes 2999-01-01/,
  );
  await edit(description, (text) => text.replace('2999-01-01', '2026-11-22'));
});

test('a lock that git has left on the branch is removed, and the push goes on', async () => {
  const lock = join(server.repository, 'refs/heads/main.lock');
  await writeFile(lock, '');
  await anna.change({ 'eksjo/2017/oster/lofte.md': 'Efter låset\n' });
  const { code, output } = await anna.push();
  expect(output).toContain('Tog bort ett lås som ett avbrutet program hade lämnat kvar');
  expect(code, output).toBe(0);
  await expect(stat(lock)).rejects.toThrow('ENOENT');
});

describe('a build that hangs', () => {
  test('is ended after its time limit', async () => {
    await anna.change({ hang: '' });
    await server.set('BUILD_MINUTES', '0.04');
    expect(await refused()).toContain('Bygget avbröts efter 0.04 minuter');
    await server.set('BUILD_MINUTES', '15');
    expect(processesWith(server.webRoot)).toEqual([]);
  });

  test('is shown as under way, and so to who waits for it; it ends when its pusher leaves', async () => {
    await anna.change({ hang: '' });
    const first = anna.startPush();
    await until(async () => (await server.status()).output.includes('is under way (Redaktör, '));
    const second = anna.startPush();
    await until(() => second.output().includes('En annan publicering pågår (Redaktör, '));
    const left = async () => (await server.history()).filter(([, what]) => what!.includes('the pusher left'));
    for (const [number, push] of [first, second].entries()) {
      // Git on the pusher's side, and not what it has started on the server's.
      push.process.kill('SIGKILL');
      await push.ended;
      await until(async () => (await left()).length === number + 1);
    }
    await until(() => processesWith(server.webRoot).length === 0);
    expect((await server.status()).output).not.toContain('under way');
  });
});

test('after all of this the next push works', async () => {
  await anna.change({ 'eksjo/2017/oster/lofte.md': 'Till slut\n' });
  const { code, output } = await anna.push();
  expect(code, output).toBe(0);
});
