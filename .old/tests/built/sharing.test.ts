/** Every page of the built sites has an image for shared links, and JSON-LD for search engines. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { pageFilesOf, SITES, type SiteName } from '../sites.ts';

interface Metadata {
  readonly meta: ReadonlyMap<string, string>;
  readonly canonical: string | undefined;
  readonly data: string;
}

function metadataOf(html: string): Metadata {
  const meta = new Map<string, string>();
  let canonical: string | undefined;
  let data = '';
  let isData = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const property = attributes['property'] ?? attributes['name'];
      if (name === 'meta' && property !== undefined) meta.set(property, attributes['content'] ?? '');
      if (name === 'link' && attributes['rel'] === 'canonical') canonical = attributes['href'];
      // The first describes the page, others the tables that it offers.
      isData = data === '' && name === 'script' && attributes['type'] === 'application/ld+json';
    },
    ontext(text) {
      if (isData) data += text;
    },
    onclosetag: () => (isData = false),
  });
  parser.end(html);
  return { meta, canonical, data };
}

describe.each(Object.keys(SITES) as SiteName[])('every page of %s', async (site) => {
  const { folder, origin, base } = SITES[site];
  // What other sites show is not shared for itself.
  const files = (await pageFilesOf(site)).filter((file) => !/^(admin|inbaddat)\//.test(file));

  test.each(files)('%s', async (file) => {
    const { meta, canonical, data } = metadataOf(await readFile(join(folder, file), 'utf8'));
    const image = new URL(meta.get('og:image')!);
    expect(image.href.startsWith(origin + base)).toBe(true);
    const png = await readFile(join(folder, image.pathname.slice(base.length)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(meta.get('og:image:alt')).not.toBe('');
    expect(meta.get('og:description')).not.toBe('');
    if (meta.get('robots') === 'noindex') {
      expect(data).toBe('');
      return;
    }
    const page = JSON.parse(data) as {
      readonly url: string;
      readonly image: string;
      readonly breadcrumb?: { readonly itemListElement: readonly { readonly item: string }[] };
    };
    expect(page.url).toBe(canonical);
    expect(page.image).toBe(image.href);
    if (page.breadcrumb) expect(page.breadcrumb.itemListElement.at(-1)!.item).toBe(canonical);
  });
});
