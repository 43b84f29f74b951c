/** Everything that pages are made from. The only file that asks Astro for it. */
import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import type { Day } from '../../domain/day.ts';
import type { Agreement, CitizenPromise, GlossaryTerm, Municipality, Party } from '../../domain/model.ts';
import { contentError } from './error.ts';
import type { ContentState } from './loader.ts';
import type { Problem } from '../problems/problem.ts';
import type { PageFields } from '../schema/page.ts';

export interface Catalog {
  /** By name. */
  readonly municipalities: readonly Municipality[];
  /** The newest first. */
  readonly agreements: readonly Agreement[];
  /** As the agreements order them, the newest agreement first. */
  readonly promises: readonly CitizenPromise[];
  /** `polisen` and `kommunen` first, where `parter.yaml` does not name them. */
  readonly parties: readonly Party[];
  /** By term. */
  readonly glossary: readonly GlossaryTerm[];
  /** The day as of which everything is judged. */
  readonly today: Day;
}

let latest: { readonly version: number; readonly catalog: Promise<Catalog> } | undefined;

/**
 * The content, the same object until the content changes. While somebody writes, it throws the problems of what was
 * written, which the development server shows in the browser.
 */
export async function catalog(): Promise<Catalog> {
  const state = await stateNow();
  if (state.errors.length > 0) throw contentError(state);
  return catalogOf(state);
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
  const state = await stateNow();
  return {
    content: await catalogOf(state),
    errors: state.errors,
    warnings: state.warnings,
    ...(import.meta.env.DEV && { readings: state.version }),
  };
}

async function stateNow(): Promise<ContentState> {
  return (await getEntry('lage', 'nu'))!.data;
}

function catalogOf({ version, today }: ContentState): Promise<Catalog> {
  if (latest?.version !== version) latest = { version, catalog: gather(today) };
  return latest.catalog;
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

async function gather(today: Day): Promise<Catalog> {
  const [municipalities, agreements, promises, parties, glossary] = await Promise.all([
    inOrder<'kommuner', Municipality>('kommuner'),
    inOrder<'avtal', Agreement>('avtal'),
    inOrder<'loften', CitizenPromise>('loften'),
    inOrder<'parter', Party>('parter'),
    inOrder<'ordlista', GlossaryTerm>('ordlista'),
  ]);
  return { municipalities, agreements, promises, parties, glossary, today };
}

async function inOrder<Key extends CollectionKey, Thing>(collection: Key): Promise<readonly Thing[]> {
  const entries = (await getCollection(collection)) as readonly {
    readonly data: { readonly rank: number; readonly thing: Thing };
  }[];
  return [...entries].sort((a, b) => a.data.rank - b.data.rank).map(({ data }) => data.thing);
}
