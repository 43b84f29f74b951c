/** The feeds of the site, of each municipality and of each promise, beside their pages. */
import type { APIRoute } from 'astro';
import { absoluteHref } from '../../components/href.ts';
import { catalog } from '../../content/astro/catalog.ts';
import { atomFeed } from '../../feeds/atom.ts';
import { feedsOf, type Feed } from '../../feeds/feeds.ts';
import { siteOf } from '../../views/site.ts';

export async function getStaticPaths() {
  return feedsOf(siteOf(await catalog())).map((feed) => ({
    // The start page is at the site's root.
    params: { page: feed.page.slice(1, -1) || undefined },
    props: { feed },
  }));
}

export const GET: APIRoute<{ feed: Feed & Record<string, unknown> }> = ({ props: { feed } }) =>
  new Response(atomFeed(feed.source(), absoluteHref), {
    headers: { 'content-type': 'application/atom+xml' },
  });
