/** GitLab's API: https://docs.gitlab.com/api/rest/ and https://docs.gitlab.com/api/graphql/reference/. */
import { BRANCH, type Change, type Commit, type GitRepository } from './repository.ts';
import {
  EDITOR,
  OWNER,
  paged,
  refused,
  Reply,
  REPOSITORY,
  type CheckState,
  type ForgeKind,
  type Route,
  type RouteContext,
} from './forge-kind.ts';

const PROJECT = `/api/v4/projects/${encodeURIComponent(`${OWNER}/${REPOSITORY}`)}`;
const DEVELOPER = 30;
const REPORTER = 20;

interface Action {
  readonly action?: 'create' | 'update' | 'delete';
  readonly file_path: string;
  readonly content?: string;
  readonly encoding?: 'text' | 'base64';
  readonly last_commit_id?: string;
}

interface CommitBody {
  readonly branch: string;
  readonly start_sha?: string;
  readonly commit_message: string;
  readonly actions: readonly Action[];
}

const forbidden = () => refused(403, '403 Forbidden - You are not allowed to push into this branch');

const ROUTES: readonly Route[] = [
  { pattern: 'GET /api/v4/user', answer: () => ({ username: EDITOR.login, name: EDITOR.name }) },
  {
    pattern: `GET ${PROJECT}`,
    answer: ({ state }) => ({
      default_branch: BRANCH,
      permissions: {
        project_access: { access_level: state.mayWrite ? DEVELOPER : REPORTER },
        group_access: null,
      },
    }),
  },
  {
    pattern: `GET ${PROJECT}/repository/branches/:name`,
    answer: ({ params: [name = ''], repository, state }) => {
      const id = repository.branch(name);
      if (id === undefined) return refused(404, '404 Branch Not Found');
      const isProtected = state.isProtected && name === BRANCH;
      return { name, commit: { id }, protected: isProtected, can_push: state.mayWrite && !isProtected };
    },
  },
  {
    pattern: `DELETE ${PROJECT}/repository/branches/:name`,
    answer: ({ params: [name = ''], repository }) => {
      repository.deleteBranch(name);
      return new Reply(204, undefined);
    },
  },
  { pattern: `GET ${PROJECT}/repository/tree`, answer: tree },
  {
    pattern: `GET ${PROJECT}/repository/blobs/:sha/raw`,
    answer: ({ params: [sha = ''], repository }) =>
      new Reply(200, repository.bytes(sha), { 'content-type': 'application/octet-stream' }),
  },
  {
    pattern: `GET ${PROJECT}/repository/commits`,
    answer: (context) => {
      const { query, repository, address } = context;
      const commits = repository.commits(query.get('ref_name') ?? BRANCH, { path: query.get('path') ?? '' });
      return paged(
        commits.map((commit) => commitBody(commit, address)),
        context,
      );
    },
  },
  {
    pattern: `GET ${PROJECT}/repository/commits/:sha`,
    answer: ({ params: [name = ''], repository, address }) => {
      const sha = repository.commitNamed(name);
      const [commit] = sha === undefined ? [] : repository.commits(sha, { count: 1 });
      return commit ? commitBody(commit, address) : refused(404, '404 Commit Not Found');
    },
  },
  { pattern: `POST ${PROJECT}/repository/commits`, answer: createCommit },
  {
    pattern: `POST ${PROJECT}/merge_requests`,
    answer: ({ body, state, repository, address }) => {
      const {
        title,
        source_branch: branch,
        description: text,
      } = body as Readonly<Record<'title' | 'source_branch' | 'description', string>>;
      if (!state.mayWrite) return refused(403, '403 Forbidden');
      if (repository.branch(branch) === undefined) return refused(400, '400 Bad request');
      state.requests.push({ title, branch, text });
      return new Reply(201, {
        web_url: `${address}/${OWNER}/${REPOSITORY}/-/merge_requests/${state.requests.length}`,
      });
    },
  },
  { pattern: `GET ${PROJECT}/pipelines`, answer: pipelines },
];

