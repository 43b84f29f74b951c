/** nginx and Caddy as the tests start them, with the configuration that setup.sh wrote. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { folderOf } from './publishing-server.ts';

export interface RawResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a single request exactly as written, and follows no redirects. */
export function fetchRaw(
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

/** Sends bytes, and returns all that is answered. */
export function sendBytes(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket
      .on('data', (part: Buffer) => (answer += part.toString()))
      .on('close', () => resolve(answer))
      .on('error', reject);
  });
}

export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

export interface WebServer {
  readonly name: string;
  readonly program: string | undefined;
  /** Starts it in a folder of its own with sites, by the web roots that setup.sh has filled. The first has the whole host. */
  start(folder: string, webRoots: readonly string[]): Promise<Running>;
  readonly encodings: readonly string[];
  /** The status of the permanent redirect from a folder without its trailing slash. */
  readonly slashStatus: number;
}

const nginx = await folderOf('nginx');
const caddy = await folderOf('caddy');
const hasBrotli = (await readdir('/etc/nginx/modules-enabled').catch(() => [])).some((name) =>
  name.includes('brotli-static'),
);

async function started(
  program: string,
  parameters: readonly string[],
  port: number,
  folder: string,
): Promise<Running> {
  const running = spawn(program, parameters, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let log = '';
  running.stderr.on('data', (text: Buffer) => (log += text.toString()));
  for (let tries = 0; ; tries++) {
    const isUp = await fetchRaw(port, '/').then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (tries === 100 || running.exitCode !== null) throw new Error(`${program} did not start: ${log}`);
    await wait(100);
  }
  return {
    port,
    stop: async () => {
      if (running.exitCode !== null) return;
      const ended = new Promise((resolve) => running.once('close', resolve));
      running.kill('SIGKILL');
      await ended;
    },
  };
}

export const NGINX: WebServer = {
  name: 'nginx',
  program: nginx && join(nginx, 'nginx'),
  start: async (folder, [first = '', ...others]) => {
    await mkdir(folder, { recursive: true });
    const port = await freePort();
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
${[first, ...others].map((webRoot) => `  include ${webRoot}/server/maps.conf;\n`).join('')}
  server {
    listen 127.0.0.1:${port};
    include ${first}/server/host.conf;
${others.map((webRoot) => `    include ${webRoot}/server/site.conf;\n`).join('')}  }
}
`,
    );
    return started(NGINX.program!, ['-e', join(folder, 'error.log'), '-c', file], port, folder);
  },
  encodings: hasBrotli ? ['gzip', 'br'] : ['gzip'],
  slashStatus: 301,
};

export const CADDY: WebServer = {
  name: 'Caddy',
  program: caddy && join(caddy, 'caddy'),
  start: async (folder, [first = '']) => {
    await mkdir(folder, { recursive: true });
    const port = await freePort();
    const file = join(folder, 'Caddyfile');
    await writeFile(
      file,
      `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	import ${first}/server/site.caddy
}
`,
    );
    return started(CADDY.program!, ['run', '--config', file, '--adapter', 'caddyfile'], port, folder);
  },
  encodings: ['gzip', 'br', 'zstd'],
  slashStatus: 308,
};

/** Returns a port that is free at the moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
