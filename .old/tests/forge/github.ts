/** GitHub's API on a self-hosted server: https://docs.github.com/en/enterprise-server/rest and .../graphql. */
import type { TreeEntry } from './loose-objects.ts';
import { BRANCH, type Commit, type GitRepository } from './repository.ts';
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

const REPO = `/api/v3/repos/${OWNER}/${REPOSITORY}`;

/** An entry of a new tree: with its content, with the hash of it, or with null to be removed. */
interface NewEntry {
  readonly path: string;
  readonly mode: string;
  readonly sha?: string | null;
  readonly content?: string;
}

const notFound = () => refused(404, 'Not Found');

/** Makes an endpoint that writes. */
function writing(pattern: string, answer: Route['answer']): Route {
  return {
    pattern,
    answer: (context) =>
      context.state.mayWrite
        ? answer(context)
        : refused(403, 'Resource not accessible by personal access token'),
  };
}

const ROUTES: readonly Route[] = [
  { pattern: 'GET /api/v3/user', answer: () => ({ login: EDITOR.login, name: EDITOR.name }) },
  {
    pattern: `GET ${REPO}`,
    answer: ({ state }) => ({ default_branch: BRANCH, permissions: { pull: true, push: state.mayWrite } }),
  },
  {
    pattern: `GET ${REPO}/git/ref/heads/*`,
    answer: ({ params: [name = ''], repository }) => refOf(repository, name) ?? notFound(),
  },
  {
    pattern: `GET ${REPO}/git/trees/:sha`,
    answer: ({ params: [sha = ''], query, repository }) => ({
      sha,
      tree: repository.entries(sha, query.has('recursive')).map(treeEntry),
      truncated: false,
    }),
  },
  {
    pattern: `GET ${REPO}/git/blobs/:sha`,
    answer: ({ params: [sha = ''], repository, accept }) => {
      const bytes = repository.bytes(sha);
      if (accept.includes('raw'))
        return new Reply(200, bytes, { 'content-type': 'application/octet-stream' });
      return { sha, content: bytes.toString('base64'), encoding: 'base64', size: bytes.length };
    },
  },
  {
    pattern: `GET ${REPO}/git/commits/:sha`,
    answer: ({ params: [sha = ''], repository }) => {
      const [commit] = repository.commits(sha, { count: 1 });
      return commit ? { sha, tree: { sha: commit.tree }, message: commit.message } : notFound();
    },
  },
  writing(`POST ${REPO}/git/blobs`, ({ body, repository }) => {
    const { content, encoding } = body as {
      readonly content: string;
      readonly encoding?: 'utf-8' | 'base64';
    };
    const [sha] = repository.writeBlobs([Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')]);
    return new Reply(201, { sha });
  }),
  writing(`POST ${REPO}/git/trees`, ({ body, repository }) => {
    const { base_tree: base, tree } = body as {
      readonly base_tree?: string;
      readonly tree: readonly NewEntry[];
    };
    const known = new Set(base === undefined ? [] : repository.entries(base, true).map(({ path }) => path));
    if (tree.some(({ sha, path }) => sha === null && !known.has(path))) {
      return refused(422, 'GitRPC::BadObjectState');
    }
    const written = repository
      .writeBlobs(tree.flatMap(({ content }) => (content === undefined ? [] : [Buffer.from(content)])))
      .values();
    const entries = tree.map(({ path, mode, sha = null, content }) => ({
      path,
      mode,
      sha: content === undefined ? sha : written.next().value!,
    }));
    return new Reply(201, { sha: repository.writeTree(base, entries) });
  }),
  writing(`POST ${REPO}/git/commits`, ({ body, repository }) => {
    const { message, tree, parents } = body as {
      readonly message: string;
      readonly tree: string;
      readonly parents: readonly string[];
    };
    return new Reply(201, { sha: repository.writeCommit(tree, parents, message, EDITOR) });
  }),
  writing(`PATCH ${REPO}/git/refs/heads/*`, ({ params: [name = ''], body, repository, state }) => {
    const { sha, force = false } = body as { readonly sha: string; readonly force?: boolean };
    const current = repository.branch(name);
    if (current === undefined) return refused(422, 'Reference does not exist');
    if (state.isProtected && name === BRANCH) {
      return refused(
        422,
        'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
      );
    }
    if (!force && !repository.isAncestor(current, sha)) return refused(422, 'Update is not a fast forward');
    repository.setBranch(name, sha);
    return refOf(repository, name);
  }),
  writing(`POST ${REPO}/git/refs`, ({ body, repository }) => {
    const { ref, sha } = body as { readonly ref: string; readonly sha: string };
    const name = ref.replace('refs/heads/', '');
    if (repository.branch(name) !== undefined) return refused(422, 'Reference already exists');
    repository.setBranch(name, sha);
    return new Reply(201, refOf(repository, name));
  }),
  writing(`DELETE ${REPO}/git/refs/heads/*`, ({ params: [name = ''], repository }) => {
    if (repository.branch(name) === undefined) return refused(422, 'Reference does not exist');
    repository.deleteBranch(name);
    return new Reply(204, undefined);
  }),
  writing(`POST ${REPO}/pulls`, ({ body, repository, state, address }) => {
    const { title, head, body: text } = body as Readonly<Record<'title' | 'head' | 'body', string>>;
    if (repository.branch(head) === undefined || repository.branch(head) === repository.head) {
      return refused(422, 'Validation Failed');
    }
    state.requests.push({ title, branch: head, text });
    return new Reply(201, { html_url: `${address}/${OWNER}/${REPOSITORY}/pull/${state.requests.length}` });
  }),
  {
    pattern: `GET ${REPO}/branches/*`,
    answer: ({ params: [name = ''], repository, state }) => ({
      name,
      commit: { sha: repository.branch(name) },
      protected: state.isProtected && name === BRANCH,
    }),
  },
  { pattern: `GET ${REPO}/rules/branches/*`, answer: () => [] },
  {
    pattern: `GET ${REPO}/commits`,
    answer: (context) => {
      const { query, repository, address } = context;
      const commits = repository.commits(query.get('sha') ?? BRANCH, { path: query.get('path') ?? '' });
      return paged(
        commits.map((commit) => commitBody(commit, address)),
        context,
      );
    },
  },
  {
    pattern: `GET ${REPO}/commits/:ref`,
    answer: ({ params: [ref = ''], repository, address }) => {
      const sha = repository.commitNamed(ref);
      const [commit] = sha === undefined ? [] : repository.commits(sha, { count: 1 });
      return commit ? commitBody(commit, address) : refused(422, `No commit found for SHA: ${ref}`);
    },
  },
  { pattern: `GET ${REPO}/actions/runs`, answer: workflowRuns },
  {
    pattern: `GET ${REPO}/commits/:ref/check-runs`,
    answer: ({ state }) => ({
      check_runs: [{ id: 1, output: { annotations_count: state.findings.length } }],
    }),
  },
  {
    pattern: `GET ${REPO}/check-runs/:id/annotations`,
    answer: ({ state }) =>
      state.findings.map(({ path, line, message }) => ({
        path,
        start_line: line,
        end_line: line,
        annotation_level: 'failure',
        message,
      })),
  },
];

export const GITHUB: ForgeKind = {
  routes: ROUTES,
  limited: () =>
    new Reply(
      403,
      { message: 'API rate limit exceeded for user ID 7.' },
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 1800) },
    ),
  data(query, repository) {
    const texts = [...query.matchAll(/(\w+): object\(oid: "(\w+)"\)/g)].map(
      ([, name = '', sha = '']) =>
        [name, { text: decoded(repository.bytes(sha)), isTruncated: false }] as const,
    );
    return texts.length === 0 ? undefined : { repository: Object.fromEntries(texts) };
  },
};

