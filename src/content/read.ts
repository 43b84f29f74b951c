/** The entry point to the content: reads a content folder from disk and checks it. */
import { checkContent, type Checked } from './check/check.ts';
import type { EarlierContent } from './check/vanished.ts';
import { satteri } from './markdown/satteri.ts';
import { readFolder } from './read/folder.ts';
import { publicFolderIn, readPublicFolder } from './read/public-folder.ts';
import { PAGES_FOLDER } from './source/file-tree.ts';
import type { Settings } from '../settings/environment.ts';

export { committedContent } from './read/committed.ts';
export { publicFolderIn } from './read/public-folder.ts';
export type { Content, SitePage } from './parse/content.ts';
export type Reading = Checked;
export type ReadOptions = Pick<Settings, 'contentDir' | 'defaultsDir' | 'today' | 'base'> & {
  /** The files that the project serves, whose addresses the content cannot have. */
  readonly ownPublicDir?: string;
  /** An earlier version of the content, whose addresses should still lead somewhere. */
  readonly earlier?: EarlierContent;
};

/** Returns the folders of files that are served as they are, the content's own first. */
export function publicFoldersOf({
  contentDir,
  ownPublicDir,
}: Pick<Settings, 'contentDir' | 'ownPublicDir'>): readonly string[] {
  return [publicFolderIn(contentDir), ownPublicDir];
}

/** Reads, checks and sorts the content. Throws an `ExpectedFailure` if the folder does not exist; problems are returned. */
export async function readContent(options: ReadOptions): Promise<Reading> {
  const { contentDir, defaultsDir, ownPublicDir, today, base, earlier } = options;
  const content = await readFolder(contentDir);
  const [own, { problems, ...published }, ownPublished] = await Promise.all([
    defaultsDir === contentDir ? content : readFolder(defaultsDir, isShared),
    readPublicFolder(publicFolderIn(contentDir)),
    ownPublicDir === undefined ? undefined : readPublicFolder(ownPublicDir),
  ]);
  const files = {
    ...{ content, own, published },
    ...(ownPublished && { ownPublished }),
    ...(earlier && { earlier }),
  };
  return checkContent(files, { today, base }, satteri, [...problems, ...(ownPublished?.problems ?? [])]);
}

/** Returns true for files that a content folder can take from the project's own: parties, glossary and pages. */
function isShared(path: string): boolean {
  return !path.includes('/') || path.startsWith(`${PAGES_FOLDER}/`);
}
