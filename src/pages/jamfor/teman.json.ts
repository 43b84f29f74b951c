/** What there is to compare, for the script of the page. */
import type { APIRoute } from 'astro';
import { catalog } from '../../content/astro/catalog.ts';
import { comparisonChoices } from '../../views/pages/comparison.ts';
import { themesOf } from '../../views/parts/themes.ts';
import { siteOf } from '../../views/site.ts';

export const GET: APIRoute = async () =>
  Response.json(comparisonChoices(siteOf(await catalog()).municipalities.map(themesOf)));
