/** GitHub: https://docs.github.com/en/rest and https://docs.github.com/en/graphql. */
import { bytesOf, textOf, toBase64 } from './blob.ts';
import { ForgeError, type CheckFinding, type Progress, type SavedChange } from './forge.ts';
import {
  GitForge,
  type FolderEntry,
  type Opened,
  type Opening,
  type TreeFile,
  type Write,
} from './git-forge.ts';
import { eachInParallel, inGroups, type Connection } from './request.ts';

interface GithubCommit {
  readonly sha: string;
  readonly html_url: string;
  readonly parents: readonly { readonly sha: string }[];
  readonly commit: {
    readonly message: string;
    readonly author: { readonly name: string; readonly date: string };
    readonly committer: { readonly date: string };
  };
  readonly author: { readonly login: string } | null;
}

interface CheckRun {
  readonly id: number;
  readonly output: { readonly annotations_count: number };
}

interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly annotation_level: 'notice' | 'warning' | 'failure';
  readonly message: string;
}

interface WorkflowRun {
  readonly workflow_id: number;
  readonly status: string;
  readonly conclusion: string | null;
  readonly html_url: string;
  readonly updated_at: string;
}

const TEXTS_PER_QUERY = 100;
const PARALLEL = 8;
const RAW = 'application/vnd.github.raw+json';

export class GithubForge extends GitForge {
  private readonly graphql: Connection;

  private constructor(opened: Opened) {
    super(opened);
    this.graphql = opened.graphql;
  }

  /** Throws a {@link ForgeError} if the key does not let its user write to the repository. */
  static async connect(opening: Opening): Promise<GithubForge> {
    const { rest, repo, branch } = opening;
    const at = `/repos/${repo}`;
    const { name, login } = await rest.json<{ readonly login: string; readonly name: string | null }>(
      '/user',
    );
    const { default_branch: main, permissions } = await rest.json<{
      readonly default_branch: string;
      readonly permissions?: { readonly push: boolean };
    }>(at);
    if (permissions?.push === false) throw new ForgeError('no-right');
    return new GithubForge({ ...opening, at, branch: branch ?? main, user: name ?? login });
  }

  protected async head(): Promise<string> {
    const { object } = await this.rest.json<{ readonly object: { readonly sha: string } }>(
      `${this.at}/git/ref/heads/${encoded(this.branch)}`,
    );
    return object.sha;
  }

  protected async treeOf(version: string): Promise<readonly TreeFile[]> {
    return this.treeFrom(version, '');
  }

  protected async entriesIn(
    _version: string,
    { path, sha }: Pick<FolderEntry, 'path' | 'sha'>,
    isRecursive: boolean,
  ): Promise<readonly FolderEntry[]> {
    const prefix = path === '' ? '' : `${path}/`;
    if (isRecursive) return this.treeFrom(sha, prefix);
    const { tree } = await this.list(sha, false);
    return tree.map((entry) => ({ ...entry, path: prefix + entry.path }));
  }

  private list(
    object: string,
    isRecursive: boolean,
  ): Promise<{ readonly truncated: boolean; readonly tree: readonly FolderEntry[] }> {
    return this.rest.json(`${this.at}/git/trees/${object}`, { query: isRecursive ? { recursive: 1 } : {} });
  }

  /** GitHub cuts a list of very many files short; then each folder that the desk uses is listed by itself. */
  private async treeFrom(object: string, prefix: string): Promise<readonly FolderEntry[]> {
    const { tree, truncated } = await this.list(object, true);
    const named = (file: FolderEntry) => ({ ...file, path: prefix + file.path });
    if (!truncated) return tree.filter(({ type }) => type === 'blob').map(named);
    const entries = (await this.list(object, false)).tree;
    const deeper = entries
      .filter(({ type, path }) => type === 'tree' && leadsTo(prefix + path, this.folders.content))
      .map(({ sha, path }) => this.treeFrom(sha, `${prefix}${path}/`));
    const files = entries.filter(({ type }) => type === 'blob').map(named);
    return [...files, ...(await Promise.all(deeper)).flat()];
  }

