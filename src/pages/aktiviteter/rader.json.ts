/** The rows of the table of all activities, for the filters of its page. */
import type { APIRoute } from 'astro';
import { catalog } from '../../content/astro/catalog.ts';
import { allActivities, allActivitiesData } from '../../views/pages/all-activities.ts';
import { siteOf } from '../../views/site.ts';

export const GET: APIRoute = async () =>
  Response.json(allActivitiesData(allActivities(siteOf(await catalog())).rows));
