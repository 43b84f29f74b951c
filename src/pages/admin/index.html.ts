/** `/admin/`: the page that the forms open in. It has neither the frame nor the content security policy of the site's pages. */
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
