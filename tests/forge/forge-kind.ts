/** What all forges have in common here: whose repository it is, who signs in, and what a kind of forge has to tell. */
import type { Author, GitRepository } from './repository.ts';

export const OWNER = 'exempelby';
export const REPOSITORY = 'loften';
export const EDITOR: Author & { readonly login: string } = {
  login: 'anna',
  name: 'Anna Redaktör',
  email: 'anna@exempelby.example',
};
export const TOKEN = 'ett-intyg-av-forradet';

/** What is asked of a forge. */
export interface Asked {
  /** `GET /api/v1/user` */
  readonly what: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a kind of forge answers, as JSON; undefined where there is nothing. */
export interface ForgeKind {
  /** Where one signs in, and where the code that one gets is turned into a token. */
  readonly authorize?: string;
  readonly token?: string;
  answer(asked: Asked, repository: GitRepository): unknown;
  /** What GraphQL would give for those questions that the forms ask. */
  data?(query: string, variables: Readonly<Record<string, unknown>>, repository: GitRepository): unknown;
}
