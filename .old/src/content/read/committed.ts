/** Reads an earlier version of a content folder from git, as far as its addresses depend on it. */
import { isCompared, type EarlierContent } from '../check/earlier.ts';
import { askGit, filesInGit } from './git.ts';

/** The earlier version, or why there is none: nothing is known of one, or the commit that was asked for is not in the clone. */
export type Committed = EarlierContent | 'no-history' | { readonly missing: string };

/** A quotation mark or a line break cannot be passed on, and no content has them in its names. */
const PLAIN_PATH = /^[^"\n]+$/;

/**
 * Returns the content at a commit. Left out, it is what others have already: where the branch left the one that it is pushed to, or
 * else the latest commit.
 */
export async function committedContent(folder: string, against?: string): Promise<Committed> {
  const nothing = against === undefined ? 'no-history' : { missing: against };
  const within = await askGit(folder, 'rev-parse', '--show-prefix');
  if (within === undefined) return nothing;
  // What others have added since is not gone.
  const common = (await askGit(folder, 'merge-base', 'HEAD', against ?? '@{upstream}'))?.trim();
  const named = common ?? against ?? 'HEAD';
  const commit = (await askGit(folder, 'rev-parse', '--quiet', '--verify', `${named}^{commit}`))?.trim();
  if (commit === undefined) return nothing;
  const listed = await askGit(folder, 'ls-tree', '-r', '-z', '--name-only', commit);
  const changed = await askGit(
    folder,
    ...['diff', '--name-only', '--no-renames', '--diff-filter=MDT', '--no-ext-diff', '--no-textconv'],
    ...['-z', '--relative', commit, '--', '.'],
  );
  if (listed === undefined || changed === undefined) return nothing;
  const read = changed.split('\0').filter((path) => isCompared(path) && PLAIN_PATH.test(path));
  const nameOf = (path: string) => `${commit}:${within.trimEnd()}${path}`;
  const texts = await filesInGit(folder, read.map(nameOf));
  return {
    paths: new Set(listed.split('\0').filter((path) => path !== '')),
    changed: new Map(
      read.flatMap((path) => {
        const text = texts.get(nameOf(path));
        return text === undefined ? [] : [[path, new TextDecoder().decode(text)] as const];
      }),
    ),
  };
}
