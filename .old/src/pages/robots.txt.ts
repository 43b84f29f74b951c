import type { APIRoute } from 'astro';
import { absoluteHref } from '../components/href.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteHref('/sitemap.xml')}\n`);
