/**
 * The site as readers get it: nginx and Caddy serve a release with the configuration that setup.sh wrote. A web server that is not
 * installed is reported as skipped.
 */
import { cp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLISHED } from '../commands/attacks/public-files.ts';
import { PROJECT, writeFiles } from '../project.ts';
import { buildTestSite, SITES, SITES_ARE_BUILT } from '../sites.ts';
import { PUBLIC_FILE_TYPES } from '../../src/content/check/public-file.ts';
import { contentPolicyOf } from '../../src/pipeline/content-policy.ts';
import { contentTypeOf, SERVED_TYPES } from '../../src/pipeline/served-files.ts';
import { liveRelease, publishingServer, run, type PublishingServer } from './publishing-server.ts';
import { CADDY, fetchRaw, NGINX, sendBytes, type Running } from './web-servers.ts';

/** Generous, because the machine may be busy. */
const TIMEOUT_MS = 240_000;

let server: PublishingServer;

beforeAll(async () => {
  if (process.env[SITES_ARE_BUILT] === undefined) await buildTestSite('madeUp');
  server = await publishingServer('https://example.org/loften/');
  const dist = join(server.folder, 'dist');
  await cp(SITES.madeUp.folder, dist, { recursive: true });
  await writeFiles(dist, PUBLISHED);
  await writeFiles(
    dist,
    Object.fromEntries(Object.keys(SERVED_TYPES).map((ending) => [`slag/a.${ending}`, 'a'])),
  );
  await release(server, 'abc', dist);
  await putLive(server, 'current', 'abc');
  await writeFiles(join(server.webRoot, 'releases/0ld/site/loften'), {
    '_astro/old.js': 'old',
    'pagefind/fragment/old.pf_fragment': 'old',
    'old/index.html': 'old',
    'old.csv': 'old',
  });
}, TIMEOUT_MS);

afterAll(() => server.remove());

/** Makes a release of a built site. */
async function release({ webRoot, url }: PublishingServer, name: string, dist: string): Promise<void> {
  const { code, output } = await run(process.execPath, [
    join(PROJECT, 'deploy', 'release.ts'),
    ...['make', '--dist', dist, '--release', join(webRoot, 'releases', name), '--url', url],
    ...['--date', '2026-11-22', '--commit', name, '--code', name],
  ]);
  // What the tests add is not in the sitemap.
  if (code !== 0 && !output.includes('förteckning')) throw new Error(output);
}

async function putLive({ webRoot }: PublishingServer, link: string, name: string): Promise<void> {
  await rm(join(webRoot, link), { force: true });
  await symlink(join('releases', name), join(webRoot, link));
}

const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
};

