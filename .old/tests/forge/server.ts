/**
 * Simulates a forge over a real git repository: implements the part of its documented API that the desk uses. Users sign in
 * as on a real one, with a token or in a separate window with OAuth and PKCE (RFC 7636).
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Reply, route, TOKEN, type ForgeKind, type ForgeState } from './forge-kind.ts';
import { FORGEJO } from './forgejo.ts';
import { GITHUB } from './github.ts';
import { GITLAB } from './gitlab.ts';
import { GitRepository } from './repository.ts';

export const KINDS = { forgejo: FORGEJO, github: GITHUB, gitlab: GITLAB } as const;
export type KindName = keyof typeof KINDS;

export interface Forge {
  /** Without a trailing slash. */
  readonly address: string;
  readonly repository: GitRepository;
  readonly state: ForgeState;
  /** The requests that it could not answer. */
  readonly unknown: readonly string[];
  close(): void;
}

/** Starts a forge with a repository of these files, on a free port. */
export async function startForge(
  name: KindName,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<Forge> {
  const repository = new GitRepository(files);
  const unknown: string[] = [];
  const state: ForgeState = {
    expired: new Set(),
    mayWrite: true,
    isProtected: false,
    isLimited: false,
    isGitea: false,
    checks: new Map(),
    findings: [],
    requests: [],
  };
  const handler = new Handler(KINDS[name], repository, state, unknown);
  const server = createServer((request, response) => {
    void handler.handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  // On a busy machine, preparing a large document takes longer than a connection is kept by default.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    repository,
    state,
    unknown,
    close: () => {
      server.close();
      server.closeAllConnections();
      repository.remove();
    },
  };
}

interface GraphqlBody {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

class Handler {
  private readonly renewals = new Set<string>();
  /** The PKCE challenges of users who have signed in, by authorization code. */
  private readonly challenges = new Map<string, string>();
  private readonly kind: ForgeKind;
  private readonly repository: GitRepository;
  private readonly state: ForgeState;
  private readonly unknown: string[];
  /** Keys that have been given out besides {@link TOKEN}. */
  private readonly keys = new Set([TOKEN]);

  constructor(kind: ForgeKind, repository: GitRepository, state: ForgeState, unknown: string[]) {
    this.kind = kind;
    this.repository = repository;
    this.state = state;
    this.unknown = unknown;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*, authorization');
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE');
    response.setHeader(
      'access-control-expose-headers',
      'link, retry-after, x-ratelimit-remaining, x-ratelimit-reset',
    );
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === this.kind.authorize) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(this.consentPage(query));
      return;
    }
    const body = await bodyOf(request);
    if (pathname === this.kind.token) {
      const answer = this.grant(body);
      send(response, answer ? 200 : 400, answer ?? { error: 'invalid_grant' });
      return;
    }
    const [, key = ''] = request.headers.authorization?.split(' ') ?? [];
    if (!this.keys.has(key) || this.state.expired.has(key)) {
      send(response, 401, { message: 'Bad credentials' });
      return;
    }
    const endpoint = `${String(request.method)} ${pathname}`;
    const result = this.state.isLimited ? this.kind.limited() : this.answer(endpoint, query, body, request);
    if (result === undefined) this.unknown.push(endpoint);
    if (result instanceof Reply) send(response, result.status, result.body, result.headers);
    else send(response, result === undefined ? 404 : 200, result ?? { message: 'Not found' });
  }

  private answer(
    endpoint: string,
    query: URLSearchParams,
    body: Readonly<Record<string, unknown>>,
    { headers: { accept = '', host = '' } }: IncomingMessage,
  ): unknown {
    if (endpoint === 'POST /api/graphql') return this.graphql(body as unknown as GraphqlBody);
    const request = { endpoint, query, body, accept, address: `http://${host}` };
    return route(this.kind.routes, request, this.repository, this.state);
  }

  private graphql({ query, variables }: GraphqlBody): unknown {
    const data = this.kind.data?.(query, this.repository, variables);
    return data && { data };
  }

  /** Returns the page that asks the user to let the desk in, and redirects back to it with a code. */
  private consentPage(query: URLSearchParams): string {
    const code = randomUUID();
    this.challenges.set(code, query.get('code_challenge') ?? '');
    const back = new URL(query.get('redirect_uri') ?? '');
    back.search = String(new URLSearchParams({ code, state: query.get('state') ?? '' }));
    return `<!doctype html><title>Logga in</title><a href="${back.href.replaceAll('&', '&amp;')}">Godkänn</a>`;
  }

  /** Exchanges a code, or a key for renewal, for a key. */
  private grant(body: Readonly<Record<string, unknown>>): object | undefined {
    const isVerified =
      body['grant_type'] === 'refresh_token'
        ? this.renewals.delete(String(body['refresh_token']))
        : this.verifies(String(body['code']), String(body['code_verifier']));
    if (!isVerified) return undefined;
    const key = this.state.expired.has(TOKEN) ? randomUUID() : TOKEN;
    const renewal = randomUUID();
    this.keys.add(key);
    this.renewals.add(renewal);
    return { access_token: key, token_type: 'bearer', expires_in: 7200, refresh_token: renewal };
  }

  private verifies(code: string, verifier: string): boolean {
    return this.challenges.get(code) === createHash('sha256').update(verifier).digest('base64url');
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const isBinary = Buffer.isBuffer(body);
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(isBinary ? body : body === undefined ? undefined : JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  if (text === '') return {};
  const isForm = request.headers['content-type']?.includes('x-www-form-urlencoded');
  return isForm
    ? Object.fromEntries(new URLSearchParams(text))
    : (JSON.parse(text) as Record<string, unknown>);
}
