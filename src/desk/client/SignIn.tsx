/** Signing in to the forge that the site is built from, with an account or a personal key. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { connect, loadForge } from '../../forge/connect.ts';
import { ForgeError, type Forge } from '../../forge/forge.ts';
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
import { TRY_AGAIN } from '../../text/desk/parts.ts';
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
  /** Whether the key that was kept may still be valid. */
  const [mayRetry, setMayRetry] = useState(false);
  const attempt = useRef<AbortController | undefined>(undefined);

  const trying = async (open: () => Promise<Forge | undefined>) => {
    setBusy(true);
    setMessage('');
    setMayRetry(false);
    try {
      const forge = await open();
      if (forge) onOpen(forge);
    } catch (error) {
      if (!(error instanceof ForgeError || error instanceof SignInError)) throw error;
      setMessage(error.message);
      setMayRetry(
        error instanceof ForgeError &&
          error.kind !== 'expired-key' &&
          notice === '' &&
          keptKey(settings) !== undefined,
      );
    } finally {
      setBusy(false);
    }
  };
  const withKey = async (key: Key, isNew: boolean) => {
    const forge = await connect(repositoryIn(settings, folder), accessFor(settings, key));
    if (isNew) keepKey(settings, key, isRemembered);
    return forge;
  };
  const withKept = () => {
    const kept = notice === '' ? keptKey(settings) : undefined;
    if (kept) void trying(() => withKey(kept, false));
    // It is needed as soon as there is a key.
    else loadForge(settings.name).catch(() => undefined);
  };
  useEffect(withKept, []);
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
      {message !== '' && (
        <p role="alert">
          {message}{' '}
          {mayRetry && (
            <button type="button" class="quiet" onClick={withKept}>
              {TRY_AGAIN}
            </button>
          )}
        </p>
      )}
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
