/** Opens the repository of a site for somebody who has a key to it. */
import { ForgeError, type Forge } from './forge.ts';
import type { GitForge, Opening } from './git-forge.ts';
import { Connection, type Access, type Fetch } from './request.ts';
import { apiOf, type Repository, type RepositorySettings } from './settings.ts';

/** Throws a `ForgeError` if the key is not valid, or does not let its user write to the repository. */
export async function connect(
  { settings, folders }: Repository,
  access: Access,
  fetcher?: Fetch,
): Promise<Forge> {
  const { name, repo, branch } = settings;
  const addresses = apiOf(settings);
  const opening = {
    rest: new Connection(addresses.rest, access, fetcher),
    graphql: new Connection(addresses.graphql, access, fetcher),
    repo,
    branch,
    folders,
  };
  return (await loadForge(name)).connect(opening);
}

type ForgeName = RepositorySettings['name'];

interface ForgeKind {
  connect(opening: Opening): Promise<GitForge>;
}

/** Returns what knows the API of a forge. Throws a `ForgeError` if it cannot be loaded. */
export async function loadForge(name: ForgeName): Promise<ForgeKind> {
  return FORGES[name]().catch(() => {
    throw new ForgeError('not-loaded');
  });
}

/** A site has one forge, so the others are not loaded. */
const FORGES: Readonly<Record<ForgeName, () => Promise<ForgeKind>>> = {
  github: async () => (await import('./github.ts')).GithubForge,
  gitlab: async () => (await import('./gitlab.ts')).GitlabForge,
  gitea: async () => (await import('./forgejo.ts')).ForgejoForge,
};
