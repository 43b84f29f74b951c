/**
 * What may go wrong between the desk and a forge: two writers at once, and a network that fails. `INTERLEAVINGS=60` lets two people
 * save at the same time in that many ways.
 */
import { describe, expect, test } from 'vitest';
import { MovedOn, type FileChange, type Forge as Client } from '../../src/forge/forge.ts';
import type { Fetch } from '../../src/forge/request.ts';
import { clientOf, withForge } from '../forge/clients.ts';
import { EDITOR } from '../forge/forge-kind.ts';
import { BRANCH } from '../forge/repository.ts';
import { KINDS, type Forge, type KindName } from '../forge/server.ts';
import { Turns } from '../forge/turns.ts';
import { randomFrom, type Random } from '../scale/random.ts';

const KIND_NAMES = Object.keys(KINDS) as KindName[];
const INTERLEAVINGS = Number(process.env['INTERLEAVINGS'] ?? 6);
const SAVES = 2;

const SHARED = ['content/a.md', 'content/å b.md', 'content/ort/c.md'];
const FILES = Object.fromEntries(SHARED.map((path) => [path, `${path}\r\n`]));

interface Line {
  readonly path: string;
  readonly text: string;
}

/** Adds lines to files as they are now, again and again until nobody has saved in between. Returns how often somebody had. */
async function add(client: Client, lines: readonly Line[], message: string): Promise<number> {
  for (let refusals = 0; ; refusals++) {
    const { files, version } = await client.read();
    const changes = lines.map(({ path, text }) => ({ path, contents: `${files.get(path) ?? ''}${text}\n` }));
    try {
      await client.save(changes, message, version);
      return refusals;
    } catch (error) {
      if (!(error instanceof MovedOn)) throw error;
    }
  }
}

/** A line in one or two of the shared files, and sometimes a file of its own. */
function linesOf(writer: string, save: number, seed: number, random: Random): readonly Line[] {
  const text = `${writer}${save} i omgång ${seed}`;
  const paths = random.sample(SHARED, random.integer(1, 2));
  const own = random.oneIn(3) ? [`content/ort/${writer}/${seed}-${save}.md`] : [];
  return [...paths, ...own].map((path) => ({ path, text }));
}

test.each(KIND_NAMES)(
  '%s: two people who save at the same time lose nothing, whoever is first',
  (kind) =>
    withForge(kind, FILES, async (forge) => {
      const expected: (Line & { readonly message: string })[] = [];
      let refusals = 0;
      for (let seed = 0; seed < INTERLEAVINGS; seed++) {
        const turns = new Turns(['anna', 'bo'], seed);
        const random = randomFrom(seed);
        const write = async (writer: string) => {
          try {
            const client = await clientOf(kind, forge, { fetch: turns.fetchFor(writer) });
            for (let save = 0; save < SAVES; save++) {
              const lines = linesOf(writer, save, seed, random);
              // The same words for both, so that nobody takes the other's commit for theirs.
              const message = `Spara ${save} i omgång ${seed}`;
              refusals += await add(client, lines, message);
              expected.push(...lines.map((line) => ({ ...line, message })));
            }
          } finally {
            turns.done(writer);
          }
        };
        await Promise.all([write('anna'), write('bo')]);
      }
      const missing = expected.filter(
        ({ path, text }) => !forge.repository.text(`${BRANCH}:${path}`).includes(`${text}\n`),
      );
      expect(missing).toEqual([]);
      // One commit for each save, and no line twice.
      expect(forge.repository.log()).toHaveLength(1 + INTERLEAVINGS * 2 * SAVES);
      for (const path of SHARED) {
        const lines = forge.repository.text(`${BRANCH}:${path}`).split('\n');
        expect(new Set(lines).size).toBe(lines.length);
      }
      // The turns did make them meet.
      expect(refusals).toBeGreaterThan(INTERLEAVINGS / 2);
    }),
  1_200_000,
);

