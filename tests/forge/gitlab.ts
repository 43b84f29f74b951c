/** GitLab's interface: https://docs.gitlab.com/api/rest/ and https://docs.gitlab.com/api/graphql/reference/. */
import { BRANCH, type GitRepository } from './repository.ts';
import { EDITOR, OWNER, REPOSITORY, type ForgeKind } from './forge-kind.ts';

const PROJECT = `/api/v4/projects/${encodeURIComponent(`${OWNER}/${REPOSITORY}`)}`;
const ID = 7;

interface CommitBody {
  readonly commit_message: string;
  readonly actions: readonly { readonly file_path: string; readonly content: string }[];
}

export const GITLAB: ForgeKind = {
  authorize: '/oauth/authorize',
  token: '/oauth/token',
  answer({ what, body }, repository) {
    switch (what) {
      case 'GET /api/v4/user':
        return { id: ID, username: EDITOR.login, name: EDITOR.name, email: EDITOR.email };
      case `GET ${PROJECT}/users`:
        return [{ id: ID }];
      case `GET ${PROJECT}/repository/branches/${BRANCH}`:
        return { commit: { id: repository.head } };
      case `POST ${PROJECT}/repository/commits`: {
        const { commit_message, actions } = body as unknown as CommitBody;
        const changes = actions.map(({ file_path: path, content: text }) => ({ path, text }));
        const id = repository.commit(commit_message, EDITOR, changes);
        return { id, committed_date: new Date().toISOString() };
      }
      case 'POST /api/graphql': {
        const { query, variables } = body as { query: string; variables: Record<string, unknown> };
        return { data: { project: { repository: data(query, variables, repository) } } };
      }
      default:
        return undefined;
    }
  },
};

/** What GraphQL would give for those questions that the forms ask. */
function data(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  repository: GitRepository,
): unknown {
  if (query.includes('rootRef')) return { rootRef: BRANCH };
  if (query.includes('lastCommit')) {
    return { tree: { lastCommit: { sha: repository.head, message: repository.log()[0]?.message } } };
  }
  if (query.includes('rawTextBlob')) {
    const paths = variables['paths'] as readonly string[];
    return { blobs: { nodes: paths.map((path) => ({ rawTextBlob: repository.text(`${BRANCH}:${path}`) })) } };
  }
  const nodes = repository.files().map(({ path, sha }) => ({ type: 'blob', path, sha }));
  return { tree: { blobs: { nodes, pageInfo: { endCursor: '', hasNextPage: false } } } };
}
