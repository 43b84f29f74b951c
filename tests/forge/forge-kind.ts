/** What all simulated forges have in common: the repository, the user, and the interface of a kind of forge. */
import type { Author, GitRepository } from './repository.ts';

export const OWNER = 'exempelby';
export const REPOSITORY = 'loften';
export const EDITOR: Author & { readonly login: string } = {
  login: 'anna',
  name: 'Anna Redaktör',
  email: 'anna@exempelby.example',
};
export const TOKEN = 'ett-intyg-av-forradet';

/** A request to a forge. */
export interface ForgeRequest {
  /** Method and path, such as `GET /api/v1/user`. */
  readonly endpoint: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ForgeKind {
  /** The path of the OAuth authorization page. */
  readonly authorize?: string;
  /** The path that exchanges an authorization code for a token. */
  readonly token?: string;
  /** Returns the JSON response, or undefined if there is no such endpoint. */
  respond(request: ForgeRequest, repository: GitRepository): unknown;
  /** Returns the response to one of the GraphQL queries that the forms send. */
  data?(query: string, variables: Readonly<Record<string, unknown>>, repository: GitRepository): unknown;
}