const CHANGES: readonly FileChange[] = [
  { path: SHARED[0]!, contents: 'nytt\r\n' },
  { path: 'content/ny å.md', contents: '\uFEFFny\n' },
  { path: SHARED[1]!, contents: undefined },
  { path: 'content/public/avtal.pdf', contents: new Uint8Array([0x25, 0xff, 0x00]) },
];

interface Fault {
  /** Which request fails, counted from 0. */
  readonly number: number;
  /** Whether it is the answer that is lost. */
  readonly isSent: boolean;
  /** Whether every later request fails too. */
  readonly isForGood: boolean;
}

function failing({ number, isSent, isForGood }: Fault): Fetch {
  let count = 0;
  return async (address, request) => {
    const index = count++;
    if (isForGood ? index < number : index !== number) return fetch(address, request);
    if (isSent && index === number) await fetch(address, request);
    throw new TypeError('fetch failed');
  };
}

/** Saves with a fault, and returns the error. The repository is first made as it was. */
async function saveWith(
  kind: KindName,
  forge: Forge,
  fault: Fault,
): Promise<{ readonly base: string; readonly error: unknown }> {
  const base = forge.repository.commit('Börja om', EDITOR, [
    ...forge.repository.files().map(({ path }) => ({ path, text: undefined })),
    ...Object.entries(FILES).map(([path, text]) => ({ path, text })),
  ]);
  let current: Fetch = (...request) => fetch(...request);
  const client = await clientOf(kind, forge, { fetch: (...request) => current(...request) });
  current = failing(fault);
  const error: unknown = await client.save(CHANGES, 'Mycket', base).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { base, error };
}

const MAX_REQUESTS = 14;

describe.each(KIND_NAMES)('%s', (kind) => {
  test.each([
    ['before a request', false],
    ['before an answer', true],
  ])('if the network is lost %s, everything or nothing is saved, and never twice', (_, isSent) =>
    withForge(kind, FILES, async (forge) => {
      const client = await clientOf(kind, forge);
      for (let number = 0; number < MAX_REQUESTS; number++) {
        const { base, error } = await saveWith(kind, forge, { number, isSent, isForGood: true });
        const { head } = forge.repository;
        // There were not so many requests.
        if (error === undefined) return;
        expect(error).toMatchObject({ kind: 'no-network' });
        if (head === base) continue;
        // Only the answer to the very last request was lost.
        expect(error).toMatchObject({ isUncertain: true });
        expect(forge.repository.commits(head, { count: 1 })[0]?.parents).toEqual([base]);
        await expect(client.save(CHANGES, 'Mycket', base)).rejects.toBeInstanceOf(MovedOn);
        const { version, files } = await client.read();
        expect(files.get('content/ny å.md')).toBe('\uFEFFny\n');
        expect(await client.save(CHANGES, 'Mycket', version)).toMatchObject({ version: head });
      }
      expect.unreachable();
    }),
  );

  test.each([
    ['request', false],
    ['answer', true],
  ])('if a single %s is lost, the change is saved once, or not at all', (_, isSent) =>
    withForge(kind, FILES, async (forge) => {
      let saved = 0;
      for (let number = 0; number < MAX_REQUESTS; number++) {
        const { base, error } = await saveWith(kind, forge, { number, isSent, isForGood: false });
        const { head } = forge.repository;
        if (error === undefined) {
          saved++;
          expect(forge.repository.commits(head, { count: 1 })[0]).toMatchObject({
            parents: [base],
            message: 'Mycket',
          });
        } else {
          expect(error).toMatchObject({ kind: 'no-network' });
          expect(isSent).toBe(false);
          expect(head).toBe(base);
        }
      }
      expect(saved).toBeGreaterThanOrEqual(MAX_REQUESTS - 1);
    }),
  );

  test('a forge that is gone is said to be out of reach', async () => {
    let address = '';
    await withForge(kind, FILES, async (forge) => {
      ({ address } = forge);
      await clientOf(kind, forge);
    });
    await expect(clientOf(kind, { address })).rejects.toMatchObject({ kind: 'no-network' });
  });
});
