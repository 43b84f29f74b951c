/** The images shown for shared links. */
import type { APIRoute } from 'astro';
import { catalog } from '../../content/astro/catalog.ts';
import { draw } from '../../sharing/picture.ts';
import { shareImages, type ShareImage } from '../../views/parts/share-image.ts';
import { siteOf } from '../../views/site.ts';

export async function getStaticPaths() {
  return shareImages(siteOf(await catalog())).map((image) => ({
    params: { page: image.address.replace(/^\/|\/?delning\.png$/g, '') || undefined },
    props: { image },
  }));
}

export const GET: APIRoute<{ image: ShareImage }> = async ({ props }) =>
  new Response(await draw(props.image), { headers: { 'content-type': 'image/png' } });
