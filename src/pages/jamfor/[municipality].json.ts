/** What a municipality promised of each theme, for the script of the page. */
import type { APIRoute } from 'astro';
import { catalog } from '../../content/astro/catalog.ts';
import { themesOf, type ThemesSummary } from '../../views/parts/themes.ts';
import { siteOf } from '../../views/site.ts';

export async function getStaticPaths() {
  return siteOf(await catalog()).municipalities.map((item) => ({
    params: { municipality: item.municipality.id },
    props: { summary: themesOf(item) },
  }));
}

export const GET: APIRoute<{ summary: ThemesSummary }> = ({ props: { summary } }) => Response.json(summary);
