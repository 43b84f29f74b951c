/** The entry point to the content: reads a content folder from disk and checks it. */
import { checkContent, type Checked } from './check/check.ts';
import type { EarlierContent } from './check/earlier.ts';
import { satteri } from './markdown/satteri.ts';
import { readFolder } from './read/folder.ts';
import { checkLarge, isLarge } from './read/large/large.ts';
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
  /** Where what came of the check of large content is kept. */
  readonly keptDir?: string;
};

/** Returns the folders of files that are served as they are, the content's own first. */
export function publicFoldersOf({
  contentDir,
  ownPublicDir,
}: Pick<Settings, 'contentDir' | 'ownPublicDir'>): readonly string[] {
  return [publicFolderIn(contentDir), ownPublicDir];
}

/**
 * Reads, checks and sorts the content. Throws an `ExpectedFailure` if the folder does not exist; problems are returned.
 *
 * Large content is checked by several threads, and municipality by municipality: `keptDir` keeps, of each, the times and sizes of its
 * files, a digest of what they said, its problems, and its domain objects in a file of its own. Only municipalities whose files have
 * changed are parsed again, and the domain objects are loaded when `content` is first asked for. With other code, on another day or
 * with other parties or terms, everything is checked again. In the same process, what has not changed is the same object.
 */
export async function readContent(options: ReadOptions): Promise<Reading> {
  const { contentDir, defaultsDir, ownPublicDir, today, base, earlier, keptDir } = options;
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
  const found = [...problems, ...(ownPublished?.problems ?? [])];
  return isLarge(content)
    ? checkLarge(files, { today, base }, found, keptDir)
    : checkContent(files, { today, base }, satteri, found);
}

/** Returns true for files that a content folder can take from the project's own: parties, glossary and pages. */
function isShared(path: string): boolean {
  return !path.includes('/') || path.startsWith(`${PAGES_FOLDER}/`);
}
