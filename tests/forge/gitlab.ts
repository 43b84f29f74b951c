/** GitLab's API: https://docs.gitlab.com/api/rest/ and https://docs.gitlab.com/api/graphql/reference/. */
import { BRANCH } from './repository.ts';
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
  respond({ endpoint, body }, repository) {
    switch (endpoint) {
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
      default:
        return undefined;
    }
  },
  data(query, variables, repository) {
    if (query.includes('rootRef')) return project({ rootRef: BRANCH });
    if (query.includes('lastCommit')) {
      return project({
        tree: { lastCommit: { sha: repository.head, message: repository.log()[0]?.message } },
      });
    }
    if (query.includes('rawTextBlob')) {
      const paths = variables['paths'] as readonly string[];
      return project({
        blobs: { nodes: paths.map((path) => ({ rawTextBlob: repository.text(`${BRANCH}:${path}`) })) },
      });
    }
    const nodes = repository.files().map(({ path, sha }) => ({ type: 'blob', path, sha }));
    return project({ tree: { blobs: { nodes, pageInfo: { endCursor: '', hasNextPage: false } } } });
  },
};

function project(repository: unknown) {
  return { project: { repository } };
}
