/** What the search can find, for the step of the build that makes the index of it and then takes this file away. */
import type { APIRoute } from 'astro';
import { catalog, ownPages } from '../content/astro/catalog.ts';
import { searchRecords } from '../search/record.ts';
import { siteOf } from '../views/site.ts';

export const GET: APIRoute = async () => {
  const pages = (await ownPages()).map(({ id, title }) => ({ address: `/${id}/`, title }));
  return Response.json(searchRecords(siteOf(await catalog()), pages));
};
