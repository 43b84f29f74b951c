/** The desk's clients of GitHub, GitLab and Forgejo, on real git repositories. */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ForgeError, MovedOn, type FileChange } from '../../src/forge/forge.ts';
import { clientOf, withForge } from '../forge/clients.ts';
import { EDITOR, TOKEN } from '../forge/forge-kind.ts';
import { BRANCH } from '../forge/repository.ts';
import { KINDS, type Forge, type KindName } from '../forge/server.ts';

const KIND_NAMES = Object.keys(KINDS) as KindName[];

const TOWN = 'content/björkhult/kommun.md';
const PROMISE = 'content/björkhult/2026/tryggt torg/lofte.md';
const DOCUMENT = 'content/public/björkhult/avtal 2026.pdf';
const OTHER = 'content/ekö/kommun.md';
const THIRD = 'content/lönnby/kommun.md';
const pdf = randomBytes(2000);
const FILES = {
  'README.md': 'Läs mig\n',
  'src/kod.ts': 'export {};\n',
  [TOWN]: '---\nnamn: Björkhult\n---\n',
  [PROMISE]: '\uFEFF---\r\ntitel: Ett tryggt torg\r\n---\r\n',
  'content/parter.yaml': 'polisen:\n  namn: Polisen\n',
  'content/gammal.md': Buffer.from('---\ntitel: Sk\xE5ne\n---\n', 'latin1'),
  'content/.hemlig.md': 'gömd\n',
  [DOCUMENT]: pdf,
};

const file = (forge: Forge, path: string, revision = BRANCH) => forge.repository.bytes(`${revision}:${path}`);

/** Returns the error of a promise that should fail with one. */
async function errorOf(action: Promise<unknown>): Promise<ForgeError> {
  const error: unknown = await action.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ForgeError);
  return error as ForgeError;
}

