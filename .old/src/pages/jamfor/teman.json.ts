/** What there is to compare, for the script of the page. */
import type { APIRoute } from 'astro';
import { catalog } from '../../content/astro/catalog.ts';
import { comparisonChoices } from '../../views/pages/comparison.ts';
import { THEMES_SUMMARY } from '../../views/parts/themes.ts';
import { siteOf } from '../../views/site.ts';
import { summarised } from '../../views/summarised.ts';

export const GET: APIRoute = async () =>
  Response.json(comparisonChoices(summarised(siteOf(await catalog()), THEMES_SUMMARY)));
