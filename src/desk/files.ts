/** What differs between two versions of the files of a repository. */

import type { FileChange, Files } from '../forge/forge.ts';

export type { FileChange, Files } from '../forge/forge.ts';

/** Returns the files with another text at a path, or without the file where the text is undefined. */
export function withFile(files: Files, path: string, text: string | undefined): Files {
  const changed = new Map(files);
  if (text === undefined) changed.delete(path);
  else changed.set(path, text);
  return changed;
}

/** Returns what turns one version into another, by path. */
export function fileChanges(base: Files, mine: Files): readonly FileChange[] {
  const paths = [...new Set([...base.keys(), ...mine.keys()])].sort();
  return paths
    .filter((path) => base.get(path) !== mine.get(path))
    .map((path) => ({ path, contents: mine.get(path) }));
}
