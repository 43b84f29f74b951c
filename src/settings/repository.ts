/** Where changes are saved: a repository named in the environment, or only a folder on the editor's computer. */
import type { RepositorySettings } from '../forge/settings.ts';
import { ExpectedFailure } from './expected-failure.ts';
import * as words from '../text/desk/repository.ts';

export interface Repository {
  readonly settings: RepositorySettings;
  /** False if there is only a folder on the editor's computer. */
  readonly isShared: boolean;
  /** The content folder in the repository. */
  readonly folder: string;
  /** The origins that the forms must be able to reach. */
  readonly origins: readonly string[];
  /** The page that shows the checks of saved changes. */
  readonly checks?: string;
  /** The origins of its users' avatars. */
  readonly pictures: readonly string[];
}

interface Service {
  /** Its name in Sveltia. */
  readonly name: RepositorySettings['name'];
  /** The default server. */
  readonly server: string;
  /** The API of the default server, if elsewhere, and the API's path on any other. */
  readonly api?: string;
  readonly apiPath: string;
  /** The path of the checks in a repository. */
  readonly checksPath: string;
  readonly pictures?: string;
}

/** Forgejo and Gitea have the same API. Sveltia adds the path of a self-hosted GitHub server. */
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
 * Reads the repository from the environment: `CMS_BACKEND` is the service, `CMS_REPO` the repository (`owner/name`), `CMS_BRANCH`
 * its branch (by default the main one), `CMS_FOLDER` its content folder, and `CMS_SERVER` the address of a self-hosted server.
 * Everyone can sign in with a token. Signing in with an account requires `CMS_APP_ID`, an application registered with GitLab,
 * Forgejo or Gitea for the address of `/admin/`, or, for GitHub, `CMS_SIGN_IN`, the address of an OAuth service.
 */
export function repositoryOf(environment: Readonly<Record<string, string | undefined>>): Repository {
  const folder = (environment['CMS_FOLDER'] ?? 'content').replace(/^[./]+|\/+$/g, '');
  const backend = environment['CMS_BACKEND'];
  if (!backend) {
    // Sveltia requires a repository even for a local folder; this one does not exist and is never contacted.
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

/** Returns a web address from the environment, without a trailing slash. */
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
