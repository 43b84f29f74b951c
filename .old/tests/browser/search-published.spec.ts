/** A page with the search is open while the site is published anew, and the parts of the old index are gone. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../src/pipeline/preview-server.ts';
import { SITES, type SiteName } from '../sites.ts';
import { expect, test } from './test.ts';

// The parts that are gone are errors in the console, and this server is another host.
test.use({ isWatched: false });

interface Published {
  readonly site: SiteName;
  /** The page that is open, and its index, from the site's root. */
  readonly open: string;
  readonly index: string;
  readonly first: string;
  /** The index that replaces it. */
  readonly next: { readonly site: SiteName; readonly index: string };
  /** What only that has. */
  readonly then: string;
}

const PUBLISHED: Readonly<Record<string, Published>> = {
  'of one municipality': {
    ...{ site: 'eksjo', open: 'sok/', index: 'pagefind', first: 'trafikkontroll' },
    ...{ next: { site: 'second', index: 'pagefind' }, then: 'löfte' },
  },
  'of a municipality among several': {
    ...{ site: 'madeUp', open: 'bjorkhult/sok/', index: 'pagefind/kommun/bjorkhult' },
    ...{ first: 'trygghetsvandring' },
    ...{ next: { site: 'madeUp', index: 'pagefind/kommun/norrsele' }, then: 'skoter' },
  },
};

for (const [name, { site, open, index, first, next, then }] of Object.entries(PUBLISHED)) {
  test(`a search in a page that is open while the site ${name} is published finds what is published`, async ({
    page,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), 'published-'));
    await cp(SITES[site].folder, folder, { recursive: true });
    const { base } = SITES[site];
    const host = await serveFolder(folder, { base, hostname: '127.0.0.1', port: 0, isPortFixed: true });
    try {
      await page.goto(`http://127.0.0.1:${host.port}${base}${open}`);
      const field = page.getByRole('searchbox', { name: 'Sök efter' });
      const status = page.locator('search-panel [role=status]');
      await field.fill(first);
      await expect(status).toHaveText(new RegExp(`^\\d+ träff(ar)? på ”${first}”`));

      await rm(join(folder, index), { recursive: true });
      await cp(join(SITES[next.site].folder, next.index), join(folder, index), { recursive: true });
      await field.fill(then);
      await expect(status).toHaveText(new RegExp(`^\\d+ träff(ar)? på ”${then}”`));
      await expect(page.locator('search-panel .hits > li').first()).toBeVisible();
    } finally {
      await host.close();
      await rm(folder, { recursive: true });
    }
  });
}
