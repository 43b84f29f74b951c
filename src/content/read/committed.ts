/** Reads an earlier version of a content folder from git, as far as its addresses depend on it. */
import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { EarlierContent } from '../check/vanished.ts';
import { matchPath } from '../source/file-tree.ts';

/** The earlier version, or why there is none: nothing is known of one, or the commit that was asked for is not in the clone. */
export type Committed = EarlierContent | 'no-history' | { readonly missing: string };

/** A quotation mark or a line break cannot be passed on, and no content has them in its names. */
const PLAIN_PATH = /^[^"\n]+$/;

/**
 * Returns the content at a commit. Left out, it is what others have already: where the branch left the one that it is pushed to, or
 * else the latest commit.
 */
export async function committedContent(folder: string, against?: string): Promise<Committed> {
  const git = (...parameters: readonly string[]) => output(folder, parameters);
  const nothing = against === undefined ? 'no-history' : { missing: against };
  const within = await git('rev-parse', '--show-prefix');
  if (within === undefined) return nothing;
  // What others have added since is not gone.
  const common = (await git('merge-base', 'HEAD', against ?? '@{upstream}'))?.trim();
  const named = common ?? against ?? 'HEAD';
  const commit = (await git('rev-parse', '--quiet', '--verify', `${named}^{commit}`))?.trim();
  if (commit === undefined) return nothing;
  const listed = await git('ls-tree', '-r', '-z', '--name-only', commit);
  const changed = await git(
    ...['diff', '--name-only', '--no-renames', '--diff-filter=MDT', '--no-ext-diff', '--no-textconv'],
    ...['-z', '--relative', commit, '--', '.'],
  );
  if (listed === undefined || changed === undefined) return nothing;
  const isPromise = (path: string) => matchPath(path)?.kind === 'lofte' && PLAIN_PATH.test(path);
  const promises = changed.split('\0').filter(isPromise);
  return {
    paths: new Set(listed.split('\0').filter((path) => path !== '')),
    changed: await textsAt(folder, commit, within.trimEnd(), promises),
  };
}

/** Returns what git prints, or undefined if it fails. */
async function output(folder: string, parameters: readonly string[]): Promise<string | undefined> {
  try {
    const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024 };
    return (await promisify(execFile)('git', ['-c', 'core.fsmonitor=false', ...parameters], options)).stdout;
  } catch {
    return undefined;
  }
}

/** Returns the texts of files at a commit, by path. */
async function textsAt(
  folder: string,
  commit: string,
  prefix: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (paths.length === 0) return texts;
  const bytes = await allOf(folder, paths.map((path) => `${commit}:${prefix}${path}\n`).join(''));
  let at = 0;
  for (const path of paths) {
    // `<hash> blob <size>`, a line break, the file and another line break.
    const end = bytes.indexOf('\n', at);
    const size = Number(/ blob (\d+)$/.exec(bytes.subarray(at, end).toString())?.[1]);
    if (Number.isNaN(size)) {
      at = end + 1;
      continue;
    }
    texts.set(path, bytes.subarray(end + 1, end + 1 + size).toString());
    at = end + 1 + size + 1;
  }
  return texts;
}

function allOf(folder: string, wanted: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const git = spawn('git', ['cat-file', '--batch'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    git.stdout.on('data', (part: Buffer) => parts.push(part));
    git.on('error', reject).on('close', () => resolve(Buffer.concat(parts)));
    git.stdin.end(wanted);
  });
}
