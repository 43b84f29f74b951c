/** Municipalities whose folder has got another name: their history follows them, by the code that no other has. */
import { filesInGit } from '../content/read/git.ts';
import { matchPath, pathOf } from '../content/source/file-tree.ts';
import type { Commit } from './repository.ts';

type Files = Commit['files'];

/** A folder of one name in the versions before this, and of another from then on. */
interface Renamed {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** Returns the commits as if every municipality had always had its present folder. `folder` is the repository. */
export async function underPresentFolders(
  folder: string,
  commits: readonly Commit[],
): Promise<readonly Commit[]> {
  const renamed = await renamedFolders(folder, commits);
  let present = commits;
  // The latest first, so that a folder that was renamed twice gets its last name.
  const names = new Map<string, string>();
  for (const { at, from, to: next } of renamed.toReversed()) {
    const one = { at, from, to: names.get(next) ?? next };
    names.set(from, one.to);
    present = present.map((commit, index) => {
      if (index > one.at) return commit;
      const files = index < one.at ? moved(commit.files, one) : merged(commit.files, one);
      return { ...commit, files };
    });
  }
  return present;
}

async function renamedFolders(folder: string, commits: readonly Commit[]): Promise<readonly Renamed[]> {
  /** The files of municipalities by their folders, as they are before each commit. */
  const known = new Map<string, string>();
  const found: Renamed[] = [];
  for (const [at, { files }] of commits.entries()) {
    const own = [...files].filter(([path]) => matchPath(path)?.kind === 'kommun');
    const gone = own.flatMap(([path, hash]) => (hash === undefined ? [municipalityOf(path)] : []));
    const added = own.flatMap(([path, hash]) =>
      hash !== undefined && !known.has(municipalityOf(path)) ? [{ id: municipalityOf(path), hash }] : [],
    );
    for (const from of gone) {
      const before = known.get(from);
      for (const { id: to, hash } of before === undefined ? [] : added) {
        if (await haveSameCode(folder, before!, hash)) found.push({ at, from, to });
      }
    }
    for (const [path, hash] of own) {
      if (hash === undefined) known.delete(municipalityOf(path));
      else known.set(municipalityOf(path), hash);
    }
  }
  return found;
}

async function haveSameCode(folder: string, one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const contents = await filesInGit(folder, [one, other]);
  const [code, same] = [one, other].map((hash) => {
    const bytes = contents.get(hash);
    return bytes && codeIn(new TextDecoder().decode(bytes));
  });
  return code !== undefined && code === same;
}

/** Read leniently, since the fields around it may have been others then. */
function codeIn(text: string): string | undefined {
  return /^kod:\s*["']?(\d{4})\b/m.exec(text)?.[1];
}

function municipalityOf(path: string): string {
  return matchPath(path)!.params['municipality']!;
}

/** The folder, with a slash at its end. */
function prefixOf(municipality: string): string {
  const path = pathOf('kommun', { municipality });
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function moved(files: Files, { from, to }: Renamed): Files {
  const [old, now] = [prefixOf(from), prefixOf(to)];
  return new Map(
    [...files].map(([path, hash]) => [path.startsWith(old) ? now + path.slice(old.length) : path, hash]),
  );
}

/** What was removed under the old name and is there under the new was not removed. */
function merged(files: Files, renamed: Renamed): Files {
  const now = prefixOf(renamed.to);
  const added = [...files].filter(([path, hash]) => path.startsWith(now) && hash !== undefined);
  return new Map([...moved(files, renamed), ...added]);
}
