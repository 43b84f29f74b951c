/** Finds where the files are kept, signs in where that is needed, and then opens the desk. */
import { useMemo, useState } from 'preact/hooks';
import { DevelopmentServer } from '../../forge/development-server.ts';
import { ForgeError, type Forge, type Snapshot } from '../../forge/forge.ts';
import { signOut } from '../../forge/sign-in.ts';
import type { DeskPageSettings } from '../page.ts';
import { DraftStore } from './draft-store.ts';
import { part } from './part.tsx';
import type { SessionSettings } from './session.ts';
import { ChooseFolder, SignIn } from './SignIn.tsx';

/** The drafts of a folder on the computer, or of that of the development server. */
const LOCAL = 'lokalt';

export function Connect({ settings: page }: { readonly settings: DeskPageSettings }) {
  const { repository, developmentKey, base, today } = page;
  const isLocal = repository === undefined && developmentKey !== undefined;
  const settings = { today, base, hasPreview: isLocal, names: page.municipalities };
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

/** The desk on a forge. Its files are read while the rest of the desk is loaded. */
export function Opened(props: OpenedProps) {
  const { forge } = props;
  const reading = useMemo(() => {
    const reading = firstReading(props);
    // It is told of when it is awaited, which may be after it has failed.
    reading.catch(() => undefined);
    return reading;
  }, [forge]);
  return <OpenDesk {...props} reading={reading} />;
}

/** Reads everything, or on a site with very many municipalities what is needed first. Throws a {@link ForgeError}. */
async function firstReading(props: OpenedProps): Promise<Snapshot> {
  if (props.settings.names === undefined) return props.forge.read();
  const part = await import('./first-reading.ts').catch(() => {
    throw new ForgeError('no-network');
  });
  return part.firstReading(props);
}

const OpenDesk = part(async () => (await import('./OpenDesk.tsx')).OpenDesk, 'opened');
