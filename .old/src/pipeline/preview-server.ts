/** A plain web server for a built site, which serves a folder of files as any host does. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { contentPolicyOf } from './content-policy.ts';
import { cachingOf, contentTypeOf, servedTypeOf } from './served-files.ts';

/** How many ports to try after the default one. */
const PORTS_TO_TRY = 50;

export interface HostOptions {
  /** The base path, with a slash at both ends. The folder does not contain it. */
  readonly base: string;
  readonly hostname: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether a port that is taken is an error; otherwise the next free one is used. */
  readonly isPortFixed: boolean;
}

export interface Host {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves `folder` until it is closed. */
export async function serveFolder(folder: string, options: HostOptions): Promise<Host> {
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const acceptsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']));
    void answer(folder, options.base, path)
      .then((answer) => (acceptsGzip ? compressed(answer) : answer))
      .then(({ status, headers, body }) => {
        response.writeHead(status, {
          'x-content-type-options': 'nosniff',
          'content-security-policy': contentPolicyOf(path ?? '/'),
          'cache-control': 'no-cache',
          ...headers,
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  await listen(server, options);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | undefined;
  readonly isText?: boolean;
}

async function answer(folder: string, base: string, path: string | undefined): Promise<Answer> {
  if (path?.startsWith(base)) {
    const name = path.slice(base.length);
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    const body = await contentOf(join(folder, file));
    if (body) {
      const headers = { 'content-type': typeOf(file), 'cache-control': cachingOf(name) };
      return { status: 200, headers, body, isText: servedTypeOf(file).isText };
    }
    if (await contentOf(join(folder, file, 'index.html'))) {
      return { status: 301, headers: { location: encodeURI(`${path}/`) } };
    }
  }
  const body = await contentOf(join(folder, '404.html'));
  const page = '404.html';
  const headers = { 'content-type': typeOf(page), 'content-security-policy': contentPolicyOf(page) };
  return { status: 404, headers, body, isText: true };
}

async function compressed({ status, headers, body, isText = false }: Answer): Promise<Answer> {
  if (body === undefined || !isText) return { status, headers, body };
  return {
    status,
    headers: { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' },
    body: await promisify(gzip)(body),
  };
}

/** Returns the decoded path of an address, or undefined if it is malformed or could lead out of the folder. */
export function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address, 'http://host').pathname);
    return path.split(/[/\\]/).includes('..') || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}

async function contentOf(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}

/** Returns the media type that a file is served as. */
export const typeOf = (file: string) => contentTypeOf(servedTypeOf(file));

async function listen(server: Server, { hostname, port, isPortFixed }: HostOptions): Promise<void> {
  const last = isPortFixed || port === 0 ? port : port + PORTS_TO_TRY;
  for (let next = port; ; next++) {
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(next, hostname, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    if (failure === undefined) return;
    if (failure.code !== 'EADDRINUSE' || next >= last) throw failure;
  }
}
