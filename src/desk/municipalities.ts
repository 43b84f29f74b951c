/**
 * Which municipalities the desk reads. A site of a whole country has too many to read them all: then it reads what they share, the
 * municipality that is chosen, and those that something written has to do with.
 */
import { isFields } from '../content/formats/layout.ts';
import { PAGES_FOLDER, PUBLIC_FOLDER } from '../content/source/file-tree.ts';
import type { ChooseFolders } from '../forge/forge.ts';
import { changedPaths, fieldsIn, type Files } from './files.ts';
import type { Workspace } from './workspace.ts';

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

/** Returns the municipalities that have not been read and that something links to, so that the links can be checked. */
export function linkedMunicipalities({ mine, unread }: Workspace): ReadonlySet<string> {
  if (unread.size === 0) return unread;
  const linked = [...mine.values()].flatMap((text) =>
    Array.from(text.matchAll(/\/([^\s/#?"'()<>]+)/g), ([, name]) => decoded(name!)),
  );
  return new Set(linked.filter((name) => unread.has(name)));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Whether any municipality may depend on what has been changed: on what they share, on what tells a municipality from the others, or
 * on something that is gone.
 */
export function concernsAll({ base, mine, folder, uploads }: Workspace): boolean {
  return (
    [...uploads.values()].includes(undefined) ||
    changedPaths(base, mine).some((path) => {
      const own = path.slice(folder.length);
      const isShared = municipalityOf(own) === undefined || own.endsWith('/kommun.md');
      return isShared || (base.has(path) && !mine.has(path)) || losesIds(path, base, mine);
    })
  );
}

/** Whether an activity, to which there may be links, has lost its id. */
function losesIds(path: string, base: Files, mine: Files): boolean {
  const now = activityIds(mine, path);
  return activityIds(base, path).some((id) => !now.includes(id));
}

function activityIds(files: Files, path: string): readonly unknown[] {
  const activities = fieldsIn(files, path)?.['aktiviteter'];
  return Array.isArray(activities) ? activities.filter(isFields).map(({ id }) => id) : [];
}

/** Returns the workspace with the files of another reading of its version, and with what has been changed in it. */
export function widened(workspace: Workspace, read: Workspace): Workspace {
  const mine = new Map(read.base);
  for (const path of changedPaths(workspace.base, workspace.mine)) {
    const text = workspace.mine.get(path);
    if (text === undefined) mine.delete(path);
    else mine.set(path, text);
  }
  return { ...workspace, base: read.base, mine, published: read.published, unread: read.unread };
}