describe.each(KIND_NAMES)('%s', (kind) => {
  test('reads the content’s texts letter for letter, and only the names of documents', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      expect(client.user).toBe(EDITOR.name);
      const { version, files, undecodable, paths } = await client.read();
      expect(version).toBe(forge.repository.head);
      expect(Object.fromEntries(files)).toEqual({
        [TOWN]: FILES[TOWN],
        [PROMISE]: FILES[PROMISE],
        'content/parter.yaml': FILES['content/parter.yaml'],
      });
      expect(Buffer.from(undecodable.get('content/gammal.md')!)).toEqual(FILES['content/gammal.md']);
      expect([...paths].sort()).toEqual(
        [TOWN, PROMISE, DOCUMENT, 'content/gammal.md', 'content/parter.yaml'].sort(),
      );
    }));

  test('reads only some of the municipalities if asked to, and saves and takes back in all of them', () =>
    withForge(kind, { ...FILES, [OTHER]: 'annan\n', [THIRD]: 'tredje\n' }, async (forge) => {
      const client = await clientOf(kind, forge);
      const read = () =>
        client.read(undefined, (folders) => folders.filter((name) => !['ekö', 'lönnby'].includes(name)));
      const { version, files, paths, unread } = await read();
      expect([...unread!].sort()).toEqual(['ekö', 'lönnby']);
      expect([...files.keys()].sort()).toEqual([TOWN, PROMISE, 'content/parter.yaml'].sort());
      expect(paths.has(DOCUMENT)).toBe(true);
      expect(await client.save([{ path: TOWN, contents: FILES[TOWN] }], 'Inget', version)).toMatchObject({
        version,
      });
      const changes = [
        { path: OTHER, contents: 'ny\n' },
        { path: THIRD, contents: undefined },
        { path: 'content/ekö/2026/avtal.md', contents: 'avtal\n' },
      ];
      const saved = await client.save(changes, 'Två andra', version);
      expect(file(forge, OTHER).toString()).toBe('ny\n');
      expect(forge.repository.blobAt(BRANCH, THIRD)).toBeUndefined();
      const { changes: back, conflicts } = await client.reversalOf(saved.version);
      expect(conflicts).toEqual([]);
      expect(back.toSorted((one, other) => (one.path < other.path ? -1 : 1))).toEqual([
        { path: 'content/ekö/2026/avtal.md', contents: undefined },
        { path: OTHER, contents: 'annan\n' },
        { path: THIRD, contents: 'tredje\n' },
      ]);
      expect((await read()).unread).toEqual(new Set(['ekö']));
      expect((await client.read()).files.get(OTHER)).toBe('ny\n');
    }));

  test('saves files that are made, changed, renamed and removed as one commit', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      const crest = randomBytes(300_000);
      const changes: FileChange[] = [
        { path: TOWN, contents: '---\nnamn: Björkhult\nfärg: "#123456"\n---\n' },
        { path: PROMISE, contents: undefined },
        { path: 'content/björkhult/2026/lugnt torg/lofte.md', contents: FILES[PROMISE] },
        { path: 'content/björkhult/2026/lugnt torg/t1.md', contents: '---\r\n---\r\n' },
        { path: 'content/public/björkhult/vapen å.png', contents: crest },
        { path: DOCUMENT, contents: undefined },
      ];
      const saved = await client.save(changes, 'Torget byter namn\n\nOch ett vapen.', base);
      expect(saved).toMatchObject({
        version: forge.repository.head,
        parent: base,
        message: 'Torget byter namn\n\nOch ett vapen.',
        author: EDITOR.name,
      });
      expect(saved.url).toContain(saved.version);
      expect(forge.repository.log()).toHaveLength(2);
      for (const { path, contents } of changes) {
        if (contents !== undefined) expect(file(forge, path)).toEqual(Buffer.from(contents));
        else expect(forge.repository.blobAt(BRANCH, path)).toBeUndefined();
      }
      const { files, paths, version } = await client.read();
      expect(version).toBe(saved.version);
      expect(files.get('content/björkhult/2026/lugnt torg/lofte.md')).toBe(FILES[PROMISE]);
      expect(paths.has('content/public/björkhult/vapen å.png')).toBe(true);
    }));

  test('writes nothing if somebody has saved since', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      forge.repository.commit('En annan', EDITOR, [{ path: TOWN, text: 'annat\n' }]);
      const { head } = forge.repository;
      const error = await errorOf(client.save([{ path: TOWN, contents: 'mitt\n' }], 'Mitt', base));
      expect(error).toBeInstanceOf(MovedOn);
      expect((error as MovedOn).head).toBe(head);
      expect(forge.repository.head).toBe(head);
    }));

  test.each([
    ['changes it', 'annat\n', 'mitt\n'],
    ['removes it', undefined, 'mitt\n'],
    ['changes it, where it is being removed', 'annat\n', undefined],
  ])('refuses to write a file if somebody %s at the very same moment', (_, theirs, mine) =>
    withForge(kind, FILES, async (forge) => {
      let head = '';
      const client = await clientOf(kind, forge, {
        fetch: async (address, request) => {
          const isLast = request.method === 'PATCH' || (kind !== 'github' && request.method === 'POST');
          if (isLast && !address.endsWith('graphql')) {
            head = forge.repository.commit('En annan', EDITOR, [{ path: TOWN, text: theirs }]);
          }
          return fetch(address, request);
        },
      });
      const { version: base } = await client.read();
      const error = await errorOf(client.save([{ path: TOWN, contents: mine }], 'Mitt', base));
      expect(error).toBeInstanceOf(MovedOn);
      expect(forge.repository.head).toBe(head);
    }),
  );

  test('offers a change for review, on a branch of its own', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      forge.repository.commit('En annan', EDITOR, [{ path: 'content/parter.yaml', text: 'annat: {}\n' }]);
      const { head } = forge.repository;
      const { url } = await client.propose(
        [{ path: TOWN, contents: 'nytt\n' }],
        'Nytt namn\n\nSe avtalet.',
        base,
      );
      expect(url).toMatch(new RegExp(`^${forge.address}/exempelby/loften/.*1$`));
      const [{ branch, title, text }] = forge.state.requests as [(typeof forge.state.requests)[0]];
      expect([title, text]).toEqual(['Nytt namn', 'Se avtalet.']);
      expect(file(forge, TOWN, branch).toString()).toBe('nytt\n');
      expect(forge.repository.commits(branch)[0]?.parents).toEqual([base]);
      expect(forge.repository.head).toBe(head);
    }));

  test('leaves no branch behind if the request for review cannot be opened', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge, {
        fetch: (address, request) =>
          /\/(pulls|merge_requests)$/.test(address)
            ? Promise.reject(new TypeError('fetch failed'))
            : fetch(address, request),
      });
      const { version: base } = await client.read();
      const error = await errorOf(client.propose([{ path: TOWN, contents: 'nytt\n' }], 'Nytt', base));
      expect(error.kind).toBe('no-network');
      expect(forge.repository.branches()).toEqual([BRANCH]);
    }));

  test('lists the latest changes of the content, newest first', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version } = await client.read();
      forge.repository.commit('Koden', EDITOR, [{ path: 'src/kod.ts', text: 'x\n' }]);
      const { version: second } = await client.save(
        [{ path: TOWN, contents: 'nytt\n' }],
        'Nytt',
        forge.repository.head,
      );
      const list = await client.latest(10);
      expect(list.map(({ version, message }) => [version, message])).toEqual([
        [second, 'Nytt'],
        [version, 'Innehållet'],
      ]);
      expect(list[0]!.at.getTime()).toBeGreaterThan(Date.now() - 120_000);
      expect(await client.latest(1)).toHaveLength(1);
    }));

  test('takes back a saved change, and leaves what has been changed since', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      const change = await client.save(
        [
          { path: TOWN, contents: 'nytt\n' },
          { path: 'content/parter.yaml', contents: 'ny: {}\n' },
          { path: 'content/björkhult/2026/ny/lofte.md', contents: 'ett löfte\n' },
          { path: DOCUMENT, contents: undefined },
        ],
        'Mycket nytt',
        base,
      );
      await client.save([{ path: 'content/parter.yaml', contents: 'nyare: {}\n' }], 'Nyare', change.version);
      const reversal = await client.reversalOf(change.version);
      expect(reversal.base).toBe(forge.repository.head);
      expect(reversal.conflicts).toEqual(['content/parter.yaml']);
      await client.save(reversal.changes, 'Ta tillbaka', reversal.base);
      expect(file(forge, TOWN).toString()).toBe(FILES[TOWN]);
      expect(file(forge, DOCUMENT)).toEqual(pdf);
      expect(forge.repository.blobAt(BRANCH, 'content/björkhult/2026/ny/lofte.md')).toBeUndefined();
      expect(file(forge, 'content/parter.yaml').toString()).toBe('nyare: {}\n');
      // Then there is nothing left to take back.
      expect((await client.reversalOf(change.version)).changes).toEqual([]);
      expect((await errorOf(client.reversalOf(base))).kind).toBe('no-history');
    }));

  test('reads an earlier version', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      await client.save([{ path: TOWN, contents: 'nytt\n' }], 'Nytt', base);
      expect((await client.read()).files.get(TOWN)).toBe('nytt\n');
      expect((await client.read(base)).files.get(TOWN)).toBe(FILES[TOWN]);
    }));

  test('follows the check and the publication', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version } = await client.read();
      const { checks } = forge.state;
      expect(await client.progress(version)).toEqual({ state: 'unknown' });
      checks.set(version, 'running');
      expect(await client.progress(version)).toMatchObject({ state: 'checking' });
      checks.set(version, 'success');
      const at = new Date('2026-11-26T13:32:00Z');
      expect(await client.progress(version)).toMatchObject({ state: 'published', at });
      checks.set(version, 'failure');
      const findings = [{ path: TOWN, line: 2, message: 'Fältet ”kod” saknas.' }];
      forge.state.findings = findings;
      const progress = await client.progress(version);
      expect(progress).toMatchObject({ state: 'failed', at });
      expect(progress.url).toMatch(new RegExp(`^${forge.address}/exempelby/loften/`));
      // The others have no list of what a check has found.
      if (kind === 'github') expect(progress.findings).toEqual(findings);
      // The check of a later commit has taken its place.
      checks.set(version, 'cancelled');
      expect(await client.progress(version)).toEqual({ state: 'unknown' });
      const later = forge.repository.commit('En annan', EDITOR, [{ path: TOWN, text: 'annat\n' }]);
      checks.set(later, 'success');
      expect(await client.progress(version)).toMatchObject({ state: 'published' });
    }));

  test('says that a key is not valid, at once and when it expires', () =>
    withForge(kind, FILES, async (forge) => {
      expect((await errorOf(clientOf(kind, forge, { token: 'fel' }))).kind).toBe('expired-key');
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      forge.state.expired.add(TOKEN);
      const error = await errorOf(client.save([{ path: TOWN, contents: 'nytt\n' }], 'Nytt', base));
      expect(error.kind).toBe('expired-key');
      expect(forge.repository.head).toBe(base);
    }));

  test('says that somebody may not write, at once and when the right is withdrawn', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      forge.state.mayWrite = false;
      expect((await errorOf(clientOf(kind, forge))).kind).toBe('no-right');
      const error = await errorOf(client.save([{ path: TOWN, contents: 'nytt\n' }], 'Nytt', base));
      expect(error.kind).toBe('no-right');
      expect(forge.repository.head).toBe(base);
    }));

  test('says that a protected branch takes changes by review, which it does', () =>
    withForge(kind, FILES, async (forge) => {
      forge.state.isProtected = true;
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      const changes = [{ path: TOWN, contents: 'nytt\n' }];
      expect((await errorOf(client.save(changes, 'Nytt', base))).kind).toBe('protected-branch');
      expect(forge.repository.head).toBe(base);
      await client.propose(changes, 'Nytt', base);
      expect(forge.state.requests).toHaveLength(1);
    }));

  test('says when a forge that has been asked too much will answer again', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      forge.state.isLimited = true;
      const error = await errorOf(client.read());
      expect(error.kind).toBe('rate-limited');
      expect(error.retryAt!.getTime()).toBeGreaterThan(Date.now() + 1000_000);
    }));

  test('says that a repository, or a branch of it, is not there', () =>
    withForge(kind, FILES, async (forge) => {
      const missing = { environment: { CMS_REPO: 'exempelby/borta' } };
      expect((await errorOf(clientOf(kind, forge, missing))).kind).toBe('not-found');
      const client = await clientOf(kind, forge, { environment: { CMS_BRANCH: 'borta' } });
      expect((await errorOf(client.read())).kind).toBe('not-found');
    }));

  test('refuses files that are too large, and files outside its folders', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      const large = new Uint8Array(21 * 1024 * 1024);
      const error = await errorOf(client.save([{ path: DOCUMENT, contents: large }], 'Stor', base));
      expect([error.kind, error.detail]).toEqual(['too-large', DOCUMENT]);
      for (const path of ['src/kod.ts', '.github/workflows/publish.yml', 'content/.git/config']) {
        expect((await errorOf(client.save([{ path, contents: 'x' }], 'Fel', base))).kind).toBe('refused');
      }
      expect(forge.repository.head).toBe(base);
    }));

  test('saves a document of 20 MB', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      const large = randomBytes(20 * 1024 * 1024);
      await client.save([{ path: DOCUMENT, contents: large }], 'Stor', base);
      expect(file(forge, DOCUMENT).equals(large)).toBe(true);
    }));

  test('a save that changes nothing makes no commit', () =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      const { version: base } = await client.read();
      const { version } = await client.save(
        [
          { path: PROMISE, contents: FILES[PROMISE] },
          { path: 'content/finns-inte.md', contents: undefined },
        ],
        'Inget',
        base,
      );
      expect([version, forge.repository.head]).toEqual([base, base]);
    }));
});

