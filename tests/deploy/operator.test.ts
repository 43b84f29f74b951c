/** What the operator sees and does: rolling back, rebuilding, verifying, forgetting. */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyRelease } from '../../deploy/verification.ts';
import {
  acceptedCommit,
  liveRelease,
  run,
  smallServer,
  type Clone,
  type PublishingServer,
} from './publishing-server.ts';

/** Words that were published once, and withdrawn. */
const WITHDRAWN = 'Bo Ek på Storgatan';

let server: PublishingServer;
let anna: Clone;

beforeAll(async () => {
  ({ server, anna } = await smallServer(['--keep', '4']));
  await anna.change({ 'eksjo/2017/oster/lofte.md': `Ring ${WITHDRAWN}\n` });
  for (const text of [undefined, 'Utan namn\n']) {
    if (text !== undefined) await anna.change({ 'eksjo/2017/oster/lofte.md': text });
    const { code, output } = await anna.push();
    expect(code, output).toBe(0);
  }
});

afterAll(() => server.remove());

const page = (release = 'current') =>
  readFile(join(server.webRoot, release, 'site/loften/eksjo/2017/oster/index.html'), 'utf8');

describe('a rollback', () => {
  test('is live at once, and status ends with 1, since the branch is ahead of it', async () => {
    expect(await page()).not.toContain(WITHDRAWN);
    const { code, output } = await server.site('rollback');
    expect(code, output).toBe(0);
    expect(output).toContain('It stays until the next push');
    expect(await page()).toContain(WITHDRAWN);
    expect((await liveRelease(server)).damaged).toEqual([]);
    const status = await server.status();
    expect(status.output).toContain('which is not live');
    expect(status.code).toBe(1);
    expect((await server.site('releases')).output).toContain(`* ${(await liveRelease(server)).name}`);
  });

  test('is kept by the nightly rebuild, which says so', async () => {
    const before = await liveRelease(server);
    const { code, output } = await server.site('rebuild');
    expect(output).toContain(`Nothing was rebuilt: ${before.name} was put live by a rollback`);
    expect(code).toBe(0);
    expect(await liveRelease(server)).toEqual(before);
    expect((await server.status()).output).toContain('Rolled back: kept until the next push.');
  });

  test('ends with the next push, and rebuild builds again', async () => {
    await anna.change({ 'eksjo/2017/unga/lofte.md': 'En ny text\n' });
    const { code, output } = await anna.push();
    expect(code, output).toBe(0);
    expect(await page()).not.toContain(WITHDRAWN);
    expect((await server.status()).code).toBe(0);
    expect((await server.site('rebuild')).output).toContain('Identical to the live release');
  });

  test('ends with publish too', async () => {
    const now = await liveRelease(server);
    await server.site('rollback');
    expect((await server.site('publish')).code).toBe(0);
    expect(await liveRelease(server)).toEqual(now);
    expect((await server.status()).output).not.toContain('Rolled back');
  });

  test('to what is no release is refused', async () => {
    expect((await server.site('rollback', 'f00d')).code).toBe(1);
    expect((await server.site('rollback', '../../x')).code).toBe(1);
  });
});

test('a damaged release is found, and cannot be put live', async () => {
  const { name } = await liveRelease(server);
  const [earlier] = (await readdir(join(server.webRoot, 'releases'))).filter((release) => release !== name);
  const damaged = join(server.webRoot, 'releases', earlier!, 'site/loften/eksjo/2017/index.html');
  const original = await readFile(damaged);
  await unlink(damaged);
  await writeFile(damaged, 'x');
  const { code, output } = await server.site('rollback', earlier!);
  expect(code).toBe(1);
  expect(output).toContain('The live site is unchanged');
  expect((await liveRelease(server)).name).toBe(name);
  await writeFile(damaged, original);
  expect((await server.site('verify')).output).toContain(`Intact: ${name}`);
});

