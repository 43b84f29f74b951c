/**
 * What the pages show. It is handed to them by whoever builds or serves them, through a global variable, since Astro loads separate
 * instances of this module for its configuration and the pages.
 */
import type { Catalog } from '../../domain/catalog.ts';
import type { History } from '../../domain/history.ts';
import type { Settings } from '../../settings/environment.ts';
import type { Content, SitePage } from '../parse/content.ts';
import type { Problem } from '../problems/problem.ts';
import { withSourceFiles } from '../read/source-files.ts';
import { publicFolderIn, publicFoldersOf } from '../read.ts';

/** The latest valid content. */
export interface Shown {
  readonly catalog: Catalog;
  /** The site's own pages. */
  readonly pages: readonly SitePage[];
  /** The folders of files that are served as they are, the content's own first. */
  readonly publicDirs: readonly string[];
}

/** Returns what pages show of content that has been read, with its history if it has any. */
export async function shownOf(
  { pages, ...lists }: Content,
  history: History | undefined,
  settings: Settings,
): Promise<Shown> {
  const listed = pages.map(({ id, title, language }) => ({
    id,
    title,
    ...(language !== undefined && { language }),
  }));
  return {
    catalog: {
      ...lists,
      agreements: await withSourceFiles(lists.agreements, publicFolderIn(settings.contentDir)),
      pages: listed.sort((a, b) => (a.id < b.id ? -1 : 1)),
      today: settings.today,
      ...(history && { history }),
    },
    pages,
    publicDirs: publicFoldersOf(settings),
  };
}

/** The problems of the latest reading. If any is an error, the pages still show the last reading without errors. */
export interface LatestProblems {
  readonly problems: readonly Problem[];
  readonly files: number;
}

const outside = globalThis as { contentShown?: Shown; contentProblems?: LatestProblems };

/** Makes the pages show this. */
export function show(shown: Shown): void {
  outside.contentShown = shown;
}

/** Returns what the pages show. Throws if there is nothing yet. */
export function shown(): Shown {
  if (!outside.contentShown) throw new Error('There is no content to show');
  return outside.contentShown;
}

/** Records the problems of the latest reading. */
export function setLatestProblems({ problems, files }: LatestProblems): void {
  outside.contentProblems = { problems, files };
}

/** Returns the problems of the latest reading. */
export function latestProblems(): LatestProblems {
  return outside.contentProblems ?? { problems: [], files: 0 };
}
