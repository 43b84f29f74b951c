import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, request as send, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEVELOPMENT_FILES } from '../domain/address.ts';
import { DevelopmentServer, KEY_HEADER } from '../forge/development-server.ts';
import { ForgeError, MovedOn } from '../forge/forge.ts';
import { deskMiddleware } from './desk-server.ts';
import { ProjectFiles } from './project-files.ts';

/** `INTERLEAVINGS=60` tries that many. */
const INTERLEAVINGS = Number(process.env['INTERLEAVINGS'] ?? 14);
const KEY = 'nyckeln-i-sidan';
const TOWN = 'content/björkhult/kommun.md';
const PROMISE = 'content/björkhult/2026/tryggt torg/lofte.md';
const FILES: Readonly<Record<string, string | Buffer>> = {
  [TOWN]: '---\nnamn: Björkhult\n---\n',
  [PROMISE]: '\uFEFF---\r\ntitel: Ett tryggt torg\r\n---\r\n',
  'content/gammal.md': Buffer.from('Sk\xE5ne\n', 'latin1'),
  'content/.dold.md': 'dold\n',
  'content/public/avtal å.pdf': Buffer.from([1, 255, 0]),
  'hemligt.txt': 'hemligt\n',
};

let root: string;
let server: Server;
let port: number;
let client: DevelopmentServer;
let files: ProjectFiles;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'desk-'));
  for (const [path, contents] of Object.entries(FILES)) write(path, contents);
  files = new ProjectFiles(join(root, 'content'));
  const middleware = deskMiddleware(files, KEY);
  server = createServer((request, response) =>
    middleware(request, response, () => response.writeHead(404).end('nothing here')),
  );
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  ({ port } = server.address() as AddressInfo);
  client = new DevelopmentServer(`http://localhost:${port}/`, KEY, (address, request) =>
    // As a browser does.
    fetch(address, {
      ...request,
      headers: { ...(request.headers as Record<string, string>), origin: `http://localhost:${port}` },
    }),
  );
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(root, { recursive: true });
});

function write(path: string, contents: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), contents);
}

const text = (path: string) => readFileSync(join(root, path), 'utf8');

/** Every file, hidden ones too. */
const all = () =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path).toString('latin1')]),
  );

async function errorOf(action: Promise<unknown>): Promise<ForgeError> {
  const error: unknown = await action.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ForgeError);
  return error as ForgeError;
}