describe('verification finds a release broken', () => {
  /** Title, damage to a copy of the live release, whether checksums are then recomputed, and the expected message. */
  const DAMAGES: readonly [string, string, boolean, string][] = [
    ['when a file has changed', 'echo x >>index.html', false, 'filen är inte den som kontrollerades'],
    ['when a file is missing', 'rm kallor/avtal.pdf', false, 'filen saknas'],
    ['when a page is missing', 'rm eksjo/2017/index.html', true, 'eksjo/2017/ finns inte som sida'],
    [
      'when a page is not in the sitemap',
      "sed -i '/granhamra/d' sitemap.xml*",
      true,
      'saknas i förteckningen',
    ],
    [
      'when a link leads nowhere',
      "sed -i 's|/loften/eksjo/2017/|/loften/mo/|' index.html",
      true,
      'mo/" leder till',
    ],
    [
      'when a compressed copy is of a different file',
      'cp eksjo/2017/oster/index.html.gz index.html.gz',
      true,
      'packar inte upp',
    ],
    ['when the search index is empty', 'rm -r pagefind/index', true, '/pagefind/: sökningen svarar inte'],
    [
      'when the list of all records is cut off',
      'for list in pagefind/*.pf_meta; do truncate -s -20 $list; done',
      true,
      '/pagefind/: sökningen svarar inte',
    ],
    [
      'when a municipality’s index is not whole',
      'rm -r pagefind/kommun/eksjo/fragment',
      true,
      '/pagefind/kommun/eksjo/: sökningen svarar inte',
    ],
  ];

  test.each(DAMAGES)('%s', async (_, damage, hasNewChecksums, expected) => {
    const copy = await mkdtemp(join(tmpdir(), 'release-'));
    await cp(join(server.webRoot, 'releases', (await liveRelease(server)).name), copy, { recursive: true });
    const script = `cd '${copy}/site/loften' && ${damage}`;
    const newChecksums = `cd '${copy}' && find site redirects.* -type f -exec sha256sum {} + >checksums`;
    const { code, output } = await run('bash', [
      '-c',
      hasNewChecksums ? `${script} && ${newChecksums}` : script,
    ]);
    expect(code, output).toBe(0);
    const problems = await verifyRelease(copy);
    await rm(copy, { recursive: true });
    expect(problems.join('\n')).toContain(expected);
  });
});

test('after forget, nothing that was withdrawn is on the disk but in git, and it says where', async () => {
  const live = await liveRelease(server);
  // What a build remembers of the history, of this repository and of another.
  const kept = (name: string) =>
    join(server.webRoot, `work/modules/x/node_modules/.cache/sagt-och-gjort/${name}`);
  const [own, others] = [kept(`history-${live.commit}.json`), kept(`history-${'0'.repeat(40)}.json`)];
  await mkdir(dirname(own), { recursive: true });
  await writeFile(own, WITHDRAWN);
  await writeFile(others, '{}');
  const pages = kept('program-1');
  await mkdir(pages);
  const { code, output } = await server.site('forget', WITHDRAWN);
  expect(code, output).toBe(0);
  expect(output).toMatch(
    /Removed [1-9]\d* releases\. Only .* is left, so there is nothing to roll back to\./,
  );
  expect(output).toContain('The live site does not have the words.');
  expect(output).toMatch(/git still holds \d+ commits/);
  expect(output.match(/^ {2}[0-9a-f]+ \S+ Redaktör: eksjo\/2017\/oster\/lofte\.md$/gm)).toHaveLength(2);
  expect(await liveRelease(server)).toEqual(live);
  const found = await run('bash', ['-c', `grep -rl '${WITHDRAWN}' '${server.webRoot}' || true`]);
  expect(found.output).toBe('');
  expect(existsSync(others)).toBe(true);
  expect(existsSync(pages)).toBe(false);
  expect((await server.site('rollback')).output).toContain('There is no previous release.');
  expect(await acceptedCommit(server)).toBe(live.commit);
});
