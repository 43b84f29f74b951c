/** The colour of a municipality that has one of its own. */
import type { APIRoute } from 'astro';
import { catalog } from '../../content/catalog.ts';
import type { Accent } from '../../domain/promise.ts';
import { accentStylesheet } from '../../views/accent.ts';

export async function getStaticPaths() {
  return (await catalog()).municipalities.flatMap(({ id, accent }) =>
    accent ? [{ params: { municipality: id }, props: { accent } }] : [],
  );
}

export const GET: APIRoute<{ accent: Accent }> = ({ props }) =>
  new Response(accentStylesheet(props.accent), { headers: { 'content-type': 'text/css; charset=utf-8' } });
