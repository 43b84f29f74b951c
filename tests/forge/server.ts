/**
 * Simulates a forge over a real git repository: implements the part of its documented API that the forms use. Users sign in
 * as on a real one, with a token or in a separate window with OAuth and PKCE (RFC 7636).
 */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TOKEN, type ForgeKind } from './forge-kind.ts';
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
  /** The requests that it could not answer. */
  readonly unknown: readonly string[];
  close(): void;
}

/** Starts a forge with a repository of these files, on a free port. */
export async function startForge(name: KindName, files: Readonly<Record<string, string>>): Promise<Forge> {
  const repository = new GitRepository(files);
  const unknown: string[] = [];
  const handler = new Handler(KINDS[name], repository, unknown);
  const server = createServer((request, response) => {
    void handler.handle(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    repository,
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
  /** The PKCE challenges of users who have signed in, by authorization code. */
  private readonly challenges = new Map<string, string>();
  private readonly kind: ForgeKind;
  private readonly repository: GitRepository;
  private readonly unknown: string[];

  constructor(kind: ForgeKind, repository: GitRepository, unknown: string[]) {
    this.kind = kind;
    this.repository = repository;
    this.unknown = unknown;
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*, authorization');
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
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
      const isVerified = this.verifies(String(body['code']), String(body['code_verifier']));
      send(
        response,
        isVerified ? 200 : 400,
        isVerified ? { access_token: TOKEN } : { error: 'invalid_grant' },
      );
      return;
    }
    if (!request.headers.authorization?.endsWith(` ${TOKEN}`)) {
      send(response, 401, { message: 'Bad credentials' });
      return;
    }
    const endpoint = `${String(request.method)} ${pathname}`;
    const result =
      endpoint === 'POST /api/graphql'
        ? this.graphql(body as unknown as GraphqlBody)
        : this.kind.respond({ endpoint, query, body }, this.repository);
    if (result === undefined) this.unknown.push(endpoint);
    send(response, result === undefined ? 404 : 200, result ?? { message: 'Not found' });
  }

  private graphql({ query, variables }: GraphqlBody): unknown {
    const data = this.kind.data?.(query, variables, this.repository);
    return data && { data };
  }

  /** Returns the page that asks the user to let the forms in, and redirects back to them with a code. */
  private consentPage(query: URLSearchParams): string {
    const code = randomUUID();
    this.challenges.set(code, query.get('code_challenge') ?? '');
    const back = new URL(query.get('redirect_uri') ?? '');
    back.search = String(new URLSearchParams({ code, state: query.get('state') ?? '' }));
    return `<!doctype html><title>Logga in</title><a href="${back.href.replaceAll('&', '&amp;')}">Godkänn</a>`;
  }

  private verifies(code: string, verifier: string): boolean {
    return this.challenges.get(code) === createHash('sha256').update(verifier).digest('base64url');
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const part of request) text += String(part);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