describe.each([NGINX, CADDY])('$name', (webServer) => {
  const { name, encodings, slashStatus } = webServer;
  if (webServer.program === undefined) {
    test.skip(
      `is not installed here: its configuration is not tested (apt-get install ${name.toLowerCase()})`,
    );
    return;
  }

  let port: number;
  let running: Running;

  beforeAll(async () => {
    running = await webServer.start(join(server.folder, name), [server.webRoot]);
    port = running.port;
  }, TIMEOUT_MS);

  afterAll(() => running.stop());

  test('has pages revalidated, and answers 304 if they are unchanged', async () => {
    const page = await fetchRaw(port, '/loften/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await fetchRaw(port, '/loften/', { 'if-none-match': page.headers.etag! });
    expect(again.status).toBe(304);
  });

  test('sends the precompressed copies to browsers that accept them', async () => {
    const plain = await fetchRaw(port, '/loften/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const encoding of encodings) {
      const compressed = await fetchRaw(port, '/loften/', { 'accept-encoding': encoding });
      expect(compressed.headers['content-encoding']).toBe(encoding);
      expect(compressed.headers.vary).toMatch(/accept-encoding/i);
      expect(compressed.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(compressed.body.length).toBeLessThan(plain.body.length);
      expect(DECODERS[encoding]!(compressed.body).equals(plain.body)).toBe(true);
    }
    const best = await fetchRaw(port, '/loften/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(best.headers['content-encoding']).toBe(encodings.includes('br') ? 'br' : 'gzip');
  });

  test('has hashed files cached forever, and sends every file’s content type', async () => {
    const html = (await fetchRaw(port, '/loften/')).body.toString();
    // The site was built for another address.
    const style = /href="[^"]*(_astro\/[^"]+\.css)"/.exec(html)![1]!;
    const response = await fetchRaw(port, `/loften/${style}`);
    expect(response.status).toBe(200);
    expect(response.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(response.headers['content-type']).toBe('text/css; charset=utf-8');
    const types = {
      'pagefind/pagefind.js': 'text/javascript; charset=utf-8',
      'sitemap.xml': /^(application|text)\/xml/,
      'ikon.svg': /^image\/svg\+xml/,
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await fetchRaw(port, `/loften/${path}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(type);
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  test('sends the security headers with every response', async () => {
    for (const path of ['/loften/', '/loften/sitemap.xml', '/loften/finns-inte/']) {
      const { headers } = await fetchRaw(port, path);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers.server ?? '').not.toMatch(/\d/);
    }
  });

  test('sends every kind of published file as what it is, with a policy in which nothing runs', async () => {
    for (const [ending, { mime }] of Object.entries(PUBLIC_FILE_TYPES)) {
      const path = `/loften/prov/a.${ending}`;
      const { status, headers } = await fetchRaw(port, path);
      expect(status, path).toBe(200);
      expect(headers['content-type']?.replace(/; ?charset=utf-8$/, ''), path).toBe(mime);
      expect(headers['content-security-policy'], path).toBe(contentPolicyOf(path));
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
  });

  test('sends every kind of file that the site makes as the table of the project says', async () => {
    for (const [ending, type] of Object.entries(SERVED_TYPES)) {
      const path = `/loften/slag/a.${ending}`;
      const { status, headers } = await fetchRaw(port, path);
      expect(status, path).toBe(200);
      expect(headers['content-type'], path).toBe(contentTypeOf(type));
      expect(headers['content-security-policy'], path).toBe(contentPolicyOf(path));
      expect(headers['cache-control'], path).toBe('no-cache');
    }
  });

  test('sends the policy that the preview sends, whatever is asked for', async () => {
    for (const path of [
      ...['/loften/', '/loften/adala/2023/', '/loften/index.html', '/loften/404.html', '/loften/sitemap.xml'],
      ...['/loften/kallor/AVTAL-2.PDF', '/loften/.well-known/security.txt', '/loften/pagefind/pagefind.js'],
      ...[
        '/loften/.well-known/apple-app-site-association',
        '/loften/prov/a.svg?x=.html',
        '/loften/prov/a%2esvg',
      ],
    ]) {
      const { status, headers } = await fetchRaw(port, path);
      expect(status, path).toBe(200);
      const { pathname } = new URL(path, 'http://host');
      expect(headers['content-security-policy'], path).toBe(contentPolicyOf(decodeURIComponent(pathname)));
    }
    for (const path of ['/loften/finns-inte.svg', '/loften/finns-inte.csv', '/loften/.hemligt.svg']) {
      const { status, headers } = await fetchRaw(port, path);
      expect(status, path).toBe(404);
      expect(headers['content-type'], path).toBe('text/html; charset=utf-8');
      expect(headers['content-security-policy'], path).toBe(contentPolicyOf('/404.html'));
    }
  });

  test('answers unknown addresses with the site’s own 404 page, and serves no internal files', async () => {
    for (const path of [
      '/loften/finns-inte/',
      '/loften/_astro/finns-inte.js',
      '/loften/_astro/',
      '/loften/kallor/',
      '/loften/.git/config',
      '/loften/index.html.br',
      '/loften/../release.json',
      '/release.json',
      '/loften/%2e%2e/%2e%2e/checksums',
    ]) {
      const { status, headers, body } = await fetchRaw(port, path);
      expect([400, 404], path).toContain(status);
      expect(body.toString()).not.toContain('Index of');
      if (status === 404) {
        expect(headers['cache-control'], path).toBe('no-store');
        expect(body.toString(), path).toContain('<html lang="sv"');
      }
    }
  });

  test('answers in Swedish also what it cannot do, and never tells its version', async () => {
    const posted = await fetchRaw(port, '/loften/', {}, 'POST');
    expect(posted.status).toBe(405);
    expect(posted.body.toString()).toContain('Här går det bara att läsa');
    expect(posted.headers['content-security-policy']).toBe(contentPolicyOf('/405.html'));
    expect(posted.headers['cache-control']).toBe('no-store');
    const outside = await fetchRaw(port, '/', {}, 'POST');
    expect(outside.body.toString()).toContain('<html lang="sv"');
    const unreadable = await sendBytes(port, 'GET / HTTP/1.1\r\nHost: a b\r\n: x\r\n\r\n');
    expect(unreadable).toMatch(/^HTTP\/1\.1 400 /);
    // Caddy answers this before any configuration of a site.
    if (name === 'nginx') expect(unreadable).toContain('Det gick inte att öppna sidan');
    for (const answer of [
      unreadable,
      JSON.stringify([posted.headers, outside.headers]) + outside.body.toString(),
    ]) {
      expect(answer).not.toMatch(/(nginx|caddy)\/?\s?\d/i);
    }
  });

  test('serves nothing of the release before but its scripts and styles', async () => {
    await putLive(server, 'previous', '0ld');
    const answers = ['_astro/old.js', 'pagefind/fragment/old.pf_fragment', 'old/', 'old.csv'].map(
      async (path) => [path, (await fetchRaw(port, `/loften/${path}`)).status],
    );
    expect(Object.fromEntries(await Promise.all(answers))).toEqual({
      '_astro/old.js': 200,
      'pagefind/fragment/old.pf_fragment': 404,
      'old/': 404,
      'old.csv': 404,
    });
  });

  test('answers at the root of the host what standards look for there', async () => {
    const { status, body } = await fetchRaw(port, '/.well-known/security.txt');
    expect(status).toBe(200);
    expect(body.toString()).toBe((await fetchRaw(port, '/loften/.well-known/security.txt')).body.toString());
    expect((await fetchRaw(port, '/.well-known/apple-app-site-association')).status).toBe(404);
  });

  test('redirects former addresses and missing trailing slashes permanently', async () => {
    const moved = await fetchRaw(port, '/loften/adala/2023/sommarlov-utan-brak/');
    expect(moved.status).toBe(301);
    expect(moved.headers.location).toMatch(/\/loften\/adala\/2023\/lugnare-sommar\/$/);
    const slash = await fetchRaw(port, '/loften/adala');
    expect(slash.status).toBe(slashStatus);
    expect(slash.headers.location).toMatch(/\/loften\/adala\/$/);
  });

  test(
    'answers every request while releases are being switched',
    async () => {
      const { name: live } = await liveRelease(server);
      const releases = join(server.webRoot, 'releases');
      const copy = `${live}+20261122T000000Z`;
      await run('cp', ['-al', join(releases, live), join(releases, copy)]);
      const reading = new AbortController();
      const statuses = new Set<number>();
      const readers = Array.from({ length: 8 }, async () => {
        while (!reading.signal.aborted) {
          statuses.add((await fetchRaw(port, '/loften/adala/2023/')).status);
          await wait(5);
        }
      });
      expect((await server.site('rollback', copy)).output).toContain(`Live: ${copy}`);
      for (let change = 0; change < 4; change++) expect((await server.site('rollback')).code).toBe(0);
      expect((await liveRelease(server)).name).toBe(copy);
      await server.site('rollback');
      reading.abort();
      await Promise.all(readers);
      await rm(join(releases, copy), { recursive: true });
      expect([...statuses]).toEqual([200]);
    },
    TIMEOUT_MS,
  );
});

describe.skipIf(NGINX.program === undefined)('two sites on one nginx', () => {
  let other: PublishingServer;
  let running: Running;

  beforeAll(async () => {
    other = await publishingServer('https://example.org/andra/');
    await writeFiles(join(other.webRoot, 'releases/def'), {
      'redirects.nginx': '"/andra/gammal/" "/andra/ny/";\n',
      'site/andra/index.html': 'Andra',
      'site/andra/404.html': '<html lang="sv">Andra finns inte',
      'site/andra/ny/index.html': 'Ny',
    });
    await putLive(other, 'current', 'def');
    await putLive(server, 'previous', '0ld');
    running = await NGINX.start(join(server.folder, 'two'), [server.webRoot, other.webRoot]);
  }, TIMEOUT_MS);

  afterAll(async () => {
    await running.stop();
    await other.remove();
  });

  test('each has its own pages, redirects, policies and errors', async () => {
    const { port } = running;
    expect((await fetchRaw(port, '/andra/')).body.toString()).toBe('Andra');
    expect((await fetchRaw(port, '/andra')).headers.location).toMatch(/\/andra\/$/);
    expect((await fetchRaw(port, '/andra/gammal/')).headers.location).toMatch(/\/andra\/ny\/$/);
    expect((await fetchRaw(port, '/andra/saknas/')).body.toString()).toContain('Andra finns inte');
    expect((await fetchRaw(port, '/andra/_astro/old.js')).status).toBe(404);
    const moved = await fetchRaw(port, '/loften/adala/2023/sommarlov-utan-brak/');
    expect(moved.headers.location).toMatch(/\/loften\/adala\/2023\/lugnare-sommar\/$/);
    expect((await fetchRaw(port, '/loften/_astro/old.js')).headers['cache-control']).toContain('immutable');
    expect((await fetchRaw(port, '/andra/', {}, 'POST')).body.toString()).toContain('href="/andra/"');
  });
});
