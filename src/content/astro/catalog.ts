/** The content for the pages, from Astro's collections. */
import { getCollection, render } from 'astro:content';
import { inOrder, type Catalog } from '../../domain/catalog.ts';
import { hasErrors } from '../problems/problem.ts';
import type { PageData } from '../schema/page.ts';
import { contentError } from './error.ts';
import { shownHistory } from './history.ts';
import { shownReading } from './reading.ts';

/** The date used to judge what is fulfilled or late. Defined in `astro.config.mjs`. */
declare const __TODAY__: string;

/** Cached, since Astro reloads this module when the collections change. */
let gathered: Promise<Catalog> | undefined;

/**
 * Returns the content, the same object until it changes. Throws if the latest content has errors, which the development server then
 * shows in the browser.
 */
export async function catalog(): Promise<Catalog> {
  const reading = shownReading();
  if (hasErrors(reading.problems)) throw contentError(reading);
  return (gathered ??= gather());
}

/** Returns the last valid content, for the desk, which opens even while there are errors to correct. */
export function latestCatalog(): Promise<Catalog> {
  return (gathered ??= gather());
}

/** One of the site's own pages, such as `om`. */
export interface OwnPage extends PageData {
  /** The name of its file, which is also its address. */
  readonly id: string;
  /** What Astro made of a page in MDX. */
  readonly Content?: Awaited<ReturnType<typeof render>>['Content'];
}

/** Returns the site's own pages, sorted by file name. */
export async function ownPages(): Promise<readonly OwnPage[]> {
  await catalog();
  const entries = await getCollection('sidor');
  const pages = await Promise.all(
    entries.map(async (entry): Promise<OwnPage> => {
      const page = { id: entry.id, ...entry.data };
      return page.html === undefined ? { ...page, Content: (await render(entry)).Content } : page;
    }),
  );
  return pages.sort(byId);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

async function gather(): Promise<Catalog> {
  const history = shownHistory();
  const [settings, municipalities, agreements, promises, parties, glossary, pages] = await Promise.all([
    getCollection('webbplats'),
    getCollection('kommuner'),
    getCollection('avtal'),
    getCollection('loften'),
    getCollection('parter'),
    getCollection('ordlista'),
    getCollection('sidor'),
  ]);
  return inOrder<Catalog>({
    ...(settings[0] && { settings: settings[0].data }),
    municipalities: municipalities.map(({ data }) => data),
    agreements: agreements.map(({ data }) => data),
    promises: promises.map(({ data }) => data),
    parties: parties.map(({ data }) => data),
    glossary: glossary.map(({ data }) => data),
    pages: pages
      .map(({ id, data: { title, language } }) => ({ id, title, ...(language !== undefined && { language }) }))
      .sort(byId),
    today: __TODAY__,
    ...(history && { history }),
  });
}
