/** Forgejo's API, version 1: https://codeberg.org/api/swagger. Gitea's differs only in how files are read. */
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

const REPO = `/api/v1/repos/${OWNER}/${REPOSITORY}`;
const PAGE = `/${OWNER}/${REPOSITORY}`;

interface FileOperation {
  readonly operation: 'create' | 'update' | 'delete';
  readonly path: string;
  /** In base64. */
  readonly content?: string;
  readonly sha?: string;
}

interface CommitBody {
  readonly branch: string;
  readonly message: string;
  readonly files: readonly FileOperation[];
}

/** Makes an endpoint that writes. */
function writing(pattern: string, answer: Route['answer']): Route {
  return {
    pattern,
    answer: (context) =>
      context.state.mayWrite
        ? answer(context)
        : refused(403, 'token does not have at least one of required scope(s): [write:repository]'),
  };
}

const ROUTES: readonly Route[] = [
  { pattern: 'GET /api/v1/user', answer: () => ({ login: EDITOR.login, full_name: EDITOR.name }) },
  {
    pattern: `GET ${REPO}`,
    answer: ({ state, address }) => ({
      default_branch: BRANCH,
      html_url: address + PAGE,
      permissions: { pull: true, push: state.mayWrite },
    }),
  },
  {
    pattern: `GET ${REPO}/branches/:name`,
    answer: ({ params: [name = ''], repository, state }) => {
      const id = repository.branch(name);
      if (id === undefined) return refused(404, "The target couldn't be found.");
      const isProtected = state.isProtected && name === BRANCH;
      const [commit] = repository.commits(id, { count: 1 });
      return {
        name,
        commit: { id, message: commit?.message },
        protected: isProtected,
        user_can_push: state.mayWrite && !isProtected,
      };
    },
  },
  {
    pattern: `GET ${REPO}/git/trees/:sha`,
    answer: ({ params: [sha = ''], query, repository }) => {
      const all = repository.entries(sha, query.get('recursive') !== null);
      const size = Math.min(1000, Number(query.get('per_page') ?? 1000));
      const page = Number(query.get('page') ?? 1);
      const tree = all.slice((page - 1) * size, page * size);
      return { sha, tree, truncated: page * size < all.length, page, total_count: all.length };
    },
  },
  {
    pattern: `GET ${REPO}/git/blobs`,
    answer: ({ query, repository, state }) => {
      if (state.isGitea) return refused(404, '404 page not found');
      const shas = (query.get('shas') ?? '').split(',');
      return shas.map((sha) => blob(repository, sha));
    },
  },
  {
    pattern: `GET ${REPO}/git/blobs/:sha`,
    answer: ({ params: [sha = ''], repository }) => blob(repository, sha),
  },
  writing(`POST ${REPO}/contents`, changeFiles),
  writing(`POST ${REPO}/branches`, ({ body, repository }) => {
    const { new_branch_name: name, old_ref_name: from } = body as Readonly<Record<string, string>>;
    if (repository.branch(name!) !== undefined) return refused(409, 'The branch already exists.');
    const commit = repository.commitNamed(from!);
    if (commit === undefined) return refused(404, 'The old branch does not exist');
    repository.setBranch(name!, commit);
    return new Reply(201, { name, commit: { id: commit } });
  }),
  writing(`DELETE ${REPO}/branches/:name`, ({ params: [name = ''], repository }) => {
    repository.deleteBranch(name);
    return new Reply(204, undefined);
  }),
  writing(`POST ${REPO}/pulls`, ({ body, state, repository, address }) => {
    const { title, head, body: text } = body as Readonly<Record<'title' | 'head' | 'body', string>>;
    if (repository.branch(head) === undefined) return refused(404, "The target couldn't be found.");
    state.requests.push({ title, branch: head, text });
    return new Reply(201, { html_url: `${address}${PAGE}/pulls/${state.requests.length}` });
  }),
  {
    pattern: `GET ${REPO}/commits`,
    answer: (context) => {
      const { query, repository, address } = context;
      const commits = repository.commits(query.get('sha') ?? BRANCH, { path: query.get('path') ?? '' });
      return paged(
        commits.map((commit) => commitBody(commit, address)),
        context,
        'limit',
      );
    },
  },
  {
    pattern: `GET ${REPO}/git/commits/:sha`,
    answer: ({ params: [name = ''], repository, address }) => {
      const sha = repository.commitNamed(name);
      const [commit] = sha === undefined ? [] : repository.commits(sha, { count: 1 });
      return commit ? commitBody(commit, address) : refused(404, "The target couldn't be found.");
    },
  },
  { pattern: `GET ${REPO}/commits/:sha/status`, answer: combinedStatus },
];

