/** Where editors' changes go: a repository named in the environment, else only a folder on the editor's own computer. */
import { ExpectedFailure } from '../settings/expected-failure.ts';
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
  /** The page that tells how the check of what was saved goes. */
  readonly checks?: string;
  /** Where it keeps the pictures of those who sign in. */
  readonly pictures: readonly string[];
}

interface Service {
  /** What Sveltia calls it. */
  readonly name: RepositorySettings['name'];
  /** The server where no other is named. */
  readonly server: string;
  /** Where that server answers programs, if not below itself, and where any other does. */
  readonly api?: string;
  readonly apiPath: string;
  /** Where it tells of checks, below a repository. */
  readonly checksPath: string;
  readonly pictures?: string;
}

/** Forgejo and Gitea have the same interface. The path of a GitHub server of one's own is added by Sveltia. */
const SERVICES: Readonly<Record<string, Service>> = {
  github: {
    name: 'github',
    server: 'https://github.com',
    api: 'https://api.github.com',
    apiPath: '',
    checksPath: '/actions',
    pictures: 'https://avatars.githubusercontent.com',
  },
  gitlab: { name: 'gitlab', server: 'https://gitlab.com', apiPath: '/api/v4', checksPath: '/-/pipelines' },
  gitea: { name: 'gitea', server: 'https://gitea.com', apiPath: '/api/v1', checksPath: '/actions' },
  forgejo: { name: 'gitea', server: 'https://codeberg.org', apiPath: '/api/v1', checksPath: '/actions' },
};

/**
 * `CMS_BACKEND` is the service, `CMS_REPO` the repository (`owner/name`), `CMS_BRANCH` its branch (its main one where nothing is
 * said), `CMS_FOLDER` where the content lies in it, and `CMS_SERVER` the address of a server of one's own. Everybody can sign in
 * with a token. Signing in with the account itself needs `CMS_APP_ID`, an application registered with GitLab, Forgejo or Gitea
 * for the address of `/admin/`, or, for GitHub, `CMS_SIGN_IN`: the address of a service that signs in there.
 */
export function repositoryOf(environment: Readonly<Record<string, string | undefined>>): Repository {
  const folder = (environment['CMS_FOLDER'] ?? 'content').replace(/^[./]+|\/+$/g, '');
  const backend = environment['CMS_BACKEND'];
  if (!backend) {
    // Sveltia asks for a repository also where it works with a folder; this one does not exist and is never asked for.
    const settings = { name: 'github', repo: 'lokal/projektet' } as const;
    return { settings, isShared: false, folder, origins: [], pictures: [] };
  }
  const service = Object.hasOwn(SERVICES, backend) ? SERVICES[backend] : undefined;
  if (!service) throw new ExpectedFailure(words.unknownService(backend, Object.keys(SERVICES)));
  const repo = environment['CMS_REPO'];
  if (!repo || !/^[^/\s]+(\/[^/\s]+)+$/.test(repo)) throw new ExpectedFailure(words.noRepository());
  const server = addressIn(environment, 'CMS_SERVER') ?? service.server;
  const isOwn = server !== service.server;
  const isGithub = service.name === 'github';
  const signIn = isGithub ? addressIn(environment, 'CMS_SIGN_IN') : server;
  const appId = isGithub ? undefined : environment['CMS_APP_ID'];
  const hasSignIn = isGithub ? signIn !== undefined : Boolean(appId);
  const api = (!isOwn && service.api) || server + service.apiPath;
  return {
    settings: {
      name: service.name,
      repo,
      auth_methods: hasSignIn ? ['oauth', 'token'] : ['token'],
      ...(environment['CMS_BRANCH'] && { branch: environment['CMS_BRANCH'] }),
      api_root: api,
      ...(signIn !== undefined && { base_url: signIn }),
      ...(appId && { app_id: appId }),
      ...(appId && service.name === 'gitlab' && { auth_type: 'pkce' as const }),
    },
    isShared: true,
    folder,
    origins: [new URL(api).origin],
    checks: `${server}/${repo}${service.checksPath}`,
    pictures: [new URL((!isOwn && service.pictures) || server).origin],
  };
}

/** A web address out of the environment, without a slash at its end. */
function addressIn(
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
): string | undefined {
  const written = environment[name];
  if (!written) return undefined;
  if (!/^https?:$/.test(URL.parse(written)?.protocol ?? '')) {
    throw new ExpectedFailure(words.badServiceAddress(name, written));
  }
  return written.replace(/\/+$/, '');
}
