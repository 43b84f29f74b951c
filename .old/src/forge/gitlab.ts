/** GitLab: https://docs.gitlab.com/api/rest/ and https://docs.gitlab.com/api/graphql/reference/. */
import { bytesOf, textOf, toBase64 } from './blob.ts';
import { ForgeError, type Progress, type SavedChange } from './forge.ts';
import {
  GitForge,
  type FolderEntry,
  type Opened,
  type Opening,
  type TreeFile,
  type Write,
} from './git-forge.ts';
import { eachInParallel, inGroups, type Connection } from './request.ts';

interface GitlabCommit {
  readonly id: string;
  readonly parent_ids: readonly string[];
  readonly message: string;
  readonly author_name: string;
  readonly committed_date: string;
  readonly web_url: string;
}

interface TreePage {
  readonly id: string;
  readonly path: string;
  readonly type: 'tree' | 'blob' | 'commit';
  readonly mode: string;
}

interface Pipeline {
  readonly status: string;
  readonly web_url: string;
  readonly updated_at: string;
}

interface BlobsResponse {
  readonly data?: {
    readonly project: {
      readonly repository: {
        readonly blobs: {
          readonly nodes: readonly { readonly oid: string; readonly rawTextBlob: string | null }[];
        };
      };
    } | null;
  } | null;
}

const TEXTS_PER_QUERY = 100;
const FILES_PER_PAGE = 100;
const PARALLEL = 8;
const BLOBS = `query ($project: ID!, $ref: String!, $paths: [String!]!) {
  project(fullPath: $project) { repository { blobs(ref: $ref, paths: $paths) { nodes { oid rawTextBlob } } } }
}`;

/** The check is over, and the site as it was. */
const FAILURES: ReadonlySet<string> = new Set(['failed']);
const CANCELLED: ReadonlySet<string> = new Set(['canceled', 'canceling', 'skipped']);

export class GitlabForge extends GitForge {
  private readonly graphql: Connection;
  private readonly repo: string;

  private constructor(opened: Opened) {
    super(opened);
    this.graphql = opened.graphql;
    this.repo = opened.repo;
  }

  /** Throws a {@link ForgeError} if the key does not let its user write to the repository. */
  static async connect(opening: Opening): Promise<GitlabForge> {
    const { rest, repo, branch } = opening;
    const at = `/projects/${encodeURIComponent(repo)}`;
    const { name: user } = await rest.json<{ readonly name: string }>('/user');
    const { default_branch: main, permissions } = await rest.json<{
      readonly default_branch: string;
      readonly permissions?: Readonly<
        Record<'project_access' | 'group_access', { readonly access_level: number } | null>
      >;
    }>(at);
    const levels = Object.values(permissions ?? {}).map((access) => access?.access_level ?? 0);
    // Neither is given for an administrator.
    if (levels.some((level) => level > 0) && Math.max(...levels) < DEVELOPER)
      throw new ForgeError('no-right');
    return new GitlabForge({ ...opening, at, branch: branch ?? main, user });
  }

  protected async head(): Promise<string> {
    return (await this.branchState()).commit.id;
  }

  private branchState(): Promise<{
    readonly commit: { readonly id: string };
    readonly protected: boolean;
    readonly can_push: boolean;
  }> {
    return this.rest.json(`${this.at}/repository/branches/${encodeURIComponent(this.branch)}`);
  }

  protected async treeOf(version: string): Promise<readonly TreeFile[]> {
    const entries = await this.entriesIn(version, { path: this.folders.content }, true);
    return entries.filter(({ type }) => type === 'blob');
  }

  protected async entriesIn(
    ref: string,
    { path }: Pick<FolderEntry, 'path'>,
    isRecursive: boolean,
  ): Promise<readonly FolderEntry[]> {
    const files: FolderEntry[] = [];
    let next: Readonly<Record<string, string>> | undefined = {};
    while (next !== undefined) {
      const response = await this.rest
        .send(`${this.at}/repository/tree`, {
          query: {
            ref,
            path,
            recursive: isRecursive,
            per_page: FILES_PER_PAGE,
            pagination: 'keyset',
            ...next,
          },
        })
        .catch((error: unknown) => {
          // The folder does not exist yet.
          if (error instanceof ForgeError && error.kind === 'not-found') return undefined;
          throw error;
        });
      if (response === undefined) return files;
      for (const { id: sha, type, path, mode } of (await response.json()) as readonly TreePage[])
        files.push({ sha, type, path, mode });
      next = nextPage(response.headers.get('link'));
    }
    return files;
  }

