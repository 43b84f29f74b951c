/** The door to the content: reads a content folder from disk and has it checked. */
import { checkContent, type Checked } from './check/check.ts';
import { satteri } from './markdown/satteri.ts';
import { readFolder } from './read/folder.ts';
import { readPublicFolder } from './read/public-folder.ts';
import { PAGES_FOLDER } from './source/file-tree.ts';
import type { Settings } from '../settings/environment.ts';

export type { Content, SitePage } from './parse/content.ts';
export type Reading = Checked;
export type ReadOptions = Pick<Settings, 'contentDir' | 'ownContentDir' | 'publicDir' | 'today' | 'base'>;

/** Reads, checks and orders the content. Throws only when there is no such folder, or the program is at fault. */
export async function readContent(options: ReadOptions): Promise<Reading> {
  const { contentDir, ownContentDir, publicDir, today, base } = options;
  const content = await readFolder(contentDir);
  const [own, { problems, ...published }] = await Promise.all([
    ownContentDir === contentDir ? content : readFolder(ownContentDir, isShared),
    readPublicFolder(publicDir),
  ]);
  return checkContent({ content, own, published }, { today, base }, satteri, problems);
}

/** True for what a content folder may leave to the project's own: parties, glossary and pages. */
function isShared(path: string): boolean {
  return !path.includes('/') || path.startsWith(`${PAGES_FOLDER}/`);
}
