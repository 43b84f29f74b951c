/** Forgejo's API, version 1: https://codeberg.org/api/swagger. Gitea's differs only in how files are read. */
import { BRANCH, type Author } from './repository.ts';
import { EDITOR, OWNER, REPOSITORY, type ForgeKind } from './forge-kind.ts';

const REPO = `/api/v1/repos/${OWNER}/${REPOSITORY}`;

interface CommitBody {
  readonly branch: string;
  readonly message: string;
  readonly author: Author;
  readonly files: readonly { readonly path: string; readonly content: string; readonly sha?: string }[];
}

export const FORGEJO: ForgeKind = {
  authorize: '/login/oauth/authorize',
  token: '/login/oauth/access_token',
  respond({ endpoint, query, body }, repository) {
    switch (endpoint) {
      case 'GET /api/v1/version':
        return { version: '13.0.3+gitea-1.22.0' };
      case 'GET /api/v1/user':
        return { id: 7, login: EDITOR.login, full_name: EDITOR.name, email: EDITOR.email };
      case 'GET /api/v1/settings/api':
        return { default_paging_num: 30, max_response_items: 50, default_max_blob_size: 10485760 };
      case `GET ${REPO}`:
        return { default_branch: BRANCH, permissions: { pull: true, push: true } };
      case `GET ${REPO}/branches/${BRANCH}`:
        return { commit: { id: repository.head, message: repository.log()[0]?.message } };
      case `GET ${REPO}/git/trees/${repository.head}`:
        return { tree: repository.files().map((file) => ({ ...file, type: 'blob' })), truncated: false };
      case `GET ${REPO}/git/blobs`:
        return (query.get('shas') ?? '').split(',').map((sha) => {
          const content = Buffer.from(repository.text(sha)).toString('base64');
          return { sha, content, encoding: 'base64' };
        });
      case `POST ${REPO}/contents`: {
        const { message, author, files } = body as unknown as CommitBody;
        const changes = files.map(({ path, content }) => ({
          path,
          text: Buffer.from(content, 'base64').toString(),
        }));
        const sha = repository.commit(message, author, changes);
        const saved = repository.files().filter(({ path }) => files.some((file) => file.path === path));
        return { commit: { sha, created: new Date().toISOString() }, files: saved };
      }
      default:
        return undefined;
    }
  },
};
