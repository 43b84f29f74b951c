/** Forgejo and Gitea: https://codeberg.org/api/swagger. */
import { fromBase64, toBase64 } from './blob.ts';
import { ForgeError, type Progress, type SavedChange } from './forge.ts';
import {
  GitForge,
  type FolderEntry,
  type Opened,
  type Opening,
  type TreeFile,
  type Write,
} from './git-forge.ts';
import { eachInParallel, inGroups } from './request.ts';

interface ForgejoCommit {
  readonly sha: string;
  readonly html_url: string;
  readonly parents: readonly { readonly sha: string }[] | null;
  readonly commit: {
    readonly message: string;
    readonly author: { readonly name: string };
    readonly committer: { readonly date: string };
  };
}

interface Blob {
  readonly sha: string;
  readonly content: string | null;
}

interface Status {
  readonly status: string;
  readonly target_url: string;
  readonly description: string;
  readonly updated_at: string;
}

const FILES_PER_PAGE = 1000;
/** Forgejo's `MAX_RESPONSE_ITEMS`. */
const BLOBS_PER_REQUEST = 50;
const PARALLEL = 8;

export class ForgejoForge extends GitForge {
  /** The page of the repository. */
  private readonly page: string;

  private constructor(opened: Opened, page: string) {
    super(opened);
    this.page = page;
  }

  /** Throws a {@link ForgeError} if the key does not let its user write to the repository. */
  static async connect(opening: Opening): Promise<ForgejoForge> {
    const { rest, repo, branch } = opening;
    const at = `/repos/${repo}`;
    const user = await rest.json<{ readonly login: string; readonly full_name: string }>('/user');
    const {
      default_branch: main,
      html_url: page,
      permissions,
    } = await rest.json<{
      readonly default_branch: string;
      readonly html_url: string;
      readonly permissions?: { readonly push: boolean };
    }>(at);
    if (permissions?.push === false) throw new ForgeError('no-right');
    const opened = { ...opening, at, branch: branch ?? main, user: user.full_name || user.login };
    return new ForgejoForge(opened, page);
  }

  protected async head(): Promise<string> {
    return (await this.branchState()).commit.id;
  }

  private branchState(): Promise<{
    readonly commit: { readonly id: string };
    readonly protected: boolean;
    readonly user_can_push: boolean;
  }> {
    return this.rest.json(`${this.at}/branches/${encodeURIComponent(this.branch)}`);
  }

  protected async treeOf(version: string): Promise<readonly TreeFile[]> {
    const entries = await this.entriesIn(version, { path: '', sha: version }, true);
    return entries.filter(({ type }) => type === 'blob');
  }

  protected async entriesIn(
    _version: string,
    { path, sha }: Pick<FolderEntry, 'path' | 'sha'>,
    isRecursive: boolean,
  ): Promise<readonly FolderEntry[]> {
    const prefix = path === '' ? '' : `${path}/`;
    const entries: FolderEntry[] = [];
    for (let page = 1; ; page++) {
      const { tree, truncated } = await this.rest.json<{
        readonly tree: readonly FolderEntry[] | null;
        readonly truncated: boolean;
      }>(`${this.at}/git/trees/${sha}`, {
        query: { ...(isRecursive && { recursive: true }), per_page: FILES_PER_PAGE, page },
      });
      for (const entry of tree ?? []) entries.push({ ...entry, path: prefix + entry.path });
      if (!truncated || !tree || tree.length === 0) return entries;
    }
  }

