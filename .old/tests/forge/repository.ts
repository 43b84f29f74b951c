/** A bare git repository, as a forge keeps it, that is read and committed to without a work tree. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { HASH, LooseObjects, type TreeEntry } from './loose-objects.ts';

export const BRANCH = 'main';

/** A file to write or, without text, to delete. */
export interface Change {
  readonly path: string;
  readonly text: string | Buffer | undefined;
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

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: string;
  readonly date: string;
  readonly message: string;
}

/** What git need not do with repositories that live for a second. */
const SETTINGS = ['core.commitGraph=false', 'core.multiPackIndex=false', 'core.fsync=none'];

let empty: string | undefined;

/** Returns a folder with an empty repository, a copy of the first one. */
function newFolder(): string {
  if (empty === undefined) {
    empty = mkdtempSync(join(tmpdir(), 'forge-empty-'));
    const made = empty;
    process.on('exit', () => {
      rmSync(made, { recursive: true, force: true });
    });
    execFileSync('git', ['init', '--quiet', '--bare', '--template=', `--initial-branch=${BRANCH}`, empty]);
  }
  const folder = mkdtempSync(join(tmpdir(), 'forge-'));
  cpSync(empty, folder, { recursive: true });
  return folder;
}

export class GitRepository {
  private readonly folder = newFolder();
  private readonly objects = new LooseObjects(this.folder);
  /** What git has said of objects, which never change, since starting a process takes long. */
  private readonly known = new Map<string, Buffer>();

  /** By commit and path, the latest commit that changed it. */
  private readonly latest = new Map<string, Map<string, string>>();

  /** Creates a repository with one commit of these files, given as path to text. */
  constructor(files: Readonly<Record<string, string | Buffer>>) {
    const changes = Object.entries(files).map(([path, text]) => ({ path, text }));
    this.commit('Innehållet', { name: 'Redaktionen', email: 'redaktionen@exempelby.example' }, changes);
  }

  get head(): string {
    return this.branch(BRANCH)!;
  }