  protected async texts(
    files: readonly TreeFile[],
    version: string,
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    await eachInParallel(inGroups(files, TEXTS_PER_QUERY), PARALLEL, async (group) => {
      const variables = { project: this.repo, ref: version, paths: group.map(({ path }) => path) };
      const { data } = await this.graphql.json<BlobsResponse>('', {
        method: 'POST',
        body: { query: BLOBS, variables },
        isHarmless: true,
      });
      for (const { oid, rawTextBlob } of data?.project?.repository.blobs.nodes ?? []) {
        if (rawTextBlob !== null) found.set(oid, bytesOf(rawTextBlob));
      }
    });
    return found;
  }

  protected async blobs(files: readonly TreeFile[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const found = new Map<string, Uint8Array>();
    await eachInParallel(files, PARALLEL, async ({ sha }) => {
      found.set(sha, await this.rest.bytes(`${this.at}/repository/blobs/${sha}/raw`, { accept: '*/*' }));
    });
    return found;
  }

  protected async commitAt(version: string): Promise<SavedChange> {
    return savedChange(await this.rest.json<GitlabCommit>(`${this.at}/repository/commits/${version}`));
  }

  protected async commits(count: number, path: string): Promise<readonly SavedChange[]> {
    const commits = await this.rest.json<readonly GitlabCommit[]>(`${this.at}/repository/commits`, {
      query: { ref_name: this.branch, per_page: count, ...(path !== '' && { path }) },
    });
    return commits.map(savedChange);
  }

  /**
   * GitLab cannot be told which commit the branch must be at. It refuses the commit if a file that it changes or deletes has changed
   * since `base`, or one that it creates exists. If somebody saves other files in the moment after `head` was asked for, both
   * commits are there, and the later one's `parent` tells.
   */
  protected async write(writes: readonly Write[], message: string, base: string): Promise<SavedChange> {
    return this.commit({ branch: this.branch, ...commitBody(writes, message, base) });
  }

  private async commit(body: object): Promise<SavedChange> {
    return savedChange(
      await this.rest.json<GitlabCommit>(`${this.at}/repository/commits`, { method: 'POST', body }),
    );
  }

  protected async writeOnBranch(
    branch: string,
    writes: readonly Write[],
    message: string,
    base: string,
  ): Promise<void> {
    await this.commit({ branch, start_sha: base, ...commitBody(writes, message, base) });
  }

  protected async openRequest(branch: string, title: string, text: string): Promise<string> {
    const request = await this.rest.json<{ readonly web_url: string }>(`${this.at}/merge_requests`, {
      method: 'POST',
      body: {
        source_branch: branch,
        target_branch: this.branch,
        title,
        description: text,
        remove_source_branch: true,
      },
    });
    return request.web_url;
  }

  protected async removeBranch(branch: string): Promise<void> {
    await this.rest.send(`${this.at}/repository/branches/${encodeURIComponent(branch)}`, {
      method: 'DELETE',
    });
  }

  protected async isProtected(): Promise<boolean> {
    const { protected: isProtected, can_push: canPush } = await this.branchState();
    return isProtected && !canPush;
  }

  async progress(version: string): Promise<Progress> {
    const [pipeline] = await this.rest.json<readonly Pipeline[]>(`${this.at}/pipelines`, {
      query: { sha: version, ref: this.branch, per_page: 1 },
    });
    if (!pipeline) return { state: 'unknown' };
    const { status, web_url: url, updated_at } = pipeline;
    if (CANCELLED.has(status)) return this.progressOfLater(version);
    const at = new Date(updated_at);
    if (FAILURES.has(status)) return { state: 'failed', url, at };
    return status === 'success' ? { state: 'published', url, at } : { state: 'checking', url };
  }
}

/** The lowest access level that may push. */
const DEVELOPER = 30;

function commitBody(writes: readonly Write[], message: string, base: string): object {
  return { commit_message: message, actions: writes.map((write) => actionFor(write, base)) };
}

function actionFor({ path, bytes, old }: Write, base: string): object {
  const known = old && { last_commit_id: base };
  if (bytes === undefined) return { action: 'delete', file_path: path, ...known };
  const text = textOf(bytes);
  return {
    action: old ? 'update' : 'create',
    file_path: path,
    ...known,
    ...(text === undefined || text.startsWith('\uFEFF')
      ? { content: toBase64(bytes), encoding: 'base64' }
      : { content: text, encoding: 'text' }),
  };
}

/** Returns the query of the next page, from the header `link`. */
function nextPage(link: string | null): Readonly<Record<string, string>> | undefined {
  const address = /<([^<>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
  return address === undefined ? undefined : Object.fromEntries(new URL(address).searchParams);
}

function savedChange(commit: GitlabCommit): SavedChange {
  return {
    version: commit.id,
    parent: commit.parent_ids[0],
    message: commit.message,
    author: commit.author_name,
    at: new Date(commit.committed_date),
    url: commit.web_url,
  };
}
