/** Writes the sitemap: every page that was built except the error page, the desk and redirects. */
import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { currentReading } from '../content/astro/reading.ts';
import { DESK, EMBEDDED, NOT_FOUND } from '../domain/address.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { Settings } from '../settings/environment.ts';

export const SITEMAP = 'sitemap.xml';

export function sitemap(settings: Settings): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        const { content } = await currentReading(settings);
        const addresses = listedOf(
          pages.map(({ pathname }) => `/${pathname}`),
          content,
        );
        await writeFile(new URL(SITEMAP, dir), sitemapOf(addresses, settings));
      },
    },
  };
}

/** Returns the addresses of pages that the sitemap lists. */
export function listedOf(addresses: readonly string[], { promises }: Pick<Catalog, 'promises'>): string[] {
  const hidden = new Set([NOT_FOUND, DESK, ...promises.flatMap(({ formerAddresses }) => formerAddresses)]);
  return addresses.filter((address) => !hidden.has(address) && !address.startsWith(EMBEDDED));
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