export const GITLAB: ForgeKind = {
  authorize: '/oauth/authorize',
  token: '/oauth/token',
  routes: ROUTES,
  limited: () => new Reply(429, { message: 'Retry later' }, { 'retry-after': '1800' }),
  data(query, repository, variables) {
    if (!query.includes('rawTextBlob')) return undefined;
    const { paths, ref } = variables as { readonly paths: readonly string[]; readonly ref: string };
    const nodes = paths.flatMap((path) => {
      const oid = repository.blobAt(ref, path);
      return oid === undefined ? [] : [{ path, oid, rawTextBlob: repository.text(oid) }];
    });
    return { project: { repository: { blobs: { nodes } } } };
  },
};

/** Lists a folder in pages, where each names the hash that the next begins after. */
function tree({ query, repository, endpoint, address }: RouteContext): Reply {
  const all = repository.entries(
    query.get('ref') ?? BRANCH,
    query.get('recursive') === 'true',
    query.get('path') ?? '',
  );
  if (all.length === 0) return refused(404, '404 invalid revision or path Not Found');
  const size = Math.min(100, Number(query.get('per_page') ?? 20));
  const start = Number(query.get('page_token') ?? 0);
  const next = new URL(address + endpoint.replace(/^GET /, ''));
  next.search = String(
    new URLSearchParams({ ...Object.fromEntries(query), page_token: String(start + size) }),
  );
  const page = all.slice(start, start + size).map(({ sha: id, type, path, mode }) => ({
    ...{ id, type, path, mode, name: path.split('/').at(-1) },
  }));
  return new Reply(200, page, all.length > start + size ? { link: `<${next.href}>; rel="next"` } : {});
}

function createCommit({ body, repository, state, address }: RouteContext): Reply {
  const { branch, start_sha: start, commit_message: message, actions } = body as unknown as CommitBody;
  if (!state.mayWrite || (state.isProtected && branch === BRANCH)) return forbidden();
  const exists = repository.branch(branch) !== undefined;
  if (exists && start !== undefined) {
    return refused(
      400,
      `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
    );
  }
  if (!exists && start === undefined) {
    return refused(400, 'You can only create or edit files when you are on a branch');
  }
  const from = start ?? branch;
  for (const action of actions) {
    const problem = problemWith(action, from, repository);
    if (problem !== undefined) return refused(400, problem);
  }
  if (start !== undefined) repository.setBranch(branch, start);
  const sha = repository.commit(message, EDITOR, actions.map(changeOf), branch);
  const [commit] = repository.commits(sha, { count: 1 });
  return new Reply(201, commitBody(commit!, address));
}

/** The file must be there or not, and not have changed since `last_commit_id`, where a commit without the file says nothing. */
function problemWith(
  { action, file_path: path, last_commit_id: known }: Action,
  from: string,
  repository: GitRepository,
): string | undefined {
  const exists = repository.blobAt(from, path) !== undefined;
  if (action === 'create') return exists ? 'A file with this name already exists' : undefined;
  if (known !== undefined) {
    const last = (revision: string) => repository.lastChange(revision, path);
    const [now, before] = [last(from), last(known)];
    if (now !== undefined && before !== undefined && now !== before) {
      return `You are attempting to ${action ?? ''} a file that has changed since you started editing it.`;
    }
  }
  return exists ? undefined : "A file with this name doesn't exist";
}

function changeOf({ action, file_path: path, content = '', encoding }: Action): Change {
  if (action === 'delete') return { path, text: undefined };
  return { path, text: Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8') };
}

function commitBody({ sha, parents, author, date, message }: Commit, address: string): object {
  return {
    id: sha,
    parent_ids: parents,
    message,
    title: message.split('\n', 1)[0],
    author_name: author,
    committed_date: date,
    web_url: `${address}/${OWNER}/${REPOSITORY}/-/commit/${sha}`,
  };
}

const STATUSES: Readonly<Record<CheckState, string>> = {
  running: 'running',
  success: 'success',
  failure: 'failed',
  cancelled: 'canceled',
};

function pipelines({ query, state, address }: RouteContext): readonly object[] {
  const check = state.checks.get(query.get('sha') ?? '');
  if (check === undefined) return [];
  return [
    {
      id: 1,
      status: STATUSES[check],
      web_url: `${address}/${OWNER}/${REPOSITORY}/-/pipelines/1`,
      updated_at: '2026-11-26T13:32:00.000Z',
    },
  ];
}
