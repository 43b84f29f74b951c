/**
 * The site as readers get it: content in a repository of its own is pushed, and nginx and Caddy serve the release with the
 * configuration that setup.sh wrote. A web server that is not installed is skipped, and said so.
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
import { copyProject, linkPackages } from '../project.ts';
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

/** A machine that does much else takes its time. */
const PATIENCE = 240_000;
const nginx = await folderOf('nginx');
const caddy = await folderOf('caddy');

/** A copy of the project, which builds what the editor pushes. */
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
  await edit(join(folder, 'eksjo', '2017', 'trygghet-i-oster', 'lofte.md'), (text) =>
    text.replace(/^titel:/m, 'tidigare: [2017/oster]\ntitel:'),
  );
  editor = await cloneAt(folder, server);
  await editor.commit('Eksjö 2017');
}, PATIENCE);

afterAll(async () => {
  await server.remove();
  await rm(code, { recursive: true, force: true });
});

describe('content in a repository of its own', () => {
  test(
    'is published by code that is no part of it',
    async () => {
      const { code: status, output } = await editor.push();
      expect(output).toContain('Publicerat: https://example.org/loften/');
      expect(status).toBe(0);
      expect((await liveRelease(server)).wrong).toEqual([]);
      expect(await server.installations()).toBe(0);
    },
    PATIENCE,
  );

  test(
    'may not bring code along',
    async () => {
      await mkdir(join(editor.folder, 'sidor'));
      await writeFile(join(editor.folder, 'sidor', 'om.mdx'), '---\ntitel: Om\n---\n{process.exit(1)}\n');
      await editor.commit('Kod');
      const { code: status, output } = await editor.push();
      expect(status).not.toBe(0);
      expect(output).toContain('sidor/om.mdx: MDX-sidor är kod');
      await editor.git('reset', '--hard', '--quiet', 'HEAD~1');
    },
    PATIENCE,
  );
});

test('an editor reads of errors in files as they know them', async () => {
  const file = join(editor.folder, 'eksjo', '2017', 'trygghet-i-oster', 't1.md');
  await edit(file, (text) => text.replace('redovisat:', 'redovisad:'));
  await editor.commit('Felstavat');
  const { code: status, output } = await editor.push();
  expect(status).not.toBe(0);
  expect(output).toMatch(/^remote: eksjo\/2017\/trygghet-i-oster\/t1\.md:\d+:1 fel: /m);
  await editor.git('reset', '--hard', '--quiet', 'HEAD~1');
});

