import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type Host } from './preview-server.ts';

const LOCAL = { base: '/loften/', hostname: '127.0.0.1', port: 0, isPortFixed: true };

let parent: string;
let host: Host;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'served-'));
  await mkdir(join(parent, 'site', 'eksjo'), { recursive: true });
  await writeFile(join(parent, 'secret.txt'), 'secret');
  await writeFile(join(parent, 'site', 'eksjo', 'index.html'), 'Eksjö');
  await writeFile(join(parent, 'site', '404.html'), 'Finns inte');
  await mkdir(join(parent, 'site', '_astro'));
  await writeFile(join(parent, 'site', '_astro', 'style.abc.css'), '');
  host = await serveFolder(join(parent, 'site'), LOCAL);
});

afterAll(async () => {
  await host.close();
  await rm(parent, { recursive: true });
});

/** Requests the path exactly as written; `fetch` would normalise it. */
function get(
  path: string,
  method = 'GET',
): Promise<{ status: number; type: string; location: string; body: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: host.port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { 'content-type': type = '', location = '' } = response.headers;
        resolve({ status: response.statusCode ?? 0, type, location, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('a folder answers with its index page', async () => {
  expect(await get('/loften/eksjo/?q=1')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: 'Eksjö',
  });
});

test('text is compressed for clients that accept it', async () => {
  const address = `http://127.0.0.1:${host.port}/loften/eksjo/`;
  const packed = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('vary')).toBe('accept-encoding');
  expect(await packed.text()).toBe('Eksjö');
  const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.get('content-encoding')).toBeNull();
});

test('files with a hash in their name are cached for good, and pages are revalidated', async () => {
  const cacheControl = async (path: string) =>
    (await fetch(`http://127.0.0.1:${host.port}${path}`)).headers.get('cache-control');
  expect(await cacheControl('/loften/_astro/style.abc.css')).toBe('public, max-age=31536000, immutable');
  expect(await cacheControl('/loften/_astro/missing.css')).toBe('no-cache');
  expect(await cacheControl('/loften/eksjo/')).toBe('no-cache');
});

test('a folder without a trailing slash is redirected', async () => {
  expect(await get('/loften/eksjo')).toMatchObject({ status: 301, location: '/loften/eksjo/' });
});

test.each([
  '/',
  '/eksjo/',
  '/loften/borta/',
  '/loften/%zz',
  '/loften/../../secret.txt',
  '/loften/..%2f..%2fsecret.txt',
  '/loften/%2e%2e/%2e%2e/secret.txt',
])('%s gives the error page', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, body: 'Finns inte' });
});

test('only reading is allowed', async () => {
  expect(await get('/loften/eksjo/', 'POST')).toMatchObject({ status: 405 });
  expect(await get('/loften/eksjo/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('if the default port is taken the next one is used, but a requested port is an error', async () => {
  const taken = { ...LOCAL, port: host.port };
  await expect(serveFolder(parent, taken)).rejects.toThrow('EADDRINUSE');
  const second = await serveFolder(parent, { ...taken, isPortFixed: false });
  expect(second.port).toBeGreaterThan(host.port);
  await second.close();
});
