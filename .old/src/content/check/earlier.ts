/** The content as it was in an earlier version, from git or as the desk has read it, for what must not vanish unnoticed. */
import { isFields } from '../formats/layout.ts';
import { matchPath } from '../source/file-tree.ts';
import { cutFront } from '../source/source-file.ts';
import { quickYaml } from '../source/yaml.ts';

/** What the content was, as far as its addresses depend on it. */
export interface EarlierContent {
  /** The paths of its files. */
  readonly paths: ReadonlySet<string>;
  /** The texts of files that are {@link isCompared} and have been changed or removed since. */
  readonly changed: ReadonlyMap<string, string>;
}

/** Returns true for a file whose earlier text says what there was within pages: places, or what reviewers had said. */
export function isCompared(path: string): boolean {
  return COMPARED.has(matchPath(path)?.kind ?? '');
}

const COMPARED: ReadonlySet<string> = new Set([
  ...['lofte', 'ordlista', 'uppfoljning', 'avtalsuppfoljning', 'delavtalsuppfoljning'],
]);

/** Returns the fields of an earlier text of a file, and none if it could not be read. */
export function earlierFields(text: string): Readonly<Record<string, unknown>> {
  try {
    const fields = quickYaml(cutFront(text)?.front ?? '');
    return isFields(fields) ? fields : {};
  } catch {
    return {};
  }
}
