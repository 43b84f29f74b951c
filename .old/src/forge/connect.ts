/** Opens the repository of a site for somebody who has a key to it. */
import { ForgejoForge } from './forgejo.ts';
import { GithubForge } from './github.ts';
import { GitlabForge } from './gitlab.ts';
import type { Forge } from './forge.ts';
import { Connection, type Access, type Fetch } from './request.ts';
import { apiOf, type Repository } from './settings.ts';

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
  switch (name) {
    case 'github':
      return GithubForge.connect(opening);
    case 'gitlab':
      return GitlabForge.connect(opening);
    case 'gitea':
      return ForgejoForge.connect(opening);
  }
}