  protected async texts(files: readonly TreeFile[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const [owner, name] = this.at.split('/').slice(-2);
    const found = new Map<string, Uint8Array>();
    await eachInParallel(inGroups(files, TEXTS_PER_QUERY), PARALLEL, async (group) => {
      const objects = group.map(
        ({ sha }, index) => `b${index}: object(oid: "${sha}") { ... on Blob { text } }`,
      );
      const query = `query ($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${objects.join(' ')} } }`;
      const { data } = await this.graphql.json<{
        readonly data?: {
          readonly repository: Readonly<Record<string, { readonly text?: string | null } | null>> | null;
        } | null;
      }>('', { method: 'POST', body: { query, variables: { owner, name } }, isHarmless: true });
      for (const [index, { sha }] of group.entries()) {
        const text = data?.repository?.[`b${index}`]?.text;
        if (typeof text === 'string') found.set(sha, bytesOf(text));
      }
    });
    return found;
  }

  protected async blobs(files: readonly TreeFile[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    await eachInParallel(files, PARALLEL, async ({ sha }) => {
      found.set(sha, await this.rest.bytes(`${this.at}/git/blobs/${sha}`, { accept: RAW }));
    });
    return found;
  }

  protected async commitAt(version: string): Promise<SavedChange> {
    return savedChange(await this.rest.json<GithubCommit>(`${this.at}/commits/${version}`));
  }

  protected async commits(count: number, path: string): Promise<readonly SavedChange[]> {
    const commits = await this.rest.json<readonly GithubCommit[]>(`${this.at}/commits`, {
      query: { sha: this.branch, per_page: count, ...(path !== '' && { path }) },
    });
    return commits.map(savedChange);
  }

  protected async write(writes: readonly Write[], message: string, base: string): Promise<SavedChange> {
    const sha = await this.commit(writes, message, base);
    // Refused unless the branch is still at `base`, whatever happened while the commit was made.
    await this.rest.json(`${this.at}/git/refs/heads/${encoded(this.branch)}`, {
      method: 'PATCH',
      body: { sha, force: false },
    });
    return this.commitAt(sha).catch(() => ({
      ...{ version: sha, parent: base, message, author: this.user, at: new Date(), url: undefined },
    }));
  }

  /** Makes a commit that no branch leads to yet, and returns its hash. */
  private async commit(writes: readonly Write[], message: string, base: string): Promise<string> {
    const create = async (kind: string, body: unknown) =>
      (
        await this.rest.json<{ readonly sha: string }>(`${this.at}/git/${kind}`, {
          method: 'POST',
          body,
          isHarmless: true,
        })
      ).sha;
    const entries = new Map<string, object>();
    await eachInParallel(writes, PARALLEL, async ({ path, bytes, old }) => {
      const entry = { path, mode: old?.mode ?? '100644', type: 'blob' };
      const text = bytes && textOf(bytes);
      if (bytes === undefined) entries.set(path, { ...entry, sha: null });
      else if (text !== undefined && !text.startsWith('\uFEFF'))
        entries.set(path, { ...entry, content: text });
      else {
        const sha = await create('blobs', { content: toBase64(bytes), encoding: 'base64' });
        entries.set(path, { ...entry, sha });
      }
    });
    const { tree: baseTree } = await this.rest.json<{ readonly tree: { readonly sha: string } }>(
      `${this.at}/git/commits/${base}`,
    );
    const tree = await create('trees', { base_tree: baseTree.sha, tree: [...entries.values()] });
    return create('commits', { message, tree, parents: [base] });
  }

  protected async writeOnBranch(
    branch: string,
    writes: readonly Write[],
    message: string,
    base: string,
  ): Promise<void> {
    const sha = await this.commit(writes, message, base);
    await this.rest.json(`${this.at}/git/refs`, {
      method: 'POST',
      body: { ref: `refs/heads/${branch}`, sha },
    });
  }

  protected async openRequest(branch: string, title: string, text: string): Promise<string> {
    const { html_url: url } = await this.rest.json<{ readonly html_url: string }>(`${this.at}/pulls`, {
      method: 'POST',
      body: { title, body: text, head: branch, base: this.branch },
    });
    return url;
  }

  protected async removeBranch(branch: string): Promise<void> {
    await this.rest.send(`${this.at}/git/refs/heads/${encoded(branch)}`, { method: 'DELETE' });
  }

  protected async isProtected(): Promise<boolean> {
    const path = encoded(this.branch);
    const branch = await this.rest.json<{ readonly protected: boolean }>(`${this.at}/branches/${path}`);
    if (branch.protected) return true;
    const rules = await this.rest.json<readonly unknown[]>(`${this.at}/rules/branches/${path}`);
    return rules.length > 0;
  }

  async progress(version: string): Promise<Progress> {
    const { workflow_runs: all } = await this.rest.json<{ readonly workflow_runs: readonly WorkflowRun[] }>(
      `${this.at}/actions/runs`,
      { query: { head_sha: version, branch: this.branch, per_page: 50 } },
    );
    // The latest of each workflow, since they are listed newest first.
    const runs = [...new Map(all.toReversed().map((run) => [run.workflow_id, run])).values()];
    const found = (state: Progress['state'], isSo: (run: WorkflowRun) => boolean) =>
      runs.filter(isSo).map(({ html_url: url, updated_at }) => ({ state, url, at: new Date(updated_at) }))[0];
    const failed = found('failed', ({ conclusion }) => FAILURES.has(conclusion ?? ''));
    // Not every key may read them.
    if (failed) return { ...failed, findings: await this.findings(version).catch(() => []) };
    return (
      found('checking', ({ status }) => status !== 'completed') ??
      found('published', ({ conclusion }) => conclusion === 'success') ??
      (runs.length > 0 ? this.progressOfLater(version) : { state: 'unknown' })
    );
  }

  /** Returns the errors that the checks of a version have found in files. */
  private async findings(version: string): Promise<readonly CheckFinding[]> {
    const { check_runs: runs } = await this.rest.json<{ readonly check_runs: readonly CheckRun[] }>(
      `${this.at}/commits/${version}/check-runs`,
    );
    const annotated = runs.filter(({ output }) => output.annotations_count > 0);
    const annotations = await Promise.all(
      annotated.map(({ id }) =>
        this.rest.json<readonly Annotation[]>(`${this.at}/check-runs/${id}/annotations`),
      ),
    );
    return annotations
      .flat()
      .filter(({ annotation_level: level }) => level === 'failure')
      .map(({ path, start_line: line, message }) => ({ path, line, message }));
  }
}

const FAILURES: ReadonlySet<string> = new Set([
  ...['failure', 'timed_out', 'startup_failure', 'action_required'],
]);

/** Whether a folder contains another, or is in it. */
function leadsTo(path: string, folder: string | undefined): boolean {
  if (folder === undefined || folder === '') return folder === '';
  return `${folder}/`.startsWith(`${path}/`) || `${path}/`.startsWith(`${folder}/`);
}

/** Encodes the parts of a branch name such as `a/b`. */
export function encoded(branch: string): string {
  return branch.split('/').map(encodeURIComponent).join('/');
}

function savedChange({ sha, html_url: url, parents, commit, author }: GithubCommit): SavedChange {
  return {
    version: sha,
    parent: parents[0]?.sha,
    message: commit.message,
    author: commit.author.name || (author?.login ?? ''),
    at: new Date(commit.committer.date),
    url,
  };
}
