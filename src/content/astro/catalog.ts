/** Everything that pages are made from. The only file that asks Astro for it. */
import { getCollection, render } from 'astro:content';
import { inOrder, type Catalog } from '../../domain/catalog.ts';
import { hasErrors, type Problem } from '../problems/problem.ts';
import type { PageFields } from '../schema/page.ts';
import { contentError } from './error.ts';
import { shownReading } from './reading.ts';

/** Defined in `astro.config.mjs`: the day as of which everything is judged. */
declare const __TODAY__: string;

/** Asked for once: Astro loads this file again when the collections change. */
let gathered: Promise<Catalog> | undefined;

/**
 * The content, the same object until it changes. While somebody writes, it throws the problems of what was written, which the
 * development server shows in the browser.
 */
export async function catalog(): Promise<Catalog> {
  const reading = shownReading();
  if (hasErrors(reading.problems)) throw contentError(reading);
  return (gathered ??= gather());
}

/** What there is to edit. */
export interface LatestCatalog {
  /** What last held together. */
  readonly content: Catalog;
  /** What is wrong with what has been written since; nothing in a build. */
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** How many times the files have been read; of a development server only. */
  readonly readings?: number;
}

/** For the forms, which are where somebody mends what is wrong. */
export async function latestCatalog(): Promise<LatestCatalog> {
  const { problems, version } = shownReading();
  return {
    content: await (gathered ??= gather()),
    errors: problems.filter(({ severity }) => severity === 'error'),
    warnings: problems.filter(({ severity }) => severity === 'warning'),
    ...(import.meta.env.DEV && { readings: version }),
  };
}

/** A page of the site's own, such as `om`: what it is called, and a component that renders what it says. */
export interface OwnPage extends PageFields {
  /** Its file's name, and its address. */
  readonly id: string;
  readonly Content: Awaited<ReturnType<typeof render>>['Content'];
}

/** The site's own pages, by file name. */
export async function ownPages(): Promise<readonly OwnPage[]> {
  await catalog();
  const entries = await getCollection('sidor');
  const pages = await Promise.all(
    entries.map(async (entry) => ({ id: entry.id, ...entry.data, Content: (await render(entry)).Content })),
  );
  return pages.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function gather(): Promise<Catalog> {
  const [municipalities, agreements, promises, parties, glossary] = await Promise.all([
    getCollection('kommuner'),
    getCollection('avtal'),
    getCollection('loften'),
    getCollection('parter'),
    getCollection('ordlista'),
  ]);
  return inOrder<Catalog>({
    municipalities: municipalities.map(({ data }) => data),
    agreements: agreements.map(({ data }) => data),
    promises: promises.map(({ data }) => data),
    parties: parties.map(({ data }) => data),
    glossary: glossary.map(({ data }) => data),
    today: __TODAY__,
  });
}
