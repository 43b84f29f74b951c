/** Signs in where that is needed, reads the files from where they are kept, and then opens the desk. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { accessWith, connect } from '../../forge/connect.ts';
import { DevelopmentServer } from '../../forge/development-server.ts';
import { ForgeError, type Forge } from '../../forge/forge.ts';
import { repositoryIn, type Repository } from '../../forge/settings.ts';
import * as words from '../../text/desk/sign-in.ts';
import { LOADING } from '../../text/desk/desk.ts';
import type { DeskPageSettings } from '../page.ts';
import { App } from './App.tsx';
import { Box } from './Box.tsx';
import { DraftStore } from './draft-store.ts';
import { Session, type SessionSettings } from './session.ts';

export function Connect({ settings: page }: { readonly settings: DeskPageSettings }) {
  const { repository, developmentKey, base, today } = page;
  const settings = { today, base, hasPreview: repository === undefined && developmentKey !== undefined };
  const local = useMemo(
    () =>
      developmentKey === undefined
        ? undefined
        : new DevelopmentServer(location.origin + base, developmentKey),
    [],
  );
  if (local && !repository)
    return <Opened forge={local} drafts={new DraftStore(LOCAL)} settings={settings} />;
  if (!repository) return <p>{words.NOWHERE}</p>;
  return <Remote repository={repositoryIn(repository.settings, repository.folder)} settings={settings} />;
}

/** The drafts of the folder that the development server serves. */
const LOCAL = 'lokalt';

/** Where the key is kept: until the browser is closed, unless the editor asks for more. */
const KEY = 'skrivbordets-nyckel';

function Remote({
  repository,
  settings,
}: {
  readonly repository: Repository;
  readonly settings: SessionSettings;
}) {
  const [forge, setForge] = useState<Forge | undefined>(undefined);
  const [error, setError] = useState('');
  const [key, setKey] = useState('');
  const [isKept, setKept] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { repo } = repository.settings;
  const signIn = async (token: string) => {
    setBusy(true);
    try {
      setForge(await connect(repository, accessWith(token)));
      setError('');
      (isKept ? localStorage : sessionStorage).setItem(KEY, token);
    } catch (error) {
      if (!(error instanceof ForgeError)) throw error;
      setError(error.message);
    } finally {
      setBusy(false);
    }
  };
  useEffect(() => {
    const known = sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
    if (known !== null) void signIn(known);
  }, []);
  if (forge) return <Opened forge={forge} drafts={new DraftStore(repo)} settings={settings} />;
  return (
    <form
      class="desk form"
      onSubmit={(event) => {
        event.preventDefault();
        void signIn(key.trim());
      }}
    >
      <h1>{words.HEADING}</h1>
      <p>{words.INTRO}</p>
      <Box label={words.KEY} hint={words.KEY_HINT} text={key} onText={setKey} isSecret isRequired />
      <p>
        <label>
          <input
            type="checkbox"
            checked={isKept}
            onChange={(event) => setKept(event.currentTarget.checked)}
          />{' '}
          {words.KEEP}
        </label>
      </p>
      {error !== '' && <p role="alert">{error}</p>}
      <button type="submit" disabled={isBusy || key.trim() === ''}>
        {words.SIGN_IN}
      </button>
    </form>
  );
}

export interface OpenedProps {
  readonly forge: Forge;
  readonly drafts: DraftStore;
  readonly settings: SessionSettings;
}

/** The desk on a forge, once its files are read. */
export function Opened({ forge, drafts, settings }: OpenedProps) {
  const [opened, setOpened] = useState<Session | ForgeError | undefined>(undefined);
  useEffect(() => {
    Session.open(forge, drafts, settings).then(setOpened, (error: unknown) => {
      if (!(error instanceof ForgeError)) throw error;
      setOpened(error);
    });
  }, [forge]);
  if (opened === undefined) return <p role="status">{LOADING}</p>;
  if (opened instanceof ForgeError) return <p role="alert">{opened.message}</p>;
  return <App session={opened} />;
}
