/** OAuth with PKCE, for GitLab, Forgejo and Gitea, which let a page without a server sign users in. */
import * as oauth from 'oauth4webapi';
// By its name: taken out of the library as a whole, it would bring all of that along.
import { allowInsecureRequests } from 'oauth4webapi';
import type { RepositorySettings } from './settings.ts';

export interface Grant {
  readonly token: string;
  readonly renewal?: string;
}

/** What is asked for, and where: the paths of the pages that grant it. */
const SERVICES = {
  gitlab: { authorize: '/oauth/authorize', token: '/oauth/token', scope: 'api' },
  gitea: {
    authorize: '/login/oauth/authorize',
    token: '/login/oauth/access_token',
    scope: 'read:repository,write:repository,read:user',
  },
} as const;

interface Service {
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly scope: string;
  readonly options: { readonly [allowInsecureRequests]?: true };
}

function serviceOf({ name, base_url: base, app_id: id }: RepositorySettings): Service | undefined {
  if (name === 'github' || base === undefined || id === undefined) return undefined;
  const { authorize, token, scope } = SERVICES[name];
  return {
    server: { issuer: base, authorization_endpoint: base + authorize, token_endpoint: base + token },
    client: { client_id: id },
    scope,
    // A server on the same computer or network, as set when the site was built.
    options: base.startsWith('http:') ? { [allowInsecureRequests]: true } : {},
  };
}

/** An attempt to sign in: the page that the user is sent to, and what turns its answer into a key. */
export interface Attempt {
  readonly address: string;
  finish(answer: URLSearchParams): Promise<Grant>;
}

/** Returns undefined if the forge is not one of those. `returnTo` is the page that the application is registered for. */
export async function beginGrant(
  settings: RepositorySettings,
  returnTo: string,
): Promise<Attempt | undefined> {
  const service = serviceOf(settings);
  if (!service) return undefined;
  const { server, client, scope, options } = service;
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const address = new URL(server.authorization_endpoint!);
  address.search = String(
    new URLSearchParams({
      client_id: client.client_id,
      redirect_uri: returnTo,
      response_type: 'code',
      scope,
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    }),
  );
  return {
    address: address.href,
    finish: async (answer) => {
      const checked = oauth.validateAuthResponse(server, client, answer, state);
      const response = await oauth.authorizationCodeGrantRequest(
        ...([server, client, oauth.None(), checked, returnTo, verifier, options] as const),
      );
      return grantIn(await oauth.processAuthorizationCodeResponse(server, client, response));
    },
  };
}

/** Returns a new key for an expired one, or undefined if the forge does not give any. */
export async function renewedGrant(
  settings: RepositorySettings,
  renewal: string,
): Promise<Grant | undefined> {
  const service = serviceOf(settings);
  if (!service) return undefined;
  const { server, client, options } = service;
  try {
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), renewal, options);
    return grantIn(await oauth.processRefreshTokenResponse(server, client, response));
  } catch {
    return undefined;
  }
}

function grantIn({ access_token: token, refresh_token: renewal }: oauth.TokenEndpointResponse): Grant {
  return { token, ...(renewal !== undefined && { renewal }) };
}