describe('reading and saving', () => {
  test('the texts are read letter for letter, and documents by name', async () => {
    const { files, undecodable, paths } = await client.read();
    expect(Object.fromEntries(files)).toEqual({ [TOWN]: FILES[TOWN], [PROMISE]: FILES[PROMISE] });
    expect(Buffer.from(undecodable.get('content/gammal.md')!)).toEqual(FILES['content/gammal.md']);
    expect([...paths].sort()).toEqual(
      [TOWN, PROMISE, 'content/gammal.md', 'content/public/avtal å.pdf'].sort(),
    );
  });

  test('only chosen folders are read, and others may change while they are worked in', async () => {
    const other = 'content/asby/kommun.md';
    write(other, 'namn: Åsby\n');
    const only = (name: string) => (names: readonly string[]) => names.filter((one) => one === name);
    const before = await client.read(undefined, () => []);
    expect([...before.paths]).toEqual(['content/gammal.md']);
    expect(before.unread).toEqual(new Set(['asby', 'björkhult', 'public']));
    const { version, files, unread } = await client.read(before.version, only('björkhult'));
    expect([...files.keys()].sort()).toEqual([TOWN, PROMISE].sort());
    expect(unread).toEqual(new Set(['asby', 'public']));

    write(other, 'namn: Åby\n');
    const saved = await client.save([{ path: TOWN, contents: 'nytt\n' }], 'Nytt', version);
    expect(text(TOWN)).toBe('nytt\n');
    expect((await client.read(undefined, only('björkhult'))).version).toBe(saved.version);

    // What was read when there was something else must be read anew.
    await expect(client.read(version, () => ['björkhult', 'asby'])).rejects.toBeInstanceOf(MovedOn);
    write(PROMISE, 'annat\n');
    const again = client.save([{ path: TOWN, contents: 'nyare\n' }], 'Nyare', saved.version);
    await expect(again).rejects.toBeInstanceOf(MovedOn);
    expect(text(TOWN)).toBe('nytt\n');
  });

  test('files are made, changed, renamed and removed at once', async () => {
    const { version: base } = await client.read();
    chmodSync(join(root, TOWN), 0o600);
    const saved = await client.save(
      [
        { path: TOWN, contents: 'nytt\r\n' },
        { path: PROMISE, contents: undefined },
        { path: 'content/björkhult/2026/lugnt torg/lofte.md', contents: FILES[PROMISE] },
        { path: 'content/public/björkhult/vapen.png', contents: new Uint8Array([0, 255]) },
      ],
      'Torget byter namn',
      base,
    );
    const { [PROMISE]: _, ...kept } = FILES;
    const expected = {
      ...kept,
      [TOWN]: 'nytt\r\n',
      'content/björkhult/2026/lugnt torg/lofte.md': FILES[PROMISE]!,
      'content/public/björkhult/vapen.png': Buffer.from([0, 255]),
    };
    expect(all()).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([path, contents]) => [path, Buffer.from(contents).toString('latin1')]),
      ),
    );
    expect(existsSync(dirname(join(root, PROMISE)))).toBe(false);
    expect(await client.read()).toMatchObject({ version: saved.version });
    expect(saved).toMatchObject({ parent: base, message: 'Torget byter namn' });
  });

  test.each([
    ['changed', () => write('content/gammal.md', 'ny\n')],
    ['made', () => write('content/ny.md', 'ny\n')],
    ['removed', () => rmSync(join(root, 'content/gammal.md'))],
    ['laid beside the documents', () => write('content/public/ny.pdf', 'ny\n')],
  ])('nothing is written if a file has been %s in an editor since', async (_, edit) => {
    const { version: base } = await client.read();
    edit();
    const before = all();
    const error = await errorOf(client.save([{ path: TOWN, contents: 'mitt\n' }], 'Mitt', base));
    expect(error).toBeInstanceOf(MovedOn);
    expect((error as MovedOn).head).toBe((await client.read()).version);
    expect(all()).toEqual(before);
  });

  test('nothing is written if one of the files cannot be', async () => {
    const { version: base } = await client.read();
    const before = all();
    const changes = [
      { path: TOWN, contents: 'mitt\n' },
      { path: 'content/gammal.md', contents: undefined },
      // A folder where there is a file.
      { path: `${PROMISE}/t1.md`, contents: 'x\n' },
    ];
    expect((await errorOf(client.save(changes, 'Mitt', base))).kind).toBe('refused');
    // A name that is too long for the disk.
    changes[2] = { path: `content/ny/${'x'.repeat(300)}.md`, contents: 'x\n' };
    expect((await errorOf(client.save(changes, 'Mitt', base))).kind).toBe('unavailable');
    expect(all()).toEqual(before);
    expect(existsSync(join(root, 'content/ny'))).toBe(false);
    expect((await client.read()).version).toBe(base);
  });

  test('what a killed server left half-written is undone when it starts again', async () => {
    const before = all();
    mkdirSync(join(root, 'content/.sparar-abc'));
    const plan = [
      { below: 'björkhult/kommun.md', old: '0.old', new: '0.new' },
      { below: 'ny/lofte.md', old: '1.old', new: '1.new' },
    ];
    write('content/.sparar-abc/plan.json', JSON.stringify(plan));
    write('content/.sparar-abc/0.old', FILES[TOWN]!);
    write('content/.sparar-abc/0.new', 'nytt\n');
    write('content/.sparar-abc/1.new', 'ett löfte\n');
    write('content/ny/lofte.md', 'ett löfte\n');
    rmSync(join(root, TOWN));
    await files.recover();
    expect(all()).toEqual(before);
  });

  test('of two who save on the same version, one is told', async () => {
    const { version: base } = await client.read();
    const save = (who: string) => client.save([{ path: TOWN, contents: `${who}\n` }], who, base);
    const [anna, bo] = await Promise.allSettled([save('Anna'), save('Bo')]);
    expect([anna.status, bo.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(text(TOWN)).toBe(anna.status === 'fulfilled' ? 'Anna\n' : 'Bo\n');
  });

  test(`${INTERLEAVINGS} interleavings of two writers and an editor lose nothing`, async () => {
    const lines: string[] = [];
    const add = async (who: string, path: string) => {
      for (;;) {
        const { files, version } = await client.read();
        try {
          await client.save([{ path, contents: `${files.get(path)!}${who}\n` }], who, version);
          lines.push(`${path} ${who}`);
          return;
        } catch (error) {
          if (!(error instanceof MovedOn)) throw error;
        }
      }
    };
    for (let round = 0; round < INTERLEAVINGS; round++) {
      await Promise.all([
        add(`Anna ${round}`, TOWN),
        add(`Bo ${round}`, round % 2 === 0 ? TOWN : PROMISE),
        (async () => {
          await new Promise((resolve) => setTimeout(resolve, round % 7));
          write(`content/egen/${round}.md`, `${round}\n`);
        })(),
      ]);
    }
    const missing = lines.filter((line) => {
      const [path, who] = line.split('.md ');
      return !text(`${path!}.md`).includes(`${who!}\n`);
    });
    expect(missing).toEqual([]);
    expect(readdirSync(join(root, 'content/egen'))).toHaveLength(INTERLEAVINGS);
  });

  test('a saved change can be taken back, and what has been changed since stays', async () => {
    const { version: base } = await client.read();
    const change = await client.save(
      [
        { path: TOWN, contents: 'nytt\n' },
        { path: PROMISE, contents: 'nytt\n' },
        { path: 'content/public/avtal å.pdf', contents: undefined },
        { path: 'content/ny.md', contents: 'ny\n' },
      ],
      'Mycket nytt',
      base,
    );
    write(PROMISE, 'nyare\n');
    const [latest] = await client.latest(5);
    expect(latest).toMatchObject({ version: change.version, message: 'Mycket nytt' });
    const reversal = await client.reversalOf(change.version);
    expect(reversal.conflicts).toEqual([PROMISE]);
    await client.save(reversal.changes, 'Ta tillbaka', reversal.base);
    expect(text(TOWN)).toBe(FILES[TOWN]);
    expect(text(PROMISE)).toBe('nyare\n');
    expect(readFileSync(join(root, 'content/public/avtal å.pdf'))).toEqual(
      FILES['content/public/avtal å.pdf'],
    );
    expect(existsSync(join(root, 'content/ny.md'))).toBe(false);
    expect((await errorOf(client.reversalOf(base))).kind).toBe('no-history');
  });

  test('there is nobody to review, and no earlier version to read', async () => {
    expect((await errorOf(client.propose())).kind).toBe('cannot-propose');
    expect((await errorOf(client.read('0'))).kind).toBe('moved-on');
  });

  test('a server that has stopped is out of reach', async () => {
    const { version } = await client.read();
    server.close();
    server.closeAllConnections();
    expect(await errorOf(client.save([{ path: TOWN, contents: 'x' }], 'x', version))).toMatchObject({
      kind: 'no-network',
      isUncertain: true,
    });
  });
});