test('reads 300 files in few requests, and saves them in as few', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `content/ort/20${String(index).padStart(3, '0')}/lofte.md`,
      `löfte ${index}\r\n`,
    ]),
  );
  const counts = new Map<string, readonly number[]>();
  for (const kind of KIND_NAMES) {
    await withForge(kind, texts, async (forge) => {
      let count = 0;
      const client = await clientOf(kind, forge, {
        fetch: (address, request) => {
          count++;
          return fetch(address, request);
        },
      });
      const { files, version } = await client.read();
      expect(Object.fromEntries(files)).toEqual(texts);
      const reading = count;
      const changes = Object.keys(texts).map((path, index) => ({ path, contents: `nytt ${index}` }));
      await client.save(changes, 'Alla', version);
      expect(forge.repository.log()).toHaveLength(2);
      expect(forge.repository.text(`${BRANCH}:${changes[299]!.path}`)).toBe('nytt 299');
      counts.set(kind, [reading, count - reading]);
    });
  }
  expect(Object.fromEntries(counts)).toEqual({ forgejo: [10, 3], github: [7, 7], gitlab: [9, 5] });
});

test('Gitea, which lists no files in one answer, is read file by file', () =>
  withForge('forgejo', FILES, async (forge) => {
    forge.state.isGitea = true;
    const client = await clientOf('forgejo', forge, { environment: { CMS_BACKEND: 'gitea' } });
    expect((await client.read()).files.get(PROMISE)).toBe(FILES[PROMISE]);
  }));

