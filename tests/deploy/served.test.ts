/**
 * The site as readers get it: content is pushed to a repository of its own, and nginx and Caddy serve the release with the
 * configuration that setup.sh wrote. A web server that is not installed is reported as skipped.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EKSJO } from '../fixtures.ts';
import { copyProject, linkPackages, writeFiles } from '../project.ts';
import { PUBLISHED } from '../commands/attacks/public-files.ts';
import { PUBLIC_FILE_TYPES } from '../../src/content/check/public-file.ts';
import { contentPolicyOf } from '../../src/pipeline/content-policy.ts';
import {
  cloneAt,
  edit,
  folderOf,
  liveRelease,
  publishingServer,
  run,
  type Clone,
  type PublishingServer,
} from './publishing-server.ts';

/** Generous, because the machine may be busy. */
const TIMEOUT_MS = 240_000;
const nginx = await folderOf('nginx');
const caddy = await folderOf('caddy');

/** The copy of the project that builds what the editor pushes. */
let code: string;
let server: PublishingServer;
let editor: Clone;

beforeAll(async () => {
  code = await realpath(await mkdtemp(join(tmpdir(), 'site-code-')));
  await copyProject(code, EKSJO);
  await linkPackages(code);
  server = await publishingServer('https://example.org/loften/', ['--site-code', code]);
  const folder = join(server.folder, 'redaktor');
  await cp(join(EKSJO, 'eksjo'), join(folder, 'eksjo'), { recursive: true });
  await writeFiles(join(folder, 'public'), PUBLISHED);
  await edit(join(folder, 'eksjo', '2017', 'trygghet-i-oster', 'lofte.md'), (text) =>
    text.replace(/^titel:/m, 'tidigare: [2017/oster]\ntitel:'),
  );
  editor = await cloneAt(folder, server);
  await editor.commit('Eksjö 2017');
}, TIMEOUT_MS);

afterAll(async () => {
  await server.remove();
  await rm(code, { recursive: true, force: true });
});

describe('content in a repository of its own', () => {
  test(
    'is built and published by code outside it',
    async () => {
      const { code: status, output } = await editor.push();
      expect(output).toContain('Publicerat: https://example.org/loften/');
      expect(status).toBe(0);
      expect((await liveRelease(server)).damaged).toEqual([]);
      expect(await server.installations()).toBe(0);
    },
    TIMEOUT_MS,
  );

  test(
    'must not contain code',
    async () => {
      await mkdir(join(editor.folder, 'sidor'));
      await writeFile(join(editor.folder, 'sidor', 'om.mdx'), '---\ntitel: Om\n---\n{process.exit(1)}\n');
      await editor.commit('Kod');
      const { code: status, output } = await editor.push();
      expect(status).not.toBe(0);
      expect(output).toContain('sidor/om.mdx: MDX-sidor är kod');
      await editor.git('reset', '--hard', '--quiet', 'HEAD~1');
    },
    TIMEOUT_MS,
  );
});

test('errors name files by the paths that editors know', async () => {
  const file = join(editor.folder, 'eksjo', '2017', 'trygghet-i-oster', 't1.md');
  await edit(file, (text) => text.replace('redovisat:', 'redovisad:'));
  await editor.commit('Felstavat');
  const { code: status, output } = await editor.push();
  expect(status).not.toBe(0);
  expect(output).toMatch(/^remote: eksjo\/2017\/trygghet-i-oster\/t1\.md:\d+:1 fel: /m);
  await editor.git('reset', '--hard', '--quiet', 'HEAD~1');
});

describe('verification finds a release broken', () => {
  /** Title, damage to a copy of the live release, whether checksums are then recomputed, and the expected message. */
  const damages: readonly [string, string, boolean, string][] = [
    [
      'when a file has changed',
      'echo x >>site/loften/index.html',
      false,
      'filen är inte den som kontrollerades',
    ],
    ['when a file is missing', 'rm site/loften/ikon.svg', false, 'filen saknas'],
    ['when a page is missing', 'rm site/loften/om/index.html', true, 'om/ finns inte som sida'],
    [
      'when a page is not in the sitemap',
      "sed -i '/ordlista/d' site/loften/sitemap.xml*",
      true,
      'saknas i förteckningen',
    ],
    [
      'when a link leads nowhere',
      "sed -i 's|/loften/om/|/loften/mo/|' site/loften/index.html",
      true,
      'mo/" leder till',
    ],
    [
      'when a compressed copy is of a different file',
      'cp site/loften/sok/index.html.gz site/loften/index.html.gz',
      true,
      'packar inte upp',
    ],
    ['when the search index is empty', 'rm -r site/loften/pagefind/index', true, 'pagefind:'],
  ];

  test.each(damages)('%s', async (_, damage, hasNewChecksums, expected) => {
    const copy = await mkdtemp(join(tmpdir(), 'release-'));
    const newChecksums = 'find site redirects.* -type f -exec sha256sum {} + >checksums';
    await run('bash', [
      '-c',
      `cp -R '${server.webRoot}/current/.' '${copy}' && cd '${copy}' && ${damage} && ${hasNewChecksums ? newChecksums : 'true'}`,
    ]);
    const { code: status, output } = await run(process.execPath, [
      join(code, 'deploy', 'release.ts'),
      ...['verify', '--release', copy],
    ]);
    await rm(copy, { recursive: true });
    expect(output).toContain(expected);
    expect(status).toBe(1);
  });
});

interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a single request exactly as written, and follows no redirects. */
function fetchRaw(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });
}

interface WebServer {
  readonly name: string;
  readonly program: string | undefined;
  /** Writes a configuration that includes setup.sh's, and returns the arguments that start the server in the foreground. */
  readonly configure: (port: number, folder: string) => Promise<readonly string[]>;
  readonly encodings: readonly string[];
  /** The status of the permanent redirect from a folder without its trailing slash. */
  readonly slashStatus: number;
}

const WEB_SERVERS: readonly WebServer[] = [
  {
    name: 'nginx',
    program: nginx && join(nginx, 'nginx'),
    configure: async (port, folder) => {
      const file = join(folder, 'nginx.conf');
      await writeFile(
        file,
        `include /etc/nginx/modules-enabled/*.conf;
daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  include ${server.webRoot}/server/maps.conf;
  server { listen 127.0.0.1:${port}; include ${server.webRoot}/server/site.conf; }
}
`,
      );
      return ['-e', join(folder, 'error.log'), '-c', file];
    },
    encodings: (await readdir('/etc/nginx/modules-enabled').catch(() => [])).some((name) =>
      name.includes('brotli-static'),
    )
      ? ['gzip', 'br']
      : ['gzip'],
    slashStatus: 301,
  },
  {
    name: 'Caddy',
    program: caddy && join(caddy, 'caddy'),
    configure: async (port, folder) => {
      const file = join(folder, 'Caddyfile');
      await writeFile(
        file,
        `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	import ${server.webRoot}/server/site.caddy
}
`,
      );
      return ['run', '--config', file, '--adapter', 'caddyfile'];
    },
    encodings: ['gzip', 'br', 'zstd'],
    slashStatus: 308,
  },
];

const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
};

describe.each(WEB_SERVERS)('$name', ({ name, program, configure, encodings, slashStatus }) => {
  if (program === undefined) {
    test.skip(
      `is not installed here: its configuration is not tested (apt-get install ${name.toLowerCase()})`,
    );
    return;
  }

  let port: number;
  let running: ChildProcess;

  beforeAll(async () => {
    port = await freePort();
    const folder = join(server.folder, name);
    await mkdir(folder);
    running = spawn(program, await configure(port, folder), {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    });
    let log = '';
    running.stderr!.on('data', (text: Buffer) => (log += text.toString()));
    for (let tries = 0; ; tries++) {
      const isUp = await fetchRaw(port, '/loften/').then(
        () => true,
        () => false,
      );
      if (isUp) break;
      if (tries === 100 || running.exitCode !== null) throw new Error(`${name} did not start: ${log}`);
      await wait(100);
    }
  }, TIMEOUT_MS);

  afterAll(async () => {
    if (running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('close', resolve));
    running.kill('SIGKILL');
    await ended;
  });

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
    const style = /href="(\/loften\/_astro\/[^"]+\.css)"/.exec(html)![1]!;
    const response = await fetchRaw(port, style);
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

  test('sends the policy that the preview sends, whatever is asked for', async () => {
    for (const path of [
      ...['/loften/', '/loften/eksjo/2017/', '/loften/index.html', '/loften/404.html', '/loften/sitemap.xml'],
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
    expect((await fetchRaw(port, '/loften/', {}, 'POST')).status).toBe(405);
  });

  test('redirects former addresses and missing trailing slashes permanently', async () => {
    const moved = await fetchRaw(port, '/loften/eksjo/2017/oster/');
    expect(moved.status).toBe(301);
    expect(moved.headers.location).toMatch(/\/loften\/eksjo\/2017\/trygghet-i-oster\/$/);
    const slash = await fetchRaw(port, '/loften/eksjo');
    expect(slash.status).toBe(slashStatus);
    expect(slash.headers.location).toMatch(/\/loften\/eksjo\/$/);
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
        while (!reading.signal.aborted) statuses.add((await fetchRaw(port, '/loften/eksjo/2017/')).status);
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

/** Returns a port that is free at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