test.each([
  'hemligt.txt',
  'src/kod.ts',
  'content',
  'content/',
  'content//kommun.md',
  '/etc/passwd',
  'content/../hemligt.txt',
  'content/björkhult/../../hemligt.txt',
  'content/./x.md',
  'content\\..\\hemligt.txt',
  'content/..\\hemligt.txt',
  'content/x\0.md',
  'content/.git/config',
  'content/.dold.md',
  'content/nul.md',
  'content/x.md:ström',
  'content/x.md ',
  'content/x.md.',
  'content/länkad fil.md',
  'content/länkad mapp/x.md',
  'content/björkhult',
  '__proto__/x.md',
])('the path %j is refused', async (path) => {
  symlinkSync(join(root, 'hemligt.txt'), join(root, 'content/länkad fil.md'));
  symlinkSync(root, join(root, 'content/länkad mapp'));
  const { version: base, paths } = await client.read();
  expect([...paths].filter((path) => path.includes('länkad'))).toEqual([]);
  const before = all();
  for (const contents of ['skriv\n', undefined]) {
    const error = await errorOf(
      client.save(
        [
          { path: TOWN, contents: 'x\n' },
          { path, contents },
        ],
        'Fel',
        base,
      ),
    );
    expect(error.kind).toBe('refused');
  }
  expect(all()).toEqual(before);
});

