/**
 * Lets the desk read and save through the development server, from the server's own page on the same computer and from nowhere
 * else: other pages in the same browser, and other computers, are refused.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { Connect } from 'vite';
import { DEVELOPMENT_FILES } from '../domain/address.ts';
import type {
  ReversalAnswer,
  SaveRequest,
  SavedAnswer,
  SnapshotAnswer,
  WireChange,
} from '../forge/development-server.ts';
import { KEY_HEADER } from '../forge/development-server.ts';
import { MAX_BYTES, type FileChange, type Reversal } from '../forge/forge.ts';
import type { JournalEntry } from '../forge/journal.ts';
import type { Settings } from '../settings/environment.ts';
import { FilesChanged, FOLDERS, PathRefused, ProjectFiles } from './project-files.ts';

/**
 * Adds the endpoint to the development server. The key that it asks for is `__DEVELOPMENT_KEY__` in the code of pages, and empty in
 * a built site.
 */
export function deskServer({ contentDir }: Settings): AstroIntegration {
  const key = randomBytes(32).toString('base64url');
  const files = new ProjectFiles(contentDir);
  return {
    name: 'desk-server',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const define = { __DEVELOPMENT_KEY__: JSON.stringify(command === 'dev' ? key : '') };
        updateConfig({ vite: { define } });
      },
      'astro:server:setup': async ({ server }) => {
        await files.recover();
        server.middlewares.use(deskMiddleware(files, key));
      },
    },
  };
}

/** Answers requests to the endpoint. The base path has been removed from their addresses. */
export function deskMiddleware(files: ProjectFiles, key: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname !== DEVELOPMENT_FILES) {
      next();
      return;
    }
    answer(files, key, request, searchParams).then(
      ({ status, body }) => send(response, status, body),
      (error: unknown) => {
        const { status, body } = failure(error);
        send(response, status, body);
      },
    );
  };
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

async function answer(
  files: ProjectFiles,
  key: string,
  request: IncomingMessage,
  query: URLSearchParams,
): Promise<Answer> {
  if (!isFromOwnPage(request, key)) return { status: 403 };
  if (request.method === 'GET' || request.method === 'HEAD') {
    const version = query.get('angra');
    const count = query.get('senaste');
    if (version !== null) {
      const reversal = await files.reversalOf(version);
      return reversal ? { status: 200, body: reversalAnswer(reversal) } : { status: 404 };
    }
    if (count !== null) return { status: 200, body: files.latest(Number(count)).map(savedAnswer) };
    return { status: 200, body: await snapshotAnswer(files) };
  }
  if (request.method !== 'POST') return { status: 405 };
  if (request.headers['content-type'] !== 'application/json') return { status: 415 };
  const body = await bodyOf(request);
  if (body === undefined) return { status: 413 };
  const { changes, message, base } = JSON.parse(body) as SaveRequest;
  return { status: 200, body: savedAnswer(await files.write(changes.map(changeIn), message, base)) };
}

function failure(error: unknown): Answer {
  if (error instanceof FilesChanged) return { status: 409, body: { head: error.version } };
  if (error instanceof PathRefused) return { status: 422, body: { message: error.message } };
  if (error instanceof SyntaxError) return { status: 400, body: { message: error.message } };
  return { status: 500, body: { message: error instanceof Error ? error.message : String(error) } };
}

/**
 * A page of another origin cannot send the key or hides its origin, and one whose name has been rebound to this computer names
 * itself in `Host`. Another computer has another address.
 */
export function isFromOwnPage({ socket, headers, method }: IncomingMessage, key: string): boolean {
  const { host = '', origin, [KEY_HEADER]: given } = headers;
  const isLocal = /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  const isLocalName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
  const isOwnOrigin =
    origin === `http://${host}` || origin === `https://${host}` || (origin === undefined && method === 'GET');
  const isOwnPage = headers['sec-fetch-site'] === undefined || headers['sec-fetch-site'] === 'same-origin';
  return isLocal && isLocalName && isOwnOrigin && isOwnPage && isSame(given, key);
}

function isSame(given: unknown, key: string): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Several files of the largest size, in base64. */
const MAX_REQUEST = MAX_BYTES * 4;

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MAX_REQUEST) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function changeIn({ path, base64 }: WireChange): FileChange {
  return { path, contents: base64 === null ? undefined : Buffer.from(base64, 'base64') };
}

async function snapshotAnswer(files: ProjectFiles): Promise<SnapshotAnswer> {
  const { version, contents, paths } = await files.read();
  return {
    version,
    folders: FOLDERS,
    paths,
    files: [...contents].map(([path, bytes]) => ({ path, base64: bytes.toString('base64') })),
  };
}

function savedAnswer({ version, parent, message, at }: JournalEntry): SavedAnswer {
  return { version, parent, message, at: at.toISOString() };
}

function reversalAnswer({ base, changes, conflicts }: Reversal): ReversalAnswer {
  const wired = changes.map(({ path, contents }) => ({
    path,
    base64: contents === undefined ? null : Buffer.from(contents).toString('base64'),
  }));
  return { base, changes: wired, conflicts };
}
