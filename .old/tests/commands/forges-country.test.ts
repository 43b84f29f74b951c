/** What the desk fetches of a site with very many municipalities. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { chooseMunicipalities } from '../../src/desk/municipalities.ts';
import { clientOf, withForge } from '../forge/clients.ts';
import { KINDS, type KindName } from '../forge/server.ts';
import { generate } from '../scale/generate.ts';

/** The municipality that is chosen has as much as in a country; the others would be far too much together all the same. */
const COUNTRY = [
  ...generate({ municipalities: 100, years: 1, promises: 1, seed: 1 }),
  ...generate({ municipalities: 1, years: 5, promises: 7, seed: 1 }),
];
const FILES = Object.fromEntries(COUNTRY.map(({ path, text }) => [`content/${path}`, text]));
const CHOSEN = COUNTRY.at(-1)!.path.split('/')[0]!;
const MAX_BEFORE = 40_000;
const MAX_AFTER = 100_000;

test.each(Object.keys(KINDS) as KindName[])(
  '%s: little is sent before a municipality is chosen, and little more of it alone',
  (kind) =>
    withForge(kind, FILES, async (forge) => {
      let sent = 0;
      const client = await clientOf(kind, forge, {
        fetch: async (address, request) => {
          const answer = await fetch(address, request);
          // Forges send their answers compressed.
          sent += gzipSync(new Uint8Array(await answer.clone().arrayBuffer())).length;
          return answer;
        },
      });
      const before = await client.read(undefined, chooseMunicipalities([]));
      expect(before.unread?.size).toBe(100);
      expect([...before.files.keys()]).toEqual(['content/parter.yaml']);
      expect(sent).toBeLessThan(MAX_BEFORE);
      sent = 0;
      const after = await client.read(before.version, chooseMunicipalities([CHOSEN]));
      expect(after.unread?.size).toBe(99);
      const own = Object.keys(FILES).filter((path) => path.startsWith(`content/${CHOSEN}/`));
      expect([...after.files.keys()].sort()).toEqual([...own, 'content/parter.yaml'].sort());
      expect(sent).toBeLessThan(MAX_AFTER);
      sent = 0;
      await client.read();
      expect(sent).toBeGreaterThan(MAX_AFTER / 2);
    }),
);
