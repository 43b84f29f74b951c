/** What the forms for parties, words and new municipalities are made from. */
import type { APIRoute } from 'astro';
import { adminData } from '../../admin/catalog-data.ts';
import { repositoryOf } from '../../admin/repository.ts';
import { latestCatalog } from '../../content/astro/catalog.ts';

export const GET: APIRoute = async () => {
  const contentDir = String(import.meta.env['CONTENT_DIR']);
  return Response.json(
    await adminData(await latestCatalog(), undefined, repositoryOf(process.env), contentDir),
  );
};
