/** The stylesheet of a site that has a typeface of its own. */
import type { APIRoute } from 'astro';
import { catalog } from '../content/astro/catalog.ts';
import { TYPEFACE } from '../domain/address.ts';
import { typefaceStylesheet } from '../views/parts/typeface.ts';

export async function getStaticPaths() {
  const path = (await catalog()).settings?.typeface;
  return path === undefined
    ? []
    : [{ params: { typsnitt: TYPEFACE.replace(/^\/|\.css$/g, '') }, props: { path } }];
}

export const GET: APIRoute<{ path: string }> = ({ props }) =>
  new Response(typefaceStylesheet(props.path), { headers: { 'content-type': 'text/css; charset=utf-8' } });
