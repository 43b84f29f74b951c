/** Finds files and folders that somebody has renamed, so that what others wrote in them follows along. */
import { matchPath } from '../../content/source/file-tree.ts';
import type { Files } from '../files.ts';
import type { Versions } from './versions.ts';

/** The new path of each renamed file, by its old one. */
export type Renames = ReadonlyMap<string, string>;

/** Returns the files that have another path in `after`, with most of their lines. */
export function renamesBetween(before: Files, after: Files): Renames {
  const gone = [...before].filter(([path]) => !after.has(path));
  const added = new Map([...after].filter(([path]) => !before.has(path)));
  const renames = new Map<string, string>();
  for (const [path, text] of gone) {
    const [best] = [...added]
      .filter(([other]) => isOfSameKind(path, other))
      .map(([other, otherText]) => ({ other, likeness: likeness(text, otherText) }))
      .filter(({ likeness }) => likeness >= MIN_LIKENESS)
      .sort((a, b) => b.likeness - a.likeness);
    if (!best) continue;
    renames.set(path, best.other);
    added.delete(best.other);
  }
  return renames;
}

/** Less than this, and it is another file. */
const MIN_LIKENESS = 0.5;

/** A promise stays a promise, and a follow-up of a period one of that period. */
function isOfSameKind(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => matchPath(path.replace(/^content\//, '')));
  return one?.kind === other?.kind && (nameOf(a) === nameOf(b) || folderOf(a) === folderOf(b));
}

/** Returns the share of the lines of two texts that are in both. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [lines, others] = [linesOf(a), linesOf(b)];
  const shared = [...lines].filter((line) => others.has(line)).length;
  return shared / Math.max(1, lines.size, others.size);
}

function linesOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && line !== '---'),
  );
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** A file that the two have given different names. */
export interface RenamedTwice {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface Renamed extends Versions<Files> {
  readonly twice: readonly RenamedTwice[];
}

/**
 * Returns the three versions with the files that one side has renamed under their new path in all of them, and files that the
 * other side has added to a renamed folder in that folder. What both have renamed has the path that `pick` chooses.
 */
export function withSameNames(
  { base, mine, theirs }: Versions<Files>,
  pick: (renamed: RenamedTwice) => string,
): Renamed {
  const [byMine, byTheirs] = [renamesBetween(base, mine), renamesBetween(base, theirs)];
  const twice: RenamedTwice[] = [];
  const paths = new Map<string, string>();
  for (const path of new Set([...byMine.keys(), ...byTheirs.keys()])) {
    const [one, other] = [byMine.get(path), byTheirs.get(path)];
    const renamed = { base: path, mine: one ?? other!, theirs: other ?? one! };
    const isTwice = one !== undefined && other !== undefined && one !== other;
    if (isTwice) twice.push(renamed);
    const to = isTwice ? pick(renamed) : renamed.mine;
    // A path that the other side has used for something else stays where it is.
    const isTaken = [mine, theirs].some((files) => files.has(to) && (files === mine ? one : other) !== to);
    if (!isTaken) paths.set(path, to);
  }
  const folders = foldersIn(paths);
  const moved = (files: Files, own: Renames): Files => {
    const back = new Map([...own].map(([from, to]) => [to, from]));
    return new Map(
      [...files].map(([path, text]) => {
        const from = back.get(path) ?? path;
        const to = paths.get(from);
        if (to !== undefined) return [to, text];
        const folder = base.has(path) ? undefined : folders.get(folderOf(path));
        const inFolder = folder === undefined ? path : folder + nameOf(path);
        return [files.has(inFolder) ? path : inFolder, text];
      }),
    );
  };
  return { base: moved(base, new Map()), mine: moved(mine, byMine), theirs: moved(theirs, byTheirs), twice };
}

/** Returns the new path of each folder that has been renamed, by its old one. */
function foldersIn(paths: Renames): ReadonlyMap<string, string> {
  return new Map(
    [...paths]
      .filter(([from, to]) => nameOf(from) === nameOf(to))
      .map(([from, to]) => [folderOf(from), folderOf(to)]),
  );
}
