/** Which other municipalities what an editor has written has to do with, and what more reading of them changes. */
import { isFields } from '../content/formats/layout.ts';
import { changedPaths, fieldsIn, type Files } from './files.ts';
import { municipalityOf } from './municipalities.ts';
import type { Workspace } from './workspace.ts';

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
