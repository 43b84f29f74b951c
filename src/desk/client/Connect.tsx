/** Finds where the files are kept, signs in where that is needed, and then opens the desk. */
import { useEffect, useState } from 'preact/hooks';
import { DevelopmentServer } from '../../forge/development-server.ts';
import { ForgeError, type Forge } from '../../forge/forge.ts';
import { signOut } from '../../forge/sign-in.ts';
import { LOADING } from '../../text/desk/desk.ts';
import type { DeskPageSettings } from '../page.ts';
import { App } from './App.tsx';
import { DraftStore } from './draft-store.ts';
import { Session, type SessionSettings } from './session.ts';
import { ChooseFolder, SignIn } from './SignIn.tsx';

/** The drafts of a folder on the computer, or of that of the development server. */
const LOCAL = 'lokalt';

export function Connect({ settings: page }: { readonly settings: DeskPageSettings }) {
  const { repository, developmentKey, base, today } = page;
  const isLocal = repository === undefined && developmentKey !== undefined;
  const settings = { today, base, hasPreview: isLocal };
  const [forge, setForge] = useState<Forge | undefined>(() =>
    isLocal ? new DevelopmentServer(location.origin + base, developmentKey) : undefined,
  );
  const [notice, setNotice] = useState('');
  if (!forge) {
    return repository ? (
      <SignIn repository={repository} notice={notice} onOpen={setForge} />
    ) : (
      <ChooseFolder onOpen={setForge} />
    );
  }
  const leave = async (reason: string) => {
    if (repository) await signOut(repository.settings);
    setNotice(reason);
    setForge(undefined);
  };
  return (
    <Opened
      forge={forge}
      drafts={new DraftStore(repository?.settings.repo ?? LOCAL)}
      settings={settings}
      {...(repository && { onLeave: (reason) => void leave(reason) })}
    />
  );
}

export interface OpenedProps {
  readonly forge: Forge;
  readonly drafts: DraftStore;
  readonly settings: SessionSettings;
  /** Goes back to signing in, where one signs in. */
  readonly onLeave?: (reason: string) => void;
}

/** The desk on a forge, once its files are read. */
export function Opened({ forge, drafts, settings, onLeave }: OpenedProps) {
  const [opened, setOpened] = useState<Session | ForgeError | undefined>(undefined);
  useEffect(() => {
    Session.open(forge, drafts, settings).then(setOpened, (error: unknown) => {
      if (!(error instanceof ForgeError)) throw error;
      if (error.kind === 'expired-key' && onLeave) onLeave(error.message);
      else setOpened(error);
    });
  }, [forge]);
  if (opened === undefined) return <p role="status">{LOADING}</p>;
  if (opened instanceof ForgeError) return <p role="alert">{opened.message}</p>;
  return <App session={opened} {...(onLeave && { onLeave })} />;
}
