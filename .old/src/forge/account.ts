/** Signing in with an account, in a window of the forge's own, so that nothing is lost of what is being written. */
import { POPUP_BLOCKED, POPUP_CLOSED, signInRefused } from '../text/desk/forge.ts';
import type { Grant } from './oauth.ts';
import type { RepositorySettings } from './settings.ts';

/** Says why somebody could not sign in. */
export class SignInError extends Error {}

const WINDOW = 'skrivbordets-inloggning';
const FEATURES = 'popup,width=640,height=800';
const CLOSED_MS = 1000;

/**
 * Returns the key of somebody who signs in. Only works in response to a click. `returnTo` is the page that the application is
 * registered for, which has to call {@link finishSignIn}.
 */
export async function signInWithAccount(
  settings: RepositorySettings,
  returnTo: string,
  signal?: AbortSignal,
): Promise<Grant> {
  // Opened at once, since a browser only allows it in response to the click.
  const opened = window.open('', WINDOW, FEATURES);
  if (!opened) throw new SignInError(POPUP_BLOCKED);
  try {
    const { beginGrant } = await import('./oauth.ts');
    const attempt = await beginGrant(settings, returnTo);
    if (!attempt) return await grantOfService(settings, opened, signal);
    const answer = answerTo(signal);
    opened.location.href = attempt.address;
    return await attempt.finish(await answer);
  } catch (error) {
    if (error instanceof SignInError) throw error;
    throw new SignInError(signInRefused(error instanceof Error ? error.message : String(error)));
  } finally {
    opened.close();
  }
}

/** Hands over the forge's answer if this page is the window that signs in. Then the page has nothing else to do. */
export function finishSignIn(): boolean {
  const answer = new URLSearchParams(location.search);
  if (window.name !== WINDOW || !(answer.has('code') || answer.has('error'))) return false;
  const channel = new BroadcastChannel(WINDOW);
  channel.postMessage(location.search);
  channel.close();
  window.close();
  return true;
}

/** Waits for the answer in the other window. A forge may hide from this page whether that is still open. */
function answerTo(signal: AbortSignal | undefined): Promise<URLSearchParams> {
  const channel = new BroadcastChannel(WINDOW);
  return new Promise<URLSearchParams>((resolve, reject) => {
    channel.onmessage = ({ data }) => resolve(new URLSearchParams(String(data)));
    signal?.addEventListener('abort', () => reject(new SignInError(POPUP_CLOSED)));
  }).finally(() => channel.close());
}

/**
 * GitHub needs a service of the site's own to sign users in. It answers in messages: when the window says that it begins, this page
 * answers with the same words, so that the service knows who gets the key.
 */
function grantOfService(
  { name, base_url: base = '' }: RepositorySettings,
  opened: Window,
  signal: AbortSignal | undefined,
): Promise<Grant> {
  const { origin } = new URL(base);
  const stop = new AbortController();
  return new Promise<Grant>((resolve, reject) => {
    const cancel = () => reject(new SignInError(POPUP_CLOSED));
    signal?.addEventListener('abort', cancel, { signal: stop.signal });
    const closed = setInterval(() => opened.closed && cancel(), CLOSED_MS);
    stop.signal.addEventListener('abort', () => clearInterval(closed));
    window.addEventListener(
      'message',
      ({ origin: from, data }: MessageEvent<unknown>) => {
        if (from !== origin || typeof data !== 'string') return;
        if (data === `authorizing:${name}`) opened.postMessage(data, origin);
        const [, outcome, json = '{}'] = /^authorization:\w+:(success|error):(.+)$/s.exec(data) ?? [];
        if (outcome === undefined) return;
        const { token, error = '' } = JSON.parse(json) as {
          readonly token?: string;
          readonly error?: string;
        };
        if (outcome === 'success' && token !== undefined) resolve({ token });
        else reject(new SignInError(signInRefused(error)));
      },
      { signal: stop.signal },
    );
    const query = { provider: name, site_id: location.hostname, scope: 'repo,user' };
    opened.location.href = `${base}/auth?${String(new URLSearchParams(query))}`;
  }).finally(() => stop.abort());
}
