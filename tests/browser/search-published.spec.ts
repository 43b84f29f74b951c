/** A page with the search is open while the site is published anew, and the parts of the old index are gone. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../src/pipeline/preview-server.ts';
import { SITES } from '../sites.ts';
import { expect, test } from './test.ts';

// The parts that are gone are errors in the console, and this server is another host.
test.use({ isWatched: false });

test('a search in a page that is open while the site is published finds what is published', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'published-'));
  await cp(SITES.eksjo.folder, folder, { recursive: true });
  const host = await serveFolder(folder, { base: '/', hostname: '127.0.0.1', port: 0, isPortFixed: true });
  try {
    await page.goto(`http://127.0.0.1:${host.port}/sok/`);
    const field = page.getByRole('searchbox', { name: 'Sök efter' });
    const status = page.locator('search-panel [role=status]');
    await field.fill('trafikkontroll');
    await expect(status).toHaveText(/träff(ar)? på ”trafikkontroll”/);

    await rm(join(folder, 'pagefind'), { recursive: true });
    await cp(join(SITES.second.folder, 'pagefind'), join(folder, 'pagefind'), { recursive: true });
    await field.fill('löfte');
    await expect(status).toHaveText(/träff(ar)? på ”löfte”/);
    await expect(page.locator('search-panel .hits > li').first()).toBeVisible();
  } finally {
    await host.close();
    await rm(folder, { recursive: true });
  }
});