/** The text of a blob: none if it is binary, and not always exactly what is in the file. */
function decoded(bytes: Buffer): string | null {
  return bytes.includes(0) ? null : new TextDecoder().decode(bytes);
}

function refOf(repository: GitRepository, name: string): object | undefined {
  const sha = repository.branch(name);
  return sha === undefined ? undefined : { ref: `refs/heads/${name}`, object: { type: 'commit', sha } };
}

function treeEntry({ mode, type, sha, size, path }: TreeEntry): object {
  return { path, mode, type, sha, ...(type === 'blob' && { size }) };
}

function commitBody({ sha, tree, parents, author, date, message }: Commit, address: string): object {
  return {
    sha,
    html_url: `${address}/${OWNER}/${REPOSITORY}/commit/${sha}`,
    parents: parents.map((parent) => ({ sha: parent })),
    commit: {
      message,
      tree: { sha: tree },
      author: { name: author, date },
      committer: { name: author, date },
    },
    author: null,
  };
}

const CONCLUSIONS: Readonly<Record<CheckState, string | null>> = {
  running: null,
  success: 'success',
  failure: 'failure',
  cancelled: 'cancelled',
};

function workflowRuns({ query, state, address }: RouteContext): object {
  const check = state.checks.get(query.get('head_sha') ?? '');
  const runs =
    check === undefined
      ? []
      : [
          {
            workflow_id: 1,
            name: 'Publicera',
            status: check === 'running' ? 'in_progress' : 'completed',
            conclusion: CONCLUSIONS[check],
            html_url: `${address}/${OWNER}/${REPOSITORY}/actions/runs/1`,
            updated_at: '2026-11-26T13:32:00Z',
          },
        ];
  return { total_count: runs.length, workflow_runs: runs };
}
