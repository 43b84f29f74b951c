/** A bare git repository, as a forge keeps it, that is read and committed to without a work tree. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const BRANCH = 'main';

export interface Change {
  readonly path: string;
  readonly text: string;
}

export interface Author {
  readonly name: string;
  readonly email: string;
}

export interface TreeFile {
  readonly path: string;
  readonly sha: string;
  readonly size: number;
}

export class GitRepository {
  private readonly folder = mkdtempSync(join(tmpdir(), 'forge-'));

  /** Creates a repository with one commit of these files, given as path to text. */
  constructor(files: Readonly<Record<string, string>>) {
    this.git(['init', '--quiet', '--bare', `--initial-branch=${BRANCH}`]);
    const changes = Object.entries(files).map(([path, text]) => ({ path, text }));
    this.commit('Innehållet', { name: 'Redaktionen', email: 'redaktionen@exempelby.example' }, changes);
  }

  get head(): string {
    return this.git(['rev-parse', BRANCH]);
  }

  files(): readonly TreeFile[] {
    return this.git(['ls-tree', '-r', '-z', '--format=%(objectname) %(objectsize) %(path)', BRANCH])
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [sha = '', size = '', ...path] = line.split(' ');
        return { path: path.join(' '), sha, size: Number(size) };
      });
  }

  /** Returns a file's text. `object` is a blob's hash or a revision and path, such as `main:content/eksjo/kommun.md`. */
  text(object: string): string {
    return this.git(['cat-file', 'blob', object], { isTrimmed: false });
  }

  /** Returns the commits, newest first, with the paths that each changed. */
  log(): readonly { readonly message: string; readonly author: string; readonly paths: readonly string[] }[] {
    return this.git(['log', '--format=%x01%B%x02%an', '--name-only', BRANCH])
      .split('\x01')
      .slice(1)
      .map((entry) => {
        const [message = '', rest = ''] = entry.split('\x02');
        const [author = '', ...paths] = rest.split('\n').filter((line) => line !== '');
        return { message: message.trim(), author, paths };
      });
  }

  /** Commits the changes and returns the hash of the commit. */
  commit(message: string, { name, email }: Author, changes: readonly Change[]): string {
    const parents = this.hasCommits() ? ['-p', this.head] : [];
    if (parents.length > 0) this.git(['read-tree', BRANCH]);
    for (const { path, text } of changes) {
      const sha = this.git(['hash-object', '-w', '--stdin'], { input: text });
      this.git(['update-index', '--add', '--cacheinfo', `100644,${sha},${path}`]);
    }
    const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email };
    const hash = this.git(['commit-tree', this.git(['write-tree']), ...parents, '-m', message], {
      environment: { ...author, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email },
    });
    this.git(['update-ref', `refs/heads/${BRANCH}`, hash]);
    return hash;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private hasCommits(): boolean {
    return this.git(['for-each-ref', `refs/heads/${BRANCH}`]) !== '';
  }

  private git(
    parameters: readonly string[],
    options: {
      readonly input?: string;
      readonly environment?: Readonly<Record<string, string>>;
      readonly isTrimmed?: boolean;
    } = {},
  ): string {
    const output = execFileSync('git', [...parameters], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, ...options.environment },
      ...(options.input !== undefined && { input: options.input }),
    });
    return options.isTrimmed === false ? output : output.trim();
  }
}
