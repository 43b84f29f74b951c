/** What the forms of one municipality are made from. */
import type { APIRoute } from 'astro';
import { adminData } from '../../../admin/catalog-data.ts';
import { repositoryOf } from '../../../admin/repository.ts';
import { latestCatalog } from '../../../content/astro/catalog.ts';

export async function getStaticPaths() {
  const { content } = await latestCatalog();
  return content.municipalities.map(({ id }) => ({ params: { kommun: id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const latest = await latestCatalog();
  const municipality = latest.content.municipalities.find(({ id }) => id === params['kommun']);
  const contentDir = String(import.meta.env['CONTENT_DIR']);
  return Response.json(await adminData(latest, municipality, repositoryOf(process.env), contentDir));
};
