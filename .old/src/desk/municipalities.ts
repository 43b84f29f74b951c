/**
 * Which municipalities the desk reads. A site of a whole country has too many to read them all: then it reads what they share, the
 * municipality that is chosen, and those that something written has to do with.
 */
import { PAGES_FOLDER, PUBLIC_FOLDER } from '../content/source/file-tree.ts';
import type { ChooseFolders } from '../forge/forge.ts';

/** The most municipalities that are always read. */
export const MAX_READ_WHOLE = 12;

/** Returns a choice of what municipalities share, and of some municipalities. */
export function chooseMunicipalities(wanted: Iterable<string>): ChooseFolders {
  const chosen = new Set([PAGES_FOLDER, PUBLIC_FOLDER, ...wanted]);
  return (folders) => folders.filter((name) => chosen.has(name));
}

/** Returns the municipalities that paths in the content folder are in. */
export function municipalitiesIn(paths: Iterable<string>, folder: string): ReadonlySet<string> {
  return new Set([...paths].flatMap((path) => municipalityOf(path.slice(folder.length)) ?? []));
}

/** Returns the municipality that a content file belongs to. */
export function municipalityOf(path: string): string | undefined {
  const [name, ...rest] = path.split('/');
  return rest.length === 0 || name === PAGES_FOLDER || name === PUBLIC_FOLDER ? undefined : name;
}