export const FORGEJO: ForgeKind = {
  authorize: '/login/oauth/authorize',
  token: '/login/oauth/access_token',
  routes: ROUTES,
  limited: () => new Reply(429, { message: 'Too many requests' }, { 'retry-after': '1800' }),
};

function blob(repository: GitRepository, sha: string): object {
  const content = repository.bytes(sha);
  return { sha, content: content.toString('base64'), encoding: 'base64', size: content.length };
}

function changeFiles({ body, repository, state, address }: RouteContext): Reply {
  const { branch, message, files } = body as unknown as CommitBody;
  if (repository.branch(branch) === undefined) return refused(404, `branch does not exist [name: ${branch}]`);
  if (state.isProtected && branch === BRANCH) {
    return refused(403, `user cannot commit to repo [user: ${EDITOR.login}]`);
  }
  for (const file of files) {
    const problem = problemWith(file, branch, repository);
    if (problem !== undefined) return problem;
  }
  const sha = repository.commit(message, EDITOR, files.map(changeOf), branch);
  const [commit] = repository.commits(sha, { count: 1 });
  const saved = repository.files().filter(({ path }) => files.some((file) => file.path === path));
  return new Reply(201, {
    commit: { ...commitBody(commit!, address), created: commit!.date },
    files: saved,
  });
}

function problemWith(
  { operation, path, sha, content }: FileOperation,
  branch: string,
  repository: GitRepository,
): Reply | undefined {
  const expected = repository.blobAt(branch, path);
  if (content !== undefined && !/^[A-Za-z0-9+/]*={0,2}$/.test(content)) {
    return refused(422, 'illegal base64 data');
  }
  if (operation === 'create') {
    return expected === undefined
      ? undefined
      : refused(422, `repository file already exists [path: ${path}]`);
  }
  if (expected === undefined) return refused(404, `repository file does not exist [path: ${path}]`);
  if (sha === undefined) return refused(422, 'a SHA or commit ID must be provided when updating a file');
  return sha === expected
    ? undefined
    : refused(422, `sha does not match [given: ${sha}, expected: ${expected}]`);
}

function changeOf({ operation, path, content = '' }: FileOperation): Change {
  return { path, text: operation === 'delete' ? undefined : Buffer.from(content, 'base64') };
}

function commitBody({ sha, parents, author, date, message }: Commit, address: string): object {
  return {
    sha,
    html_url: `${address}${PAGE}/commit/${sha}`,
    parents: parents.map((parent) => ({ sha: parent })),
    commit: { message: `${message}\n`, author: { name: author, date }, committer: { name: author, date } },
  };
}

const STATUSES: Readonly<Record<CheckState, string>> = {
  running: 'pending',
  success: 'success',
  failure: 'failure',
  cancelled: 'failure',
};

function combinedStatus({ params: [sha = ''], state }: RouteContext): object {
  const check = state.checks.get(sha);
  if (check === undefined) return { state: '', statuses: null, total_count: 0 };
  const status = {
    status: STATUSES[check],
    context: 'Publicera / Kontrollera, bygg och publicera (push)',
    description: check === 'cancelled' ? 'Has been cancelled' : '',
    target_url: `${PAGE}/actions/runs/1/jobs/0`,
    updated_at: '2026-11-26T13:32:00Z',
  };
  return { state: status.status, statuses: [status], total_count: 1 };
}
