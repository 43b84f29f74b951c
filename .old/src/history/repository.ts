/** Reads the versions of a content folder from git. */
import { askGit } from '../content/read/git.ts';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import { noSuchVersion } from '../text/problems.ts';
import { dayInSweden } from '../domain/day.ts';
import type { Version } from '../domain/history.ts';

/** Where the versions are. */
export interface Repository {
  /** A folder within a working copy, or a bare repository. */
  readonly folder: string;
  /** The content folder from the root of the repository, with a slash at the end, or empty. */
  readonly prefix: string;
  readonly commit: string;
}

/** A version, and what is different from the one before. */
export interface Commit extends Version {
  /** The hash of each file that was added or changed, by its path in the content folder. Undefined if it was removed. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

export interface Commits {
  /** The earliest first. */
  readonly commits: readonly Commit[];
  /** True if the clone does not have the versions before the first one. */
  readonly isShallow: boolean;
}

const HEADER = '\x01';
const REMOVED = /^0+$/;

/**
 * Returns the repository that a folder is in, or undefined if git knows none with a commit. `version` names a commit and the content
 * folder in it, as in `3f2a91c:content`; left out, the folder is the content and the commit is the latest one.
 */
export async function repositoryOf(folder: string, version?: string): Promise<Repository | undefined> {
  if (version !== undefined) {
    const [commit = '', within = ''] = version.split(':');
    const known = await askGit(folder, 'rev-parse', '--quiet', '--verify', `${commit}^{commit}`);
    if (known === undefined) throw new ExpectedFailure(noSuchVersion(folder, commit));
    return { folder, prefix: within === '' ? '' : `${within.replace(/\/$/, '')}/`, commit };
  }
  // A bare repository is no content folder, nor is a folder within it.
  if ((await askGit(folder, 'rev-parse', '--is-inside-work-tree'))?.trim() !== 'true') return undefined;
  const prefix = await askGit(folder, 'rev-parse', '--show-prefix');
  const commit = await askGit(folder, 'rev-parse', '--quiet', '--verify', 'HEAD^{commit}');
  if (prefix === undefined || commit === undefined) return undefined;
  return { folder, prefix: prefix.trimEnd(), commit: commit.trim() };
}

/**
 * Returns the versions of the content on the branch, each as it was merged: what a change request consists of was not published
 * on its own.
 */
export async function commitsOf({ folder, prefix, commit }: Repository): Promise<Commits> {
  const [log = '', isShallow] = await Promise.all([
    askGit(
      folder,
      ...['-c', 'log.showRoot=true', 'log', '--reverse', '--first-parent', '--diff-merges=first-parent'],
      ...['--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv'],
      `--format=${HEADER}%H %ct`,
      ...[commit, '--', prefix === '' ? ':/' : `:/${prefix}`],
    ),
    askGit(folder, 'rev-parse', '--is-shallow-repository'),
  ]);
  return { commits: [...parsed(log, prefix)], isShallow: isShallow?.trim() === 'true' };
}

function* parsed(log: string, prefix: string): Iterable<Commit> {
  let current: (Version & { readonly files: Map<string, string | undefined> }) | undefined;
  const tokens = log.split('\0').values();
  for (const token of tokens) {
    const line = token.trimStart();
    if (line.startsWith(HEADER)) {
      if (current) yield current;
      const [id = '', seconds] = line.slice(HEADER.length).split(' ');
      const time = new Date(Number(seconds) * 1000);
      current = { id, time: time.toISOString(), day: dayInSweden(time), files: new Map() };
    } else if (line.startsWith(':')) {
      const [, , , hash = ''] = line.split(' ');
      const path: string = tokens.next().value ?? '';
      current?.files.set(path.slice(prefix.length), REMOVED.test(hash) ? undefined : hash);
    }
  }
  if (current) yield current;
}