  /** Returns the hash of the commit that a branch or a hash names. */
  commitNamed(name: string): string | undefined {
    if (!HASH.test(name)) return this.branch(name);
    try {
      return this.about(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]).trim();
    } catch {
      return undefined;
    }
  }

  /** Returns the commit that a branch is at. */
  branch(name: string): string | undefined {
    try {
      return readFileSync(join(this.folder, 'refs/heads', name), 'utf8').trim();
    } catch {
      return undefined;
    }
  }

  files(): readonly TreeFile[] {
    return this.entries(BRANCH, true);
  }

  /** Returns the entries of a commit or tree, or of everything under it. */
  entries(object: string, isRecursive: boolean, path = ''): readonly TreeEntry[] {
    const options = [...(isRecursive ? ['-r'] : []), '-z', '--long'];
    const tree = this.branch(object) ?? object;
    const loose = path === '' ? this.objects.entries(tree, isRecursive) : undefined;
    if (loose) return loose;
    const list = this.about(['ls-tree', ...options, tree, ...(path === '' ? [] : [`${path}/`])]);
    return list
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [, mode = '', type = '', sha = '', size = '', path = ''] =
          /^(\d+) (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
        return { mode, type, sha, size: Number(size) || 0, path };
      });
  }

  /** Returns a file's text. `object` is a blob's hash or a revision and path, such as `main:content/eksjo/kommun.md`. */
  text(object: string): string {
    return this.bytes(object).toString();
  }

  bytes(object: string): Buffer {
    const [revision = '', path] = object.split(/:(.*)/s);
    const sha = path === undefined ? revision : this.blobAt(revision, path);
    if (sha === undefined) throw new Error(`There is no ${object}`);
    const loose = this.objects.read(sha);
    if (loose) return loose.contents;
    if (!this.known.has(keyOf(blob(sha)))) this.readAll(path === undefined ? BRANCH : revision);
    return this.bytesAbout(blob(sha));
  }

  /** Reads all files of a revision that have not been read, with one process. Small repositories are not worth one. */
  private readAll(revision: string): void {
    const unread = this.entries(revision, true).filter(({ sha }) => !this.known.has(keyOf(blob(sha))));
    if (unread.length < MANY) return;
    const all = this.run(['cat-file', '--batch'], { input: unread.map(({ sha }) => `${sha}\n`).join('') });
    let at = 0;
    for (const { sha, size } of unread) {
      // `<hash> blob <size>`, a line break, the file and another line break.
      const start = all.indexOf('\n', at) + 1;
      this.known.set(keyOf(blob(sha)), all.subarray(start, start + size));
      at = start + size + 1;
    }
  }

  /** Returns the latest commit that changed a file, in a revision. */
  lastChange(revision: string, path: string): string | undefined {
    const from = this.branch(revision) ?? revision;
    const log = this.about(['log', '-z', '--format=%x01%H', '--name-only', '--no-renames', from]);
    const latest = this.latest.get(from) ?? new Map<string, string>();
    if (!this.latest.has(from)) {
      for (const [hash = '', ...paths] of log.split('\x01').map((entry) => entry.split(/\0\n?/)))
        for (const changed of paths) if (!latest.has(changed)) latest.set(changed, hash);
      this.latest.set(from, latest);
    }
    return latest.get(path);
  }

  /** Returns the hash of a file in a revision. */
  blobAt(revision: string, path: string): string | undefined {
    return this.entries(revision, true).find((entry) => entry.path === path)?.sha;
  }

  /** Returns the commits, newest first, with the paths that each changed. */
  log(): readonly { readonly message: string; readonly author: string; readonly paths: readonly string[] }[] {
    return this.git(['-c', 'core.quotePath=false', 'log', '--format=%x01%B%x02%an', '--name-only', BRANCH])
      .split('\x01')
      .slice(1)
      .map((entry) => {
        const [message = '', rest = ''] = entry.split('\x02');
        const [author = '', ...paths] = rest.split('\n').filter((line) => line !== '');
        return { message: message.trim(), author, paths };
      });
  }

  /** Returns the latest commits that changed something under a path, newest first. */
  commits(revision: string, { path = '', count = 100 } = {}): readonly Commit[] {
    const paths = path === '' ? [] : ['--', `:(literal)${path}`];
    const from = this.branch(revision) ?? revision;
    return this.about([
      'log',
      `--max-count=${count}`,
      '--format=%x01%H%x02%T%x02%P%x02%an%x02%cI%x02%B',
      from,
      ...paths,
    ])
      .split('\x01')
      .slice(1)
      .map((entry) => {
        const [sha = '', tree = '', parents = '', author = '', date = '', message = ''] = entry.split('\x02');
        return {
          sha,
          tree,
          parents: parents.split(' ').filter(Boolean),
          author,
          date,
          message: message.trimEnd(),
        };
      });
  }

  /** Commits the changes to a branch and returns the hash of the commit. */
  commit(message: string, author: Author, changes: readonly Change[], branch = BRANCH): string {
    const parent = this.branch(branch);
    const part = (...lines: readonly (string | Buffer)[]) =>
      lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]);
    const data = (contents: string | Buffer) => {
      const bytes = Buffer.from(contents);
      return part(`data ${bytes.length}`, bytes);
    };
    const input = [
      ...part(`commit refs/heads/${branch}`, `committer ${author.name} <${author.email}> now`),
      ...data(`${message}\n`),
      ...(parent === undefined ? [] : part(`from ${parent}`)),
      ...changes.flatMap(({ path, text }) =>
        text === undefined ? part(`D ${path}`) : [...part(`M 100644 inline ${path}`), ...data(text)],
      ),
    ];
    this.git(['fast-import', '--quiet', '--date-format=now'], { input: Buffer.concat(input) });
    return this.branch(branch)!;
  }

  /** Writes blobs and returns their hashes. */
  writeBlobs(contents: readonly Buffer[]): readonly string[] {
    if (contents.length === 0) return [];
    const marks = join(this.folder, 'marks');
    const input = contents.flatMap((bytes, index) => [
      Buffer.from(`blob\nmark :${index + 1}\ndata ${bytes.length}\n`),
      bytes,
      Buffer.from('\n'),
    ]);
    this.git(['fast-import', '--quiet', `--export-marks=${marks}`], { input: Buffer.concat(input) });
    const hashes = new Map(
      readFileSync(marks, 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.slice(1).split(' ') as [string, string]),
    );
    return contents.map((_, index) => hashes.get(String(index + 1))!);
  }

  /** Writes the tree of another with these entries added, replaced or, without a hash, removed. */
  writeTree(
    base: string | undefined,
    entries: readonly { readonly mode: string; readonly sha: string | null; readonly path: string }[],
  ): string {
    const environment = { GIT_INDEX_FILE: join(this.folder, 'index-of-tree') };
    this.git(['read-tree', ...(base === undefined ? ['--empty'] : [base])], { environment });
    const lines = entries.map(({ mode, sha, path }) =>
      sha === null ? `0 ${'0'.repeat(40)}\t${path}` : `${mode} ${sha}\t${path}`,
    );
    this.git(['update-index', '-z', '--index-info'], {
      environment,
      input: lines.map((line) => `${line}\0`).join(''),
    });
    return this.git(['write-tree'], { environment });
  }

  writeCommit(tree: string, parents: readonly string[], message: string, { name, email }: Author): string {
    const environment = {
      ...{
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
      },
    };
    const of = parents.flatMap((parent) => ['-p', parent]);
    return this.git(['commit-tree', tree, ...of, '-F', '-'], { environment, input: message });
  }

  isAncestor(ancestor: string, commit: string): boolean {
    return this.about(['rev-list', commit]).split('\n').includes(ancestor);
  }

  setBranch(name: string, commit: string): void {
    this.git(['update-ref', `refs/heads/${name}`, commit]);
  }

  deleteBranch(name: string): void {
    this.git(['update-ref', '-d', `refs/heads/${name}`]);
  }

  branches(): readonly string[] {
    const root = join(this.folder, 'refs/heads');
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
  }

  /** Lets git look for damage. Throws if there is any. */
  verify(): void {
    this.git(['fsck', '--strict', '--no-dangling']);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private about(parameters: readonly string[]): string {
    return this.bytesAbout(parameters).toString();
  }

  /** Returns what git says of objects that are named by their hashes. */
  private bytesAbout(parameters: readonly string[]): Buffer {
    const key = keyOf(parameters);
    const known = this.known.get(key) ?? this.run(parameters);
    this.known.set(key, known);
    return known;
  }

  private git(parameters: readonly string[], options: RunOptions = {}): string {
    return this.run(parameters, options).toString().trim();
  }

  private run(parameters: readonly string[], { input, environment }: RunOptions = {}): Buffer {
    return execFileSync('git', [...SETTINGS.flatMap((setting) => ['-c', setting]), ...parameters], {
      cwd: this.folder,
      env: { ...process.env, ...environment },
      maxBuffer: 100_000_000,
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input !== undefined && { input }),
    });
  }
}

const keyOf = (parameters: readonly string[]) => parameters.join('\0');

const blob = (sha: string) => ['cat-file', 'blob', sha] as const;

/** So many files are read with one process. */
const MANY = 20;

interface RunOptions {
  readonly input?: string | Buffer;
  readonly environment?: Readonly<Record<string, string>>;
}
