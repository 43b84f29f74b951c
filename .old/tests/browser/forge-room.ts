/** How the desk reads, saves and signs in, which `desk-forge.spec.ts` loads into a browser. */
import { connect } from '../../src/forge/connect.ts';
import { DevelopmentServer } from '../../src/forge/development-server.ts';
import { foldersOf, type FileChange, type Forge } from '../../src/forge/forge.ts';
import { chooseFolder } from '../../src/forge/local-folder.ts';
import { repositoryIn, type RepositorySettings } from '../../src/forge/settings.ts';
import * as signIn from '../../src/forge/sign-in.ts';

/** Opens what a test works with. */
const OPEN = {
  /** With a kept key, or one that the user signs in for. */
  account: async (settings: RepositorySettings): Promise<Forge> => {
    const key = signIn.keptKey(settings) ?? (await signIn.signInWithAccount(settings, location.href));
    signIn.keepKey(settings, key, false);
    return connect(repositoryIn(settings, 'content'), signIn.accessFor(settings, key));
  },
  token: async (settings: RepositorySettings, token: string): Promise<Forge> =>
    connect(repositoryIn(settings, 'content'), signIn.accessFor(settings, { token })),
  server: (site: string, key: string): Promise<Forge> => Promise.resolve(new DevelopmentServer(site, key)),
  folder: async (): Promise<Forge | undefined> => chooseFolder(foldersOf('content')),
};

const room = {
  open: OPEN,
  signOut: signIn.signOut,
  forge: undefined as Forge | undefined,
  read: async () => {
    const { files, paths, version } = await room.forge!.read();
    return { files: Object.fromEntries(files), paths: [...paths].sort(), version };
  },
  save: async (changes: readonly FileChange[], base: string) =>
    room.forge!.save(changes, 'Spara', base).then(
      ({ version }) => version,
      (error: unknown) => String(error),
    ),
  takeBack: async (version: string) => {
    const { base, changes } = await room.forge!.reversalOf(version);
    await room.forge!.save(changes, 'Ta tillbaka', base);
  },
};

declare global {
  interface Window {
    room: typeof room;
  }
}

if (!signIn.finishSignIn()) window.room = room;
