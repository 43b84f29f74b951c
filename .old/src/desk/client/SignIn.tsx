/** Signing in to the forge that the site is built from, with an account or a personal key, or working in a folder. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { connect } from '../../forge/connect.ts';
import { ForgeError, foldersOf, type Forge } from '../../forge/forge.ts';
import { canOpenFolder, chooseFolder } from '../../forge/local-folder.ts';
import { repositoryIn } from '../../forge/settings.ts';
import {
  accessFor,
  hasAccounts,
  keepKey,
  keptKey,
  signInWithAccount,
  SignInError,
  type Key,
} from '../../forge/sign-in.ts';
import * as handing from '../../text/desk/handing-over.ts';
import * as words from '../../text/desk/sign-in.ts';
import type { DeskPageSettings } from '../page.ts';
import { Box } from './Box.tsx';

export interface SignInProps {
  readonly repository: NonNullable<DeskPageSettings['repository']>;
  /** What has happened that one has to sign in again. */
  readonly notice?: string;
  readonly onOpen: (forge: Forge) => void;
}

export function SignIn({ repository, notice = '', onOpen }: SignInProps) {
  const { settings, folder } = repository;
  const [message, setMessage] = useState(notice);
  const [token, setToken] = useState('');
  const [isRemembered, setRemembered] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const attempt = useRef<AbortController | undefined>(undefined);

  const trying = async (open: () => Promise<Forge | undefined>) => {
    setBusy(true);
    setMessage('');
    try {
      const forge = await open();
      if (forge) onOpen(forge);
    } catch (error) {
      if (!(error instanceof ForgeError || error instanceof SignInError)) throw error;
      setMessage(error.message);
    } finally {
      setBusy(false);
    }
  };
  const withKey = async (key: Key, isNew: boolean) => {
    const forge = await connect(repositoryIn(settings, folder), accessFor(settings, key));
    if (isNew) keepKey(settings, key, isRemembered);
    return forge;
  };
  useEffect(() => {
    const kept = notice === '' ? keptKey(settings) : undefined;
    if (kept) void trying(() => withKey(kept, false));
  }, []);
  const withAccount = () =>
    trying(async () => {
      attempt.current?.abort();
      attempt.current = new AbortController();
      const key = await signInWithAccount(
        settings,
        location.origin + location.pathname,
        attempt.current.signal,
      );
      return withKey(key, true);
    });
  const hasAccount = hasAccounts(settings);
  return (
    <form
      class="desk form"
      onSubmit={(event) => {
        event.preventDefault();
        void trying(() => withKey({ token: token.trim() }, true));
      }}
    >
      <h1>{words.HEADING}</h1>
      <p>{words.INTRO}</p>
      {message !== '' && <p role="alert">{message}</p>}
      {hasAccount && (
        <p>
          <button type="button" onClick={() => void withAccount()}>
            {words.withAccount(settings.name)}
          </button>
        </p>
      )}
      <Box label={words.KEY} hint={words.KEY_HINT} text={token} onText={setToken} isSecret isRequired />
      <p>
        <label>
          <input
            type="checkbox"
            checked={isRemembered}
            onChange={(event) => setRemembered(event.currentTarget.checked)}
          />{' '}
          {words.KEEP}
        </label>
      </p>
      <button type="submit" class={hasAccount ? 'quiet' : ''} disabled={isBusy || token.trim() === ''}>
        {words.SIGN_IN}
      </button>
    </form>
  );
}

/** Where the site is connected to no repository: a folder on the computer, in browsers that can work in one. */
export function ChooseFolder({ onOpen }: Pick<SignInProps, 'onOpen'>) {
  const [message, setMessage] = useState('');
  const opening = (open: () => Promise<Forge | undefined>) =>
    open().then(
      (forge) => {
        if (forge) onOpen(forge);
      },
      (error: unknown) => {
        if (!(error instanceof ForgeError)) throw error;
        setMessage(error.message);
      },
    );
  const choose = () => opening(() => chooseFolder(foldersOf('content')));
  const read = (files: Iterable<File>) => {
    // The browser empties its list when the page changes.
    const kept = [...files];
    return opening(async () => {
      const { ReadFolder } = await import('../../forge/read-folder.ts');
      return new ReadFolder(kept, foldersOf('content'), download);
    });
  };
  return (
    <div class="desk form">
      <h1>{words.NOWHERE_HEADING}</h1>
      <p>{words.NOWHERE}</p>
      {canOpenFolder() ? (
        <>
          <p>{words.FOLDER_HINT}</p>
          <button type="button" onClick={() => void choose()}>
            {words.CHOOSE_FOLDER}
          </button>
        </>
      ) : (
        <p>{words.NO_FOLDER}</p>
      )}
      <p>{handing.READ_HINT}</p>
      <p>
        <label for="las-mapp">{handing.READ_FOLDER}</label>{' '}
        <input
          id="las-mapp"
          type="file"
          {...{ webkitdirectory: true }}
          onChange={(event) => void read(event.currentTarget.files ?? [])}
        />
      </p>
      {message !== '' && <p role="alert">{message}</p>}
    </div>
  );
}

/** Has the browser keep a file among its downloads. */
function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
