/** `/admin/`: the page that the forms open in. It is no page of the site, and has neither its frame nor its policy. */
import type { APIRoute } from 'astro';
import { START } from '../../admin/bundle.ts';
import { adminPage } from '../../admin/page.ts';
import { repositoryOf } from '../../admin/repository.ts';
import { catalog } from '../../content/catalog.ts';

export const GET: APIRoute = async () => {
  const { municipalities } = await catalog();
  const html = adminPage({
    municipalities: municipalities.map(({ id, name }) => ({ id, name })),
    repository: repositoryOf(process.env),
    script: START,
  });
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
