/** The content for the pages. */
import { getCollection, render } from 'astro:content';
import type { Catalog } from '../../domain/catalog.ts';
import { hasErrors } from '../problems/problem.ts';
import type { PageData } from '../schema/page.ts';
import { contentError } from './error.ts';
import { latestProblems, shown } from './shown.ts';

/**
 * Returns the content, the same object until it changes. Throws if the latest content has errors, which the development server then
 * shows in the browser.
 */
export function catalog(): Promise<Catalog> {
  const latest = latestProblems();
  if (hasErrors(latest.problems)) throw contentError(latest);
  return latestCatalog();
}

/** Returns the last valid content, for the desk, which opens even while there are errors to correct. */
export function latestCatalog(): Promise<Catalog> {
  return Promise.resolve(shown().catalog);
}

/** One of the site's own pages, such as `om`. */
export interface OwnPage extends PageData {
  /** The name of its file, which is also its address. */
  readonly id: string;
  /** What Astro made of a page in MDX. */
  readonly Content?: Awaited<ReturnType<typeof render>>['Content'];
  readonly headings?: Awaited<ReturnType<typeof render>>['headings'];
}

/** Returns the site's own pages, sorted by file name. */
export async function ownPages(): Promise<readonly OwnPage[]> {
  await catalog();
  const { pages } = shown();
  const compiled = pages.some(({ html }) => html === undefined) ? await getCollection('sidor') : [];
  const own = await Promise.all(
    pages.map(async ({ path: _path, ...page }): Promise<OwnPage> => {
      const entry = compiled.find(({ id }) => id === page.id);
      if (entry === undefined) return page;
      const { Content, headings } = await render(entry);
      return { ...page, Content, headings };
    }),
  );
  return own.sort((a, b) => (a.id < b.id ? -1 : 1));
}
