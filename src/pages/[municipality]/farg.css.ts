/** The colour of a municipality that has one of its own. */
import type { APIRoute } from 'astro';
import { catalog } from '../../content/astro/catalog.ts';
import type { Accent } from '../../domain/model.ts';
import { accentStylesheet } from '../../colour/stylesheet.ts';

export async function getStaticPaths() {
  return (await catalog()).municipalities.flatMap(({ id, accent }) =>
    accent ? [{ params: { municipality: id }, props: { accent } }] : [],
  );
}

export const GET: APIRoute<{ accent: Accent }> = ({ props }) =>
  new Response(accentStylesheet(props.accent), { headers: { 'content-type': 'text/css; charset=utf-8' } });
