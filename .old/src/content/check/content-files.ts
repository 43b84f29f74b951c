/** What a check is given. */
import type { ContentFolder, PublicFiles } from '../source/content-folder.ts';
import type { EarlierContent } from './earlier.ts';

/** All files that the content of a site consists of. */
export interface ContentFiles {
  readonly content: ContentFolder;
  /** The project's own content, used for parties, glossary and pages that `content` does not have. May be the same folder. */
  readonly own: ContentFolder;
  /** The files that are served as they are, to which the content can refer. */
  readonly published: PublicFiles;
  /** The files that the project itself serves, where they are known. */
  readonly ownPublished?: PublicFiles;
  /** An earlier version of `content`, whose addresses should still lead somewhere. */
  readonly earlier?: EarlierContent;
  /** Names at the top of `content` that are left out, since only a part of it is checked. Others can still refer to them. */
  readonly leftOut?: readonly string[];
}
