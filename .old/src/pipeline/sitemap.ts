/** Writes the sitemap: every page that was built, except those that ask search engines not to list them. */
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { NOT_FOUND } from '../domain/address.ts';
import type { Settings } from '../settings/environment.ts';
import { readPage } from './built-page.ts';
import { fileAt } from './links.ts';

export const SITEMAP = 'sitemap.xml';

export function sitemap(settings: Settings): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const addresses: string[] = [];
        for (const { pathname } of pages) {
          const address = `/${pathname}`;
          if (address === NOT_FOUND) continue;
          const file = fileAt(pathname);
          const page = readPage(file, await readFile(new URL(file, dir), 'utf8'));
          if (!page.isHidden) addresses.push(address);
        }
        await writeFile(new URL(SITEMAP, dir), sitemapOf(addresses, settings));
      },
    },
  };
}

/** Returns the sitemap of addresses from the site's root. They are sorted, since the order in which pages are built varies. */
export function sitemapOf(
  addresses: readonly string[],
  { origin, base }: Pick<Settings, 'origin' | 'base'>,
): string {
  const entries = [...addresses].sort().map((address) => {
    return `  <url><loc>${new URL(`${base}${address.slice(1)}`, origin).href}</loc></url>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n',
    ...entries,
    '</urlset>\n',
  ].join('');
}
