/** The files of open data of the built sites, and the pages that they point at. */
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataAddress } from '../../src/domain/address.ts';
import { readPage, type BuiltPage } from '../../src/pipeline/built-page.ts';
import type { Tables } from '../open-data/read-back.ts';
import { pageFilesOf, SITES, type SiteName } from '../sites.ts';

describe.each(Object.keys(SITES) as SiteName[])('the open data of %s', (site) => {
  const { folder, origin, base } = SITES[site];
  const fileAt = (address: string) => join(folder, address.slice((origin + base).length));

  test('say of every row on which page it is, and at which place of it', async () => {
    const pages = new Map<string, BuiltPage>();
    const document = await readFile(join(folder, dataAddress({}, 'allt.json')), 'utf8');
    const { tabeller } = JSON.parse(document) as { readonly tabeller: Tables };
    const addresses = new Set(
      Object.values(tabeller).flatMap((rows) => rows.map(({ sida }) => String(sida))),
    );
    expect(addresses.size).toBeGreaterThan(10);
    for (const address of addresses) {
      const [page = '', anchor] = address.split('#');
      expect(page.startsWith(origin + base) && page.endsWith('/')).toBe(true);
      const file = join(fileAt(page), 'index.html');
      const built = pages.get(file) ?? readPage(file, await readFile(file, 'utf8'));
      pages.set(file, built);
      if (anchor !== undefined) expect([address, built.anchors.has(anchor)]).toEqual([address, true]);
    }
  });

  test('are all where the catalogue says', async () => {
    const catalogue = await readFile(join(folder, 'data/dcat.rdf'), 'utf8');
    const files = [...catalogue.matchAll(/(?:downloadURL|accessURL) rdf:resource="([^"]+)"/g)].map(
      ([, file]) => file!,
    );
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !existsSync(fileAt(file)))).toEqual([]);
  });

  test('are offered under every table that they come from', async () => {
    const pages = await pageFilesOf(site);
    const years = pages.filter((file) => /^[a-z-]+\/\d{4}\/[^/]+\/index\.html$/.test(file));
    expect(years.length).toBeGreaterThan(4);
    for (const page of years) {
      const html = await readFile(join(folder, page), 'utf8');
      const isMoved = html.includes('content="noindex"');
      const [municipality, year] = page.split('/');
      const offered = html.includes(`href="${base}data/1/${municipality!}/${year!}/`);
      expect([page, offered]).toEqual([page, !isMoved]);
    }
  });
});
