/** Where the files are that are served as they are. Pages ask for it too, without all that reads and checks content. */
import { join } from 'node:path';
import type { Settings } from '../../settings/environment.ts';
import { PUBLIC_FOLDER } from '../source/file-tree.ts';

/** Returns the folder of the files that a content folder has served. */
export function publicFolderIn(contentDir: string): string {
  return join(contentDir, PUBLIC_FOLDER);
}

/** Returns the folders of files that are served as they are, the content's own first. */
export function publicFoldersOf({
  contentDir,
  ownPublicDir,
}: Pick<Settings, 'contentDir' | 'ownPublicDir'>): readonly string[] {
  return [publicFolderIn(contentDir), ownPublicDir];
}
