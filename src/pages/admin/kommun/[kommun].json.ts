/** What the forms of one municipality are made from. */
import type { APIRoute } from 'astro';
import { adminData } from '../../../admin/catalog-data.ts';
import { repositoryOf } from '../../../admin/repository.ts';
import { catalog } from '../../../content/catalog.ts';

export async function getStaticPaths() {
  const { municipalities } = await catalog();
  return municipalities.map(({ id }) => ({ params: { kommun: id } }));
}

export const GET: APIRoute = async ({ params }) => {
  const content = await catalog();
  const municipality = content.municipalities.find(({ id }) => id === params['kommun']);
  return Response.json(
    await adminData(content, municipality, repositoryOf(process.env), String(import.meta.env['CONTENT_DIR'])),
  );
};
