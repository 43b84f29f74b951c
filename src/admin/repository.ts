/** Where editors' changes go: a repository named in the environment, else only a folder on the editor's own computer. */
import { ExpectedFailure } from '../content/expected-failure.ts';
import * as words from '../text/admin.ts';
import type { RepositorySettings } from './admin-data.ts';

export interface Repository {
  readonly settings: RepositorySettings;
  /** False where there is only the folder on the editor's computer. */
  readonly isShared: boolean;
  /** Where the content lies in it. */
  readonly folder: string;
  /** What the forms have to reach: the origins of its services. */
  readonly origins: readonly string[];
}

/** The hosts of each service, where nothing else is said. Forgejo and Gitea have the same interface. */
const SERVICES = {
  github: { name: 'github', origins: ['https://api.github.com', 'https://github.com'] },
  gitlab: { name: 'gitlab', origins: ['https://gitlab.com'] },
  gitea: { name: 'gitea', origins: ['https://gitea.com'] },
  forgejo: { name: 'gitea', origins: ['https://codeberg.org'] },
} as const;

/**
 * `CMS_BACKEND` is the service, `CMS_REPO` the repository (`owner/name`), `CMS_BRANCH` its branch. A server of one's own:
 * `CMS_API_ROOT` is its interface, `CMS_BASE_URL` where one signs in, `CMS_APP_ID` the application that one signs in to.
 * `CMS_FOLDER` is where the content lies in the repository.
 */
export function repositoryOf(environment: Readonly<Record<string, string | undefined>>): Repository {
  const folder = (environment['CMS_FOLDER'] ?? 'content').replace(/^[./]+|\/+$/g, '');
  const backend = environment['CMS_BACKEND'];
  if (!backend) {
    // Sveltia asks for a repository also where it works with a folder; this one does not exist and is never asked for.
    return { settings: { name: 'github', repo: 'lokal/projektet' }, isShared: false, folder, origins: [] };
  }
  if (!(backend in SERVICES)) throw new ExpectedFailure(words.unknownService(backend, Object.keys(SERVICES)));
  const { name, origins } = SERVICES[backend as keyof typeof SERVICES];
  const repo = environment['CMS_REPO'];
  if (!repo || !/^[^/\s]+(\/[^/\s]+)+$/.test(repo)) throw new ExpectedFailure(words.noRepository());
  const apiRoot =
    environment['CMS_API_ROOT'] ?? (backend === 'forgejo' ? 'https://codeberg.org/api/v1' : undefined);
  const baseUrl = environment['CMS_BASE_URL'] ?? (backend === 'forgejo' ? 'https://codeberg.org' : undefined);
  const appId = environment['CMS_APP_ID'];
  const own = [apiRoot, baseUrl].flatMap((address) => (address === undefined ? [] : [originOf(address)]));
  return {
    settings: {
      name,
      repo,
      ...(environment['CMS_BRANCH'] && { branch: environment['CMS_BRANCH'] }),
      ...(apiRoot !== undefined && { api_root: apiRoot }),
      ...(baseUrl !== undefined && { base_url: baseUrl }),
      ...(appId && { app_id: appId }),
      ...(appId && name === 'gitlab' && { auth_type: 'pkce' as const }),
    },
    isShared: true,
    folder,
    origins: [...new Set(own.length > 0 ? own : origins)],
  };
}

function originOf(address: string): string {
  if (!URL.canParse(address)) throw new ExpectedFailure(words.badServiceAddress(address));
  return new URL(address).origin;
}
