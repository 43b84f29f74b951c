/** Pages that together have everything that any page has, so that not every page needs to be visited. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pageFileOf, SITES, type SiteName } from '../sites.ts';

const TAG = /<([a-z][a-z\d-]*)([^>]*)>/g;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;
/** Attributes whose values say what an element is. */
const KINDS = ['class', 'role', 'type'];

/** What earlier samples have. */
const covered = new Set<string>();

/**
 * Returns the pages of a site that add a kind of element, or an order of two kinds, to those of the sites before: first the page
 * that adds most.
 */
export async function sampleOf(site: SiteName, addresses: readonly string[]): Promise<readonly string[]> {
  const left = new Map(
    await Promise.all(
      addresses.map(async (address) => {
        const html = await readFile(join(SITES[site].folder, pageFileOf(address)), 'utf8');
        return [address, [...kindsIn(html)]] as const;
      }),
    ),
  );
  const sample: string[] = [];
  for (;;) {
    const [best] = [...left]
      .map(([address, kinds]) => ({ address, added: kinds.filter((kind) => !covered.has(kind)).length }))
      .sort((a, b) => b.added - a.added);
    if (!best || best.added === 0) return sample;
    sample.push(best.address);
    for (const kind of left.get(best.address)!) covered.add(kind);
    left.delete(best.address);
  }
}

/** Returns each kind of element together with the one before it. */
function kindsIn(html: string): ReadonlySet<string> {
  const kinds = [...html.matchAll(TAG)].map(([, tag, attributes = '']) =>
    [
      tag,
      ...[...attributes.matchAll(ATTRIBUTE)]
        .map(([, name = '', value = '']) => (KINDS.includes(name) ? `${name}=${value}` : name))
        .sort(),
    ].join(' '),
  );
  return new Set(kinds.map((kind, index) => `${kinds[index - 1] ?? ''} ${kind}`));
}
