/** The data of the forms for parties, glossary terms and new municipalities. */
import type { APIRoute } from 'astro';
import { adminData } from '../../admin/catalog-data.ts';
import { repositoryOf } from '../../admin/repository.ts';
import { latestCatalog } from '../../content/astro/catalog.ts';

/** Defined in `astro.config.mjs`. */
declare const __CONTENT_DIR__: string;

export const GET: APIRoute = async () =>
  Response.json(
    await adminData(await latestCatalog(), undefined, repositoryOf(process.env), __CONTENT_DIR__),
  );
