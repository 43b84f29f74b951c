/** `/admin/`: the page that the forms open in. It is no page of the site, and has neither its frame nor its policy. */
import type { APIRoute } from 'astro';
import { START } from '../../admin/bundle.ts';
import { adminPage } from '../../admin/page.ts';
import { repositoryOf } from '../../admin/repository.ts';
import { latestCatalog } from '../../content/astro/catalog.ts';
import { paragraph } from '../../content/problems/print.ts';

export const GET: APIRoute = async () => {
  const { content, errors } = await latestCatalog();
  const html = adminPage({
    municipalities: content.municipalities.map(({ id, name }) => ({ id, name })),
    repository: repositoryOf(process.env),
    errors: errors.map(paragraph),
    script: START,
  });
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
