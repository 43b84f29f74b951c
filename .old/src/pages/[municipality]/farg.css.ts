/** The stylesheet of a municipality that has set its own colour. */
import type { APIRoute } from 'astro';
import { catalog } from '../../content/astro/catalog.ts';
import { accentOf } from '../../colour/accent.ts';
import { accentStylesheet } from '../../colour/stylesheet.ts';

export async function getStaticPaths() {
  return (await catalog()).municipalities.flatMap(({ id, accent }) =>
    accent ? [{ params: { municipality: id }, props: { accent } }] : [],
  );
}

export const GET: APIRoute<{ accent: string }> = ({ props }) =>
  new Response(accentStylesheet(accentOf(props.accent)), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
