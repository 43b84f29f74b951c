/** Finds where the files are kept, signs in where that is needed, and then opens the desk. */
import { useMemo, useState } from 'preact/hooks';
import { ForgeError, type Forge, type Snapshot } from '../../forge/forge.ts';
import { signOut } from '../../forge/sign-in.ts';
import type { DeskPageSettings } from '../page.ts';
import { DraftStore } from './draft-store.ts';
import type { OpenedProps } from './opened.ts';
import { part } from './part.tsx';
import { SignIn } from './SignIn.tsx';
import { Waiting } from './Waiting.tsx';

/** The drafts of a folder on the computer, or of that of the development server. */
const LOCAL = 'lokalt';

export function Connect({ settings: page }: { readonly settings: DeskPageSettings }) {
  const { repository, developmentKey, base, today } = page;
  const isLocal = repository === undefined && developmentKey !== undefined;
  const settings = { today, base, hasPreview: isLocal, municipalities: page.municipalities };
  const [forge, setForge] = useState<Forge | undefined>(undefined);
  const [notice, setNotice] = useState('');
  if (!forge) {
    if (repository) return <SignIn repository={repository} notice={notice} onOpen={setForge} />;
    return isLocal ? (
      <OpenServer site={location.origin + base} developmentKey={developmentKey} onOpen={setForge} />
    ) : (
      <ChooseFolder base={base} onOpen={setForge} />
    );
  }
  const leave = async (reason: string) => {
    if (repository) await signOut(repository.settings);
    else await (await import('../../forge/remembered-folder.ts')).forgetFolder(base);
    setNotice(reason);
    setForge(undefined);
  };
  return (
    <Opened
      forge={forge}
      drafts={new DraftStore(repository?.settings.repo ?? LOCAL)}
      settings={settings}
      owed={page.owed}
      {...(!isLocal && { onLeave: (reason) => void leave(reason) })}
    />
  );
}

/** The desk on a forge. Its files are read while the rest of the desk is loaded. */
export function Opened(props: OpenedProps) {
  const { forge } = props;
  const [attempt, setAttempt] = useState(0);
  const reading = useMemo(() => {
    const reading = firstReading(props);
    // It is told of when it is awaited, which may be after it has failed.
    reading.catch(() => undefined);
    return reading;
  }, [forge, attempt]);
  const [shown, setShown] = useState<number | undefined>(undefined);
  return (
    <>
      {shown !== attempt && <Waiting {...props} />}
      <OpenDesk
        key={attempt}
        {...props}
        reading={reading}
        onShown={() => setShown(attempt)}
        onRetry={() => setAttempt(attempt + 1)}
      />
    </>
  );
}

/** Reads everything, or on a site with very many municipalities what is needed first. Throws a {@link ForgeError}. */
async function firstReading(props: OpenedProps): Promise<Snapshot> {
  if (props.settings.municipalities === undefined) return props.forge.read();
  const part = await import('./first-reading.ts').catch(() => {
    throw new ForgeError('not-loaded');
  });
  return part.firstReading(props);
}

const OpenServer = part(async () => (await import('./OpenServer.tsx')).OpenServer, 'opened');
const ChooseFolder = part(async () => (await import('./ChooseFolder.tsx')).ChooseFolder, 'opened');
const OpenDesk = part(
  async () => (await import('./OpenDesk.tsx')).OpenDesk,
  'opened',
  () => null,
  ({ onShown }) => onShown(),
);
