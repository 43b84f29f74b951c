/** Pages in other languages than Swedish, and the one in easy Swedish. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';

async function documentAt(site: keyof typeof SITES, address: string): Promise<Document> {
  const html = await readFile(join(SITES[site].folder, address, 'index.html'), 'utf8');
  return new JSDOM(html).window.document;
}

test('a page in English has a Swedish frame, and says that what it has in it is English', async () => {
  const page = await documentAt('madeUp', 'english');
  expect(page.documentElement.lang).toBe('sv');
  const main = page.querySelector('main')!;
  expect(main.lang).toBe('en');
  expect(main.querySelector('h1')?.textContent).toBe('What was promised, and what came of it');
  expect(main.querySelector('[lang]')).toBeNull();
  expect(page.querySelector('meta[property="og:locale"]')).toBeNull();
  const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')!.textContent) as object;
  expect(data).toMatchObject({ inLanguage: 'en' });
});

test('every page links to the one in English by its own name', async () => {
  for (const address of ['', 'bjorkhult/2024', 'english']) {
    const link = (await documentAt('madeUp', address)).querySelector('header nav a[hreflang]')!;
    expect(link.textContent.trim()).toBe('English');
    expect(link.getAttribute('href')).toBe('/trygghet/loften/english/');
    expect([link.getAttribute('lang'), link.getAttribute('hreflang')]).toEqual(['en', 'en']);
    expect(link.getAttribute('aria-current')).toBe(address === 'english' ? 'page' : null);
  }
});

test.each(['eksjo', 'madeUp', 'second'] as const)(
  'every page of %s links to what the site is in easy Swedish',
  async (site) => {
    const links = [...(await documentAt(site, '')).querySelectorAll<HTMLAnchorElement>('header nav a')];
    expect(links.map(({ textContent }) => textContent.trim())).toContain('Lättläst');
    const page = await documentAt(site, 'lattlast');
    expect(page.querySelector('h1')?.textContent).toBe('Lättläst');
    expect(page.querySelectorAll('main dt')).toHaveLength(7);
  },
);
