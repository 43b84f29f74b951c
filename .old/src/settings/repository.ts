/** The repository that the site is built from, named in the environment. */
import type { SiteRepository } from '../domain/settings.ts';
import type { RepositorySettings } from '../forge/settings.ts';
import { ExpectedFailure } from './expected-failure.ts';
import * as words from '../text/desk/repository.ts';

export interface Repository {
  readonly settings: RepositorySettings;
  /** The content folder in the repository. */
  readonly folder: string;
  /** The origin that the desk must be able to reach. */
  readonly origin: string;
  /** The web address at which people see it. */
  readonly page: string;
}

interface Service {
  readonly name: RepositorySettings['name'];
  /** The default server. */
  readonly server: string;
  /** The API of the default server, if elsewhere, and the API's path on any other. */
  readonly api?: string;
  readonly apiPath: string;
}

/** Forgejo and Gitea have the same API. The paths on a self-hosted GitHub server are added by `apiOf`. */
const SERVICES: Readonly<Record<string, Service>> = {
  github: { name: 'github', server: 'https://github.com', api: 'https://api.github.com', apiPath: '' },
  gitlab: { name: 'gitlab', server: 'https://gitlab.com', apiPath: '/api/v4' },
  gitea: { name: 'gitea', server: 'https://gitea.com', apiPath: '/api/v1' },
  forgejo: { name: 'gitea', server: 'https://codeberg.org', apiPath: '/api/v1' },
};

/** Returns what `webbplats.yaml` says of the repository, as the environment would say it. */
function variablesOf({
  service,
  name,
  branch,
  server,
  folder,
  appId,
  signIn,
}: SiteRepository): Readonly<Record<string, string | undefined>> {
  return {
    ...{ CMS_BACKEND: service, CMS_REPO: name, CMS_BRANCH: branch, CMS_SERVER: server },
    ...{ CMS_FOLDER: folder, CMS_APP_ID: appId, CMS_SIGN_IN: signIn },
  };
}

/**
 * Reads the repository from the environment: `CMS_BACKEND` is the service, `CMS_REPO` the repository (`owner/name`), `CMS_BRANCH`
 * its branch (by default the main one), `CMS_FOLDER` its content folder, and `CMS_SERVER` the address of a self-hosted server.
 * Everyone can sign in with a token. Signing in with an account requires `CMS_APP_ID`, an application registered with GitLab,
 * Forgejo or Gitea for the address of `/admin/`, or, for GitHub, `CMS_SIGN_IN`, the address of an OAuth service. What the
 * environment leaves out is as `written` in `webbplats.yaml`. Returns undefined if no service is named.
 */
export function repositoryOf(
  variables: Readonly<Record<string, string | undefined>>,
  written?: SiteRepository,
): Repository | undefined {
  const given = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '');
  const environment: Readonly<Record<string, string | undefined>> = {
    ...(written && variablesOf(written)),
    ...Object.fromEntries(given),
  };
  const backend = environment['CMS_BACKEND'];
  if (!backend) return undefined;
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
    },
    folder: (environment['CMS_FOLDER'] ?? 'content').replace(/^[./]+|(?<!\/)\/+$/g, ''),
    origin: new URL(api).origin,
    page: `${server}/${repo}`,
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
  return written.replace(/(?<!\/)\/+$/, '');
}