describe('a release is found to be broken', () => {
  /** What is done to a copy of the live release, whether its checksums are then made anew, and what is said of it. */
  const damages: readonly [string, string, boolean, string][] = [
    [
      'when a byte is another',
      'echo x >>site/loften/index.html',
      false,
      'filen är inte den som kontrollerades',
    ],
    ['when a file is missing', 'rm site/loften/ikon.svg', false, 'filen saknas'],
    ['when a page is missing', 'rm site/loften/om/index.html', true, 'om/ finns inte som sida'],
    [
      'when a page is in no list',
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
      'when a compressed form is of another file',
      'cp site/loften/sok/index.html.gz site/loften/index.html.gz',
      true,
      'packar inte upp',
    ],
    ['when the search has no words', 'rm -r site/loften/pagefind/index', true, 'pagefind:'],
  ];

  test.each(damages)('%s', async (_, damage, isCheckedAgain, expected) => {
    const copy = await mkdtemp(join(tmpdir(), 'release-'));
    const again = 'find site redirects.* -type f -exec sha256sum {} + >checksums';
    await run('bash', [
      '-c',
      `cp -R '${server.webRoot}/current/.' '${copy}' && cd '${copy}' && ${damage} && ${isCheckedAgain ? again : 'true'}`,
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

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request as it is written, with nothing added and nothing followed. */
function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
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
  /** Writes the configuration around the one that setup.sh made; gives what starts the server in the foreground. */
  readonly configure: (port: number, folder: string) => Promise<readonly string[]>;
  readonly encodings: readonly string[];
  /** How a folder without its slash is sent on: for good, with or without leave to change the method. */
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
    let said = '';
    running.stderr!.on('data', (text: Buffer) => (said += text.toString()));
    for (let tries = 0; ; tries++) {
      const isUp = await ask(port, '/loften/').then(
        () => true,
        () => false,
      );
      if (isUp) break;
      if (tries === 100 || running.exitCode !== null) throw new Error(`${name} does not start: ${said}`);
      await wait(100);
    }
  }, PATIENCE);

  afterAll(async () => {
    if (running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('close', resolve));
    running.kill('SIGKILL');
    await ended;
  });

  test('serves pages that are asked for again, and answered in a line when they are the same', async () => {
    const page = await ask(port, '/loften/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask(port, '/loften/', { 'if-none-match': page.headers.etag! });
    expect(again.status).toBe(304);
  });

  test('sends what was compressed beforehand, to those who can read it', async () => {
    const plain = await ask(port, '/loften/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const encoding of encodings) {
      const packed = await ask(port, '/loften/', { 'accept-encoding': encoding });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(packed.headers.vary).toMatch(/accept-encoding/i);
      expect(packed.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(packed.body.length).toBeLessThan(plain.body.length);
      expect(DECODERS[encoding]!(packed.body).equals(plain.body)).toBe(true);
    }
    const best = await ask(port, '/loften/', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(best.headers['content-encoding']).toBe(encodings.includes('br') ? 'br' : 'gzip');
  });

  test('lets files that are named by their content be kept for good, and says what each file is', async () => {
    const html = (await ask(port, '/loften/')).body.toString();
    const style = /href="(\/loften\/_astro\/[^"]+\.css)"/.exec(html)![1]!;
    const answer = await ask(port, style);
    expect(answer.status).toBe(200);
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['content-type']).toBe('text/css; charset=utf-8');
    const types = {
      'pagefind/pagefind.js': 'text/javascript; charset=utf-8',
      'sitemap.xml': /^(application|text)\/xml/,
      'ikon.svg': /^image\/svg\+xml/,
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await ask(port, `/loften/${path}`);
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(type);
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  test('tells the browser what a page cannot, on every answer', async () => {
    for (const path of ['/loften/', '/loften/sitemap.xml', '/loften/finns-inte/']) {
      const { headers } = await ask(port, path);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers.server ?? '').not.toMatch(/\d/);
    }
  });

  test('answers an unknown address with the site’s own page, and keeps what is not for readers to itself', async () => {
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
      const { status, headers, body } = await ask(port, path);
      expect([400, 404], path).toContain(status);
      expect(body.toString()).not.toContain('Index of');
      if (status === 404) {
        expect(headers['cache-control'], path).toBe('no-store');
        expect(body.toString(), path).toContain('<html lang="sv"');
      }
    }
    expect((await ask(port, '/loften/', {}, 'POST')).status).toBe(405);
  });

  test('sends former addresses and forgotten slashes on, for good', async () => {
    const moved = await ask(port, '/loften/eksjo/2017/oster/');
    expect(moved.status).toBe(301);
    expect(moved.headers.location).toMatch(/\/loften\/eksjo\/2017\/trygghet-i-oster\/$/);
    const slash = await ask(port, '/loften/eksjo');
    expect(slash.status).toBe(slashStatus);
    expect(slash.headers.location).toMatch(/\/loften\/eksjo\/$/);
  });

  test(
    'never misses an answer while releases change under its readers',
    async () => {
      const { name: live } = await liveRelease(server);
      const releases = join(server.webRoot, 'releases');
      const copy = `${live}+20261122T000000Z`;
      await run('cp', ['-al', join(releases, live), join(releases, copy)]);
      const reading = new AbortController();
      const statuses = new Set<number>();
      const readers = Array.from({ length: 8 }, async () => {
        while (!reading.signal.aborted) statuses.add((await ask(port, '/loften/eksjo/2017/')).status);
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
    PATIENCE,
  );
});

/** A port that nobody listens on at the moment. */
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
