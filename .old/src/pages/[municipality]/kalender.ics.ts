/** When the follow-ups of a municipality are due. */
import type { APIRoute } from 'astro';
import { absoluteHref } from '../../components/href.ts';
import { catalog } from '../../content/astro/catalog.ts';
import { dueCalendar } from '../../feeds/calendar.ts';
import { siteOf, type MunicipalityYears } from '../../views/site.ts';

export async function getStaticPaths() {
  return siteOf(await catalog()).municipalities.map((owner) => ({
    params: { municipality: owner.municipality.id },
    props: { owner },
  }));
}

export const GET: APIRoute<{ owner: MunicipalityYears }> = ({ props: { owner } }) =>
  new Response(dueCalendar(owner, absoluteHref), { headers: { 'content-type': 'text/calendar' } });
