/** The parts of a site, and for each a digest of everything that its pages show: equal digests, equal pages. */
import { createHash, hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { neighboursIn } from '../../domain/sharing.ts';
import type { Shown } from '../../content/astro/shown.ts';
import { DATA } from '../../domain/address.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { repositoryOf } from '../../settings/repository.ts';
import { asOfIn } from '../../domain/as-of.ts';
import { wholeOf } from '../../views/site.ts';
import type { UnitTask } from './make.ts';
import type { Program } from './program.ts';
import type { UnitRecord } from './record.ts';
import type { Store } from './store.ts';

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
  const { municipalities, history, agreements, promises, today, asOf = asOfIn(catalog), ...shared } = catalog;
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
    // What is shown for another day is the same.
    const since = asOf.get(id);
    const text = JSON.stringify([own, neighbours, past, latest, since ?? today, since !== undefined]);
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
          today: since ?? today,
          asOf: new Map(since === undefined ? [] : [[id, since]]),
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

/** Returns the part with the pages of the whole site. `records` are what has been made of each municipality, in order. */
export function wholeUnit(
  shown: Shown,
  program: Program,
  records: readonly UnitRecord[],
  store: Store,
): UnitTask {
  const { catalog, pages } = shown;
  const { settings, parties, glossary, today } = catalog;
  const facts = [
    ...[program.digest, settings, parties, glossary, today, wholeOf(catalog)],
    pages.map(({ path: _path, ...page }) => page),
    // The pages of the only municipality are as much its own as the others.
    records.length === 1
      ? records.map(({ key }) => key)
      : records.map(({ name, addresses, summaries, files }) => [
          name,
          addresses,
          summaries,
          files.filter(isData),
        ]),
    repositoryOf(process.env, settings?.repository),
  ];
  return {
    name: WHOLE_SITE,
    key: hash('sha256', JSON.stringify(facts)),
    program: program.digest,
    shown: records.length === 1 ? shown : { ...shown, catalog: summarisedCatalog(catalog, records, store) },
  };
}

/** Open data, of which that of the whole site is put together. */
const isData = ([path]: UnitRecord['files'][number]) => path.startsWith(DATA.slice(1));

/** Returns a catalog without what is promised, which the pages of the whole site show from what is kept. */
function summarisedCatalog(catalog: Catalog, records: readonly UnitRecord[], store: Store): Catalog {
  const { history: _history, ...rest } = catalog;
  return {
    ...rest,
    agreements: [],
    promises: [],
    whole: wholeOf(catalog),
    summaries: records.map((record) => store.summariesOf(record)),
  };
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