describe('who may ask', () => {
  interface Answer {
    readonly status: number;
    readonly body: string;
    readonly allowed: string | undefined;
  }

  /** Sends a request with exactly these headers. */
  function ask(
    method: string,
    changed: Readonly<Record<string, string | undefined>>,
    address = '127.0.0.1',
  ): Promise<Answer> {
    const given: Readonly<Record<string, string | undefined>> = {
      host: `localhost:${port}`,
      origin: `http://localhost:${port}`,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      [KEY_HEADER]: KEY,
      ...changed,
    };
    const headers = Object.fromEntries(
      Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ) as Record<string, string>;
    return new Promise((resolve, reject) => {
      const request = send({ host: address, port, path: DEVELOPMENT_FILES, method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body,
            allowed: response.headers['access-control-allow-origin'],
          }),
        );
      });
      request.on('error', reject);
      request.end(method === 'POST' ? JSON.stringify({ changes: [], message: 'x', base: 'x' }) : undefined);
    });
  }

  test('the server’s own page is answered, under each of the computer’s own names', async () => {
    expect((await ask('POST', {})).status).toBe(409);
    expect((await ask('GET', { origin: undefined })).status).toBe(200);
    for (const name of ['127.0.0.1', '[::1]']) {
      const host = `${name}:${port}`;
      expect((await ask('POST', { host, origin: `http://${host}` })).status).toBe(409);
    }
  });

  test.each<[string, Readonly<Record<string, string | undefined>>]>([
    ['without the key', { [KEY_HEADER]: undefined }],
    ['with another key', { [KEY_HEADER]: 'nyckeln-i-sidaN' }],
    ['from a page of another site', { origin: 'https://ond.example', 'sec-fetch-site': 'cross-site' }],
    [
      'from a page of another server on the computer',
      { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-site' },
    ],
    ['from a page without an origin', { origin: 'null' }],
    [
      'from a name that has been rebound to the computer',
      { host: 'ond.example:4321', origin: 'http://ond.example:4321' },
    ],
    [
      'from a name that only looks like the computer',
      { host: 'localhost.ond.example', origin: 'http://localhost.ond.example' },
    ],
    ['with two names', { host: 'ond.example', origin: 'http://localhost:4321' }],
    ['from a link on another site', { 'sec-fetch-site': 'cross-site' }],
  ])('a request %s is refused, and no page of another origin may read the answer', async (_, headers) => {
    const before = all();
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      expect(await ask(method, headers)).toEqual({ status: 403, body: '', allowed: undefined });
    }
    expect(all()).toEqual(before);
  });

  test('a request that a form could send is refused', async () => {
    expect((await ask('POST', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await ask('POST', { origin: undefined })).status).toBe(403);
    expect((await ask('PUT', {})).status).toBe(405);
  });

  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  test.runIf(others.length > 0)('another computer is refused, even if it knows the key', async () => {
    expect((await ask('POST', {}, others[0]!.address)).status).toBe(403);
  });
});
