/** What the forms for parties, words and new municipalities are made from. */
import type { APIRoute } from 'astro';
import { adminData } from '../../admin/catalog-data.ts';
import { repositoryOf } from '../../admin/repository.ts';
import { catalog } from '../../content/catalog.ts';

export const GET: APIRoute = async () =>
  Response.json(
    await adminData(
      await catalog(),
      undefined,
      repositoryOf(process.env),
      String(import.meta.env['CONTENT_DIR']),
    ),
  );
