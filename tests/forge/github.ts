/** GitHub's API on a self-hosted server: https://docs.github.com/en/enterprise-server/rest and .../graphql. */
import { BRANCH, type GitRepository } from './repository.ts';
import { EDITOR, OWNER, REPOSITORY, type ForgeKind } from './forge-kind.ts';

const REPO = `/api/v3/repos/${OWNER}/${REPOSITORY}`;

interface CommitInput {
  readonly expectedHeadOid: string;
  readonly fileChanges: {
    readonly additions: readonly { readonly path: string; readonly contents: string }[];
  };
  readonly message: { readonly headline: string };
}

export const GITHUB: ForgeKind = {
  respond({ endpoint }, repository) {
    switch (endpoint) {
      case 'GET /api/v3/user':
        return { id: 7, login: EDITOR.login, name: EDITOR.name, email: EDITOR.email };
      case `GET ${REPO}/collaborators/${EDITOR.login}`:
        return {};
      case `GET ${REPO}/git/trees/${repository.head}`:
        return { tree: repository.files().map((file) => ({ ...file, type: 'blob' })) };
      default:
        return undefined;
    }
  },
  data(query, variables, repository) {
    if (query.includes('createCommitOnBranch'))
      return createCommit(query, variables['input'] as CommitInput, repository);
    if (query.includes('defaultBranchRef')) return { repository: { defaultBranchRef: { name: BRANCH } } };
    const texts = [...query.matchAll(/(\w+): object\(oid: "(\w+)"\)/g)].map(
      ([, name = '', sha = '']) => [name, { text: repository.text(sha), isTruncated: false }] as const,
    );
    if (texts.length > 0) return { repository: Object.fromEntries(texts) };
    const history = (node: unknown) => ({ target: { history: { nodes: [node] } } });
    const authorship = {
      author: { name: EDITOR.name, email: EDITOR.email },
      committedDate: new Date().toISOString(),
    };
    const metadata = [...query.matchAll(/(commit_\d+): ref/g)].map(
      ([, name = '']) => [name, history(authorship)] as const,
    );
    if (metadata.length > 0) return { repository: Object.fromEntries(metadata) };
    return { repository: { ref: history({ oid: repository.head, message: repository.log()[0]?.message }) } };
  },
};

function createCommit(
  query: string,
  { expectedHeadOid, fileChanges, message }: CommitInput,
  repository: GitRepository,
) {
  if (expectedHeadOid !== repository.head) return { createCommitOnBranch: null };
  const changes = fileChanges.additions.map(({ path, contents }) => ({
    path,
    text: Buffer.from(contents, 'base64').toString(),
  }));
  const oid = repository.commit(message.headline, EDITOR, changes);
  const files = [...query.matchAll(/(file_\d+): file\(path: "([^"]+)"\)/g)].map(
    ([, name = '', path = '']) => {
      return [name, { oid: repository.files().find((file) => file.path === path)?.sha }] as const;
    },
  );
  const commit = { oid, committedDate: new Date().toISOString(), ...Object.fromEntries(files) };
  return { createCommitOnBranch: { commit } };
}
