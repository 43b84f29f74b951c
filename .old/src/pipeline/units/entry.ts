/** What Astro compiles into one program: the pages, and how they are asked for. Imported from what it was compiled to. */
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import type { RouteData } from 'astro';
import { shown } from '../../content/astro/shown.ts';
import type { Summaries } from '../../domain/catalog.ts';
import { NEWEST_SUMMARY } from '../../feeds/entries.ts';
import { NEWS_SUMMARY } from '../../views/parts/news.ts';
import { THEMES_SUMMARY } from '../../views/parts/themes.ts';
import { siteOf } from '../../views/site.ts';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

/** The pages of what is shown at present. */
export interface Pages {
  /** Returns every address, without the base path. */
  addresses(): Promise<readonly { readonly pathname: string; readonly route: RouteData }[]>;
  render(request: Request, route: RouteData): Promise<Response>;
  /** Returns what is kept of the only municipality for the pages of the whole site. */
  summaries(): Summaries;
}

const SUMMARIES = [NEWS_SUMMARY, NEWEST_SUMMARY, THEMES_SUMMARY];

const { manifest } = createApp({ streaming: false });

/** Returns the pages of what is shown now. Astro asks pages only once which addresses they have, so this does for one content only. */
export function pagesShown(): Pages {
  const app = new App({ ...manifest }, false);
  return {
    addresses: () => new StaticPaths(app).getAll(),
    render: (request, routeData) => app.render(request, { routeData }),
    summaries: () => {
      const site = siteOf(shown().catalog);
      const [owner] = site.municipalities;
      return owner ? Object.fromEntries(SUMMARIES.map(({ name, make }) => [name, make(site, owner)])) : {};
    },
  };
}
