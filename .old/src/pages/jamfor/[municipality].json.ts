/** What a municipality promised of each theme, for the script of the page. */
import type { APIRoute } from 'astro';
import { catalog } from '../../content/astro/catalog.ts';
import { THEMES_SUMMARY, type ThemesSummary } from '../../views/parts/themes.ts';
import { siteOf } from '../../views/site.ts';
import { summarised } from '../../views/summarised.ts';

export async function getStaticPaths() {
  return summarised(siteOf(await catalog()), THEMES_SUMMARY).map((summary) => ({
    params: { municipality: summary.municipality },
    props: { summary },
  }));
}

export const GET: APIRoute<{ summary: ThemesSummary }> = ({ props: { summary } }) => Response.json(summary);
