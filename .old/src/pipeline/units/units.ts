/** The parts of a site, and for each a digest of everything that its pages show: equal digests, equal pages. */
import { createHash, hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { neighboursIn } from '../../domain/sharing.ts';
import type { Shown } from '../../content/astro/shown.ts';
import { repositoryOf } from '../../settings/repository.ts';
import { wholeOf } from '../../views/site.ts';
import type { UnitTask } from './make.ts';
import type { Program } from './program.ts';

/** The name of the part with the pages of the whole site. */
export const WHOLE_SITE = '';

/** Pictures in texts, and coats of arms, which documents have in them. */
const PICTURE = /(?<![^\s"'()<>\\])[^\s"'()<>\\]+\.(?:avif|gif|jpe?g|png|svg|webp)/gi;

/** Returns a part for each municipality. */
export async function municipalUnits(
  shown: Shown,
  program: Program,
  base: string,
): Promise<readonly UnitTask[]> {
  const { catalog, publicDirs } = shown;
  const { municipalities, history, agreements, promises, ...shared } = catalog;
  const { version, ...whole } = wholeOf(catalog);
  const common = hash('sha256', JSON.stringify([program.digest, shared, whole]));
  const neighboursOf = neighboursIn(catalog);
  const agreementsOf = Map.groupBy(agreements, ({ municipality }) => municipality);
  const promisesOf = Map.groupBy(promises, ({ municipality }) => municipality);
  const units: UnitTask[] = [];
  for (const municipality of municipalities) {
    const { id } = municipality;
    const past = history?.get(id);
    const own = {
      municipalities: [municipality],
      agreements: agreementsOf.get(id) ?? [],
      promises: promisesOf.get(id) ?? [],
    };
    const neighbours = neighboursOf(id);
    // Pages of a municipality without a history say what the latest version of any is.
    const latest = past === undefined && version ? { version } : {};
    const text = JSON.stringify([own, neighbours, past, latest]);
    const digest = createHash('sha256').update(common).update(text);
    for (const [address, bytes] of await picturesIn(text, publicDirs, base))
      digest.update(address).update(bytes);
    units.push({
      name: id,
      key: digest.digest('hex'),
      program: program.digest,
      shown: {
        catalog: {
          ...shared,
          ...own,
          neighbours,
          ...(history && { history: new Map(past ? [[id, past]] : []) }),
          whole: { ...whole, ...latest },
        },
        pages: [],
        publicDirs,
      },
    });
  }
  return units;
}

/** Returns the part with the pages of the whole site, which show something of every municipality. */
export function wholeUnit(shown: Shown, program: Program, municipal: readonly UnitTask[]): UnitTask {
  const { catalog, pages } = shown;
  const { settings, parties, glossary, today } = catalog;
  const facts = [
    ...[program.digest, settings, parties, glossary, today, wholeOf(catalog)],
    pages.map(({ path: _path, ...page }) => page),
    municipal.map(({ name, key }) => [name, key]),
    repositoryOf(process.env, settings?.repository),
  ];
  return { name: WHOLE_SITE, key: hash('sha256', JSON.stringify(facts)), program: program.digest, shown };
}

/** Returns the published pictures that a text may name. */
async function picturesIn(
  text: string,
  folders: readonly string[],
  base: string,
): Promise<readonly (readonly [string, Buffer])[]> {
  const found: [string, Buffer][] = [];
  for (const address of new Set(text.match(PICTURE))) {
    const path = pathBelow(base, address);
    for (const folder of path === undefined ? [] : folders) {
      const bytes = await readFile(join(folder, path!)).catch(() => undefined);
      if (bytes) found.push([address, bytes]);
    }
  }
  return found;
}

function pathBelow(base: string, address: string): string | undefined {
  try {
    return decodeURI(address.startsWith(base) ? address.slice(base.length) : address);
  } catch {
    return undefined;
  }
}
