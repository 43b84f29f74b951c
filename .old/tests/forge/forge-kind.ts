/** What all simulated forges have in common: the repository, the user, and the interface of a kind of forge. */
import type { CheckFinding } from '../../src/forge/forge.ts';
import type { Author, GitRepository } from './repository.ts';

export const OWNER = 'exempelby';
export const REPOSITORY = 'loften';
export const EDITOR: Author & { readonly login: string } = {
  login: 'anna',
  name: 'Anna Redaktör',
  email: 'anna@exempelby.example',
};
export const TOKEN = 'ett-intyg-av-forradet';

/** What a test may change while the forge runs. */
export interface ForgeState {
  /** Keys that are no longer valid. */
  readonly expired: Set<string>;
  mayWrite: boolean;
  /** Whether changes of the branch must be reviewed. */
  isProtected: boolean;
  /** Whether the user has asked too much. */
  isLimited: boolean;
  /** Gitea does not have all of Forgejo's API. */
  isGitea: boolean;
  /** The state of the check of each commit. */
  readonly checks: Map<string, CheckState>;
  /** What the checks that fail have found, on forges that tell. */
  findings: readonly CheckFinding[];
  /** The open change requests. */
  readonly requests: ChangeRequest[];
}

export type CheckState = 'running' | 'success' | 'failure' | 'cancelled';

export interface ChangeRequest {
  readonly branch: string;
  readonly title: string;
  readonly text: string;
}

/** A request to a forge. */
export interface ForgeRequest {
  /** Method and path, such as `GET /api/v1/user`. */
  readonly endpoint: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly accept: string;
  /** Without a trailing slash. */
  readonly address: string;
}

/** A response that is not just 200 and JSON. */
export class Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export function refused(status: number, message: string): Reply {
  return new Reply(status, { message });
}

/** An endpoint: a pattern such as `GET /api/v1/repos/o/r/branches/:name`. A parameter has no slash; `*` at the end may have some. */
export interface Route {
  readonly pattern: string;
  readonly answer: (context: RouteContext) => unknown;
}

export interface RouteContext extends ForgeRequest {
  /** The decoded parameters of the pattern. */
  readonly params: readonly string[];
  readonly repository: GitRepository;
  readonly state: ForgeState;
}

export interface ForgeKind {
  /** The path of the OAuth authorization page. */
  readonly authorize?: string;
  /** The path that exchanges an authorization code for a token. */
  readonly token?: string;
  readonly routes: readonly Route[];
  /** The response when somebody has asked too much. */
  limited(): Reply;
  /** Returns the data of a GraphQL query, or undefined if it is of another kind. */
  data?(
    query: string,
    repository: GitRepository,
    variables: Readonly<Record<string, unknown>>,
  ): object | undefined;
}

/** Returns what the route that fits a request answers, or undefined if there is none. */
export function route(
  routes: readonly Route[],
  request: ForgeRequest,
  repository: GitRepository,
  state: ForgeState,
): unknown {
  for (const { pattern, answer } of routes) {
    const source = pattern
      .replace(/[.+?^$()[\]\\|{}]/g, '\\$&')
      .replace(/:\w+/g, '([^/]+)')
      .replace(/\*$/, '(.+)');
    const match = new RegExp(`^${source}$`).exec(request.endpoint);
    if (!match) continue;
    const params = match.slice(1).map(decodeURIComponent);
    return answer({ ...request, params, repository, state });
  }
  return undefined;
}

/** Returns one page of a list, with the header that leads to the next. `name` is the parameter of the page's size. */
export function paged(
  items: readonly unknown[],
  { endpoint, query, address }: ForgeRequest,
  name = 'per_page',
): Reply {
  const size = Math.min(100, Number(query.get(name) ?? 30));
  const page = Number(query.get('page') ?? 1);
  const next = new URL(address + endpoint.replace(/^GET /, ''));
  next.search = String(new URLSearchParams({ ...Object.fromEntries(query), page: String(page + 1) }));
  return new Reply(200, items.slice((page - 1) * size, page * size), {
    'x-total-count': String(items.length),
    ...(items.length > page * size && { link: `<${next.href}>; rel="next"` }),
  });
}