  /** Forgejo returns several files at once; Gitea does not. */
  protected async texts(files: readonly TreeFile[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    await eachInParallel(inGroups(files, BLOBS_PER_REQUEST), PARALLEL, async (group) => {
      const shas = group.map(({ sha }) => sha).join(',');
      const blobs = await this.rest.json<readonly Blob[]>(`${this.at}/git/blobs`, { query: { shas } });
      for (const { sha, content } of blobs) if (content !== null) found.set(sha, fromBase64(content));
    });
    return found;
  }

  protected async blobs(files: readonly TreeFile[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    await eachInParallel(files, PARALLEL, async ({ sha }) => {
      const { content } = await this.rest.json<Blob>(`${this.at}/git/blobs/${sha}`);
      // Forgejo leaves out what is larger than its own limit.
      if (content === null) throw new ForgeError('too-large');
      found.set(sha, fromBase64(content));
    });
    return found;
  }

  protected async commitAt(version: string): Promise<SavedChange> {
    return savedChange(
      await this.rest.json<ForgejoCommit>(`${this.at}/git/commits/${version}`, { query: BRIEF }),
    );
  }

  protected async commits(count: number, path: string): Promise<readonly SavedChange[]> {
    const commits = await this.rest.json<readonly ForgejoCommit[]>(`${this.at}/commits`, {
      query: { sha: this.branch, limit: count, ...(path !== '' && { path }), ...BRIEF },
    });
    return commits.map(savedChange);
  }

  /**
   * Forgejo cannot be told which commit the branch must be at. It refuses the commit if a file that it changes or deletes is not the
   * one in `base`, or one that it creates exists. If somebody saves other files in the moment after `head` was asked for, both
   * commits are there, and the later one's `parent` tells.
   */
  protected async write(writes: readonly Write[], message: string, base: string): Promise<SavedChange> {
    return this.commit(this.branch, writes, message, base);
  }

  private async commit(
    branch: string,
    writes: readonly Write[],
    message: string,
    base: string,
  ): Promise<SavedChange> {
    const { commit } = await this.rest.json<{
      readonly commit: {
        readonly sha: string;
        readonly html_url: string;
        readonly parents: ForgejoCommit['parents'];
      };
    }>(`${this.at}/contents`, {
      method: 'POST',
      body: { branch, message, files: writes.map(fileChange) },
    });
    return {
      version: commit.sha,
      parent: commit.parents?.[0]?.sha ?? base,
      message,
      author: this.user,
      at: new Date(),
      url: commit.html_url,
    };
  }

  protected async writeOnBranch(
    branch: string,
    writes: readonly Write[],
    message: string,
    base: string,
  ): Promise<void> {
    await this.rest.json(`${this.at}/branches`, {
      method: 'POST',
      body: { new_branch_name: branch, old_ref_name: base },
    });
    await this.commit(branch, writes, message, base);
  }

  protected async openRequest(branch: string, title: string, text: string): Promise<string> {
    const request = await this.rest.json<{ readonly html_url: string }>(`${this.at}/pulls`, {
      method: 'POST',
      body: { title, body: text, head: branch, base: this.branch },
    });
    return request.html_url;
  }

  protected async removeBranch(branch: string): Promise<void> {
    await this.rest.send(`${this.at}/branches/${encodeURIComponent(branch)}`, { method: 'DELETE' });
  }

  protected async isProtected(): Promise<boolean> {
    const { protected: isProtected, user_can_push: canPush } = await this.branchState();
    return isProtected && !canPush;
  }

  async progress(version: string): Promise<Progress> {
    const { statuses } = await this.rest.json<{ readonly statuses: readonly Status[] | null }>(
      `${this.at}/commits/${version}/status`,
    );
    const found = (state: Progress['state'], isSo: (status: Status) => boolean) =>
      (statuses ?? []).filter(isSo).map(({ target_url: url, updated_at }) => ({
        state,
        // Forgejo gives its own pages without its address.
        ...(url !== '' && { url: new URL(url, this.page).href }),
        at: new Date(updated_at),
      }))[0];
    const isCancelled = ({ description }: Status) => /cancel/i.test(description);
    const isFailure = ({ status }: Status) => status === 'failure' || status === 'error';
    if (statuses?.some((one) => isFailure(one) && isCancelled(one))) return this.progressOfLater(version);
    return (
      found('failed', isFailure) ??
      found('checking', ({ status }) => status === 'pending') ??
      found('published', ({ status }) => status === 'success' || status === 'warning') ?? { state: 'unknown' }
    );
  }
}

/** Leaves out what the desk does not show. */
const BRIEF = { stat: false, verification: false, files: false };

function fileChange({ path, bytes, old }: Write): object {
  const known = old && { sha: old.sha };
  if (bytes === undefined) return { operation: 'delete', path, ...known };
  return { operation: old ? 'update' : 'create', path, content: toBase64(bytes), ...known };
}

function savedChange({ sha, html_url: url, parents, commit }: ForgejoCommit): SavedChange {
  return {
    version: sha,
    parent: parents?.[0]?.sha,
    message: commit.message.trimEnd(),
    author: commit.author.name,
    at: new Date(commit.committer.date),
    url,
  };
}