test.each(KIND_NAMES)(
  '%s: content can have a repository of its own, or a folder in another',
  async (kind) => {
    await withForge(kind, { 'ort/kommun.md': 'a\n', 'public/x.pdf': 'b\n' }, async (forge) => {
      const client = await clientOf(kind, forge, { environment: { CMS_FOLDER: '.' } });
      const { files, paths, version } = await client.read();
      expect([...files.keys()]).toEqual(['ort/kommun.md']);
      expect([...paths]).toEqual(['ort/kommun.md', 'public/x.pdf']);
      await client.save([{ path: 'ort/2026/avtal.md', contents: 'c\n' }], 'Nytt', version);
      expect(file(forge, 'ort/2026/avtal.md').toString()).toBe('c\n');
      expect(await client.latest(5)).toHaveLength(2);
    });
    await withForge(
      kind,
      { 'a/innehåll/ort/kommun.md': 'a\n', 'a/innehåll/public/x.pdf': 'b\n' },
      async (forge) => {
        const client = await clientOf(kind, forge, { environment: { CMS_FOLDER: 'a/innehåll' } });
        expect([...(await client.read()).paths]).toEqual([
          'a/innehåll/ort/kommun.md',
          'a/innehåll/public/x.pdf',
        ]);
      },
    );
  },
);
