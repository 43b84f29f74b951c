/** The desk's own clients, connected to simulated forges. */
import { connect } from '../../src/forge/connect.ts';
import type { Forge as Client } from '../../src/forge/forge.ts';
import type { Fetch } from '../../src/forge/request.ts';
import { repositoryIn } from '../../src/forge/settings.ts';
import { repositoryOf } from '../../src/settings/repository.ts';
import { OWNER, REPOSITORY, TOKEN } from './forge-kind.ts';
import { startForge, type Forge, type KindName } from './server.ts';

export type Contents = Readonly<Record<string, string | Buffer>>;

/** Starts a forge with these files for the time of an action. */
export async function withForge(
  kind: KindName,
  files: Contents,
  action: (forge: Forge) => Promise<void>,
): Promise<void> {
  const forge = await startForge(kind, files);
  try {
    await action(forge);
    forge.repository.verify();
  } finally {
    forge.close();
  }
}

/** Returns the desk's client for a forge, as a site with these settings has it. */
export function clientOf(
  kind: KindName,
  { address }: Pick<Forge, 'address'>,
  {
    fetch,
    token = TOKEN,
    environment = {},
  }: {
    readonly fetch?: Fetch;
    readonly token?: string;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<Client> {
  const { settings, folder } = repositoryOf({
    CMS_BACKEND: kind,
    CMS_SERVER: address,
    CMS_REPO: `${OWNER}/${REPOSITORY}`,
    ...environment,
  })!;
  return connect(repositoryIn(settings, folder), { token: () => token }, fetch);
}
