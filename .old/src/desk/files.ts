/** What differs between two versions of the files of a repository. */
import { isFields, type Fields } from '../content/formats/layout.ts';
import { readMarkdown, readYaml } from '../content/write/file-text.ts';
import type { FileChange, Files } from '../forge/forge.ts';

export type { FileChange, Files } from '../forge/forge.ts';

/** Returns the files with another text at a path, or without the file where the text is undefined. */
export function withFile(files: Files, path: string, text: string | undefined): Files {
  const changed = new Map(files);
  if (text === undefined) changed.delete(path);
  else changed.set(path, text);
  return changed;
}

/** Returns the fields of a content file, or undefined if there is none, or its YAML is invalid or a list. The check reports it. */
export function fieldsIn(files: Files, path: string): Fields | undefined {
  const text = files.get(path);
  if (text === undefined) return undefined;
  try {
    const fields = path.endsWith('.md') ? readMarkdown(text).fields : readYaml(text);
    return isFields(fields) ? fields : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the paths of the files that differ between two versions, in order. */
export function changedPaths(base: Files, mine: Files): readonly string[] {
  return [...new Set([...base.keys(), ...mine.keys()])]
    .filter((path) => base.get(path) !== mine.get(path))
    .sort();
}

/** Returns what turns one version into another, by path. */
export function fileChanges(base: Files, mine: Files): readonly FileChange[] {
  return changedPaths(base, mine).map((path) => ({ path, contents: mine.get(path) }));
}
