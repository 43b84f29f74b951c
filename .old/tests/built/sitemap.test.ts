/** Search engines are told of every page that wants to be found, and of no other: a release with a difference is refused. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../src/pipeline/built-page.ts';
import { pageFilesOf, SITES, type SiteName } from '../sites.ts';

test.each(Object.keys(SITES) as SiteName[])(
  'the sitemap of %s lists every page that is not hidden',
  async (name) => {
    const { folder, origin, base } = SITES[name];
    const shown: string[] = [];
    for (const file of await pageFilesOf(name)) {
      if (readPage(file, await readFile(join(folder, file), 'utf8')).isHidden) continue;
      shown.push(`${origin}${base}${file.replace(/(^|\/)index\.html$/, '$1')}`);
    }
    const sitemap = await readFile(join(folder, 'sitemap.xml'), 'utf8');
    expect([...sitemap.matchAll(/<loc>(.*)<\/loc>/g)].map(([, address]) => address)).toEqual(shown.sort());
  },
);
