/** The data of one municipality's forms. */
import type { APIRoute } from 'astro';
import { adminData } from '../../../admin/catalog-data.ts';
import { repositoryOf } from '../../../admin/repository.ts';
import { latestCatalog } from '../../../content/astro/catalog.ts';

/** Defined in `astro.config.mjs`. */
declare const __CONTENT_DIR__: string;

export async function getStaticPaths() {
  const { content } = await latestCatalog();
  return content.municipalities.map(({ id }) => ({ params: { kommun: id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const latest = await latestCatalog();
  const municipality = latest.content.municipalities.find(({ id }) => id === params['kommun']);
  return Response.json(await adminData(latest, municipality, repositoryOf(process.env), __CONTENT_DIR__));
};
