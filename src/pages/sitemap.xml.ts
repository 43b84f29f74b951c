import type { APIRoute } from 'astro';
import { href } from '../components/href.ts';
import { catalog, ownPages } from '../content/astro/catalog.ts';
import { addressesOf } from '../views/pages/sitemap.ts';
import { siteOf } from '../views/site.ts';

export const GET: APIRoute = async ({ site }) => {
  const pages = (await ownPages()).map(({ id }) => id);
  const addresses = addressesOf(siteOf(await catalog()), pages);
  const entries = addresses.map((address) => `  <url><loc>${new URL(href(address), site).href}</loc></url>`);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
