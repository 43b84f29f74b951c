/** The repository of a site, as the page of the desk publishes it. */
import { foldersOf, type Folders } from './forge.ts';

/** What `CMS_BACKEND`, `CMS_REPO`, `CMS_BRANCH`, `CMS_SERVER`, `CMS_SIGN_IN` and `CMS_APP_ID` say. */
export interface RepositorySettings {
  /** Forgejo and Gitea have the same API. */
  readonly name: 'github' | 'gitlab' | 'gitea';
  /** `owner/name`. */
  readonly repo: string;
  readonly auth_methods?: ('oauth' | 'token')[];
  /** By default the repository's main one. */
  readonly branch?: string;
  readonly api_root?: string;
  /** Where users sign in with an account. */
  readonly base_url?: string;
  readonly app_id?: string;
}

/** A repository that the desk works in. */
export interface Repository {
  readonly settings: RepositorySettings;
  readonly folders: Folders;
}

/** Returns the repository of these settings; `folder` is its content folder. */
export function repositoryIn(settings: RepositorySettings, folder: string): Repository {
  return { settings, folders: foldersOf(folder) };
}

const PUBLIC_GITHUB = 'https://api.github.com';

/** Returns the addresses of the forge's API, without slashes at the end. */
export function apiOf({ name, api_root: root = PUBLIC_GITHUB }: RepositorySettings): {
  readonly rest: string;
  readonly graphql: string;
} {
  if (name === 'github') {
    return root === PUBLIC_GITHUB
      ? { rest: root, graphql: `${root}/graphql` }
      : { rest: `${root}/api/v3`, graphql: `${root}/api/graphql` };
  }
  return { rest: root, graphql: root.replace(/\/v\d+$/, '/graphql') };
}
