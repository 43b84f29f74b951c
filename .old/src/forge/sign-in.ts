/** Signing in to a forge, with a personal key or with an account, and keeping the key. */
import { clearBrowserCache } from './blob-cache.ts';
import type { Access } from './request.ts';
import type { RepositorySettings } from './settings.ts';

export { signInWithAccount, finishSignIn, SignInError } from './account.ts';

export interface Key {
  readonly token: string;
  /** What a new token can be had for when this one has expired. */
  readonly renewal?: string;
}

/** Whether users can sign in with their accounts, and not only with a personal key. */
export function hasAccounts({ auth_methods: methods }: RepositorySettings): boolean {
  return methods?.includes('oauth') === true;
}

/** Returns the key that was kept, if there is one. */
export function keptKey(settings: RepositorySettings): Key | undefined {
  for (const storage of [sessionStorage, localStorage]) {
    const kept = storage.getItem(placeOf(settings));
    if (kept !== null) return JSON.parse(kept) as Key;
  }
  return undefined;
}

/** Keeps a key until the browser is closed or, if asked to, until the user signs out. */
export function keepKey(settings: RepositorySettings, key: Key, isRemembered: boolean): void {
  const place = placeOf(settings);
  sessionStorage.removeItem(place);
  localStorage.removeItem(place);
  (isRemembered ? localStorage : sessionStorage).setItem(place, JSON.stringify(key));
}

/** Signs out: forgets the key, and what was read with it. */
export async function signOut(settings: RepositorySettings): Promise<void> {
  sessionStorage.removeItem(placeOf(settings));
  localStorage.removeItem(placeOf(settings));
  await clearBrowserCache();
}

/** Returns access with a key, which is renewed when it expires, and then kept where the old one was. */
export function accessFor(settings: RepositorySettings, key: Key): Access {
  let current = key;
  return {
    token: () => current.token,
    renew: async () => {
      const { renewal } = current;
      if (renewal === undefined) return undefined;
      // Only an account's key can be renewed.
      const { renewedGrant } = await import('./oauth.ts');
      const renewed = await renewedGrant(settings, renewal);
      if (!renewed) return undefined;
      current = { renewal, ...renewed };
      keepKey(settings, current, localStorage.getItem(placeOf(settings)) !== null);
      return current.token;
    },
  };
}

/** Several sites may have the same origin. */
function placeOf({ api_root: root = '', repo }: RepositorySettings): string {
  return `skrivbordets-nyckel ${root}/${repo}`;
}
