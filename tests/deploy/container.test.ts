/**
 * The container of a site of one's own: built, served, killed. `npm run test:all` builds it where Docker, or Podman as `CONTAINER_ENGINE`,
 * runs and has the two base images or can fetch them.
 */
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../project.ts';
import { folderOf, run } from './publishing-server.ts';
import { until } from './processes.ts';
import { fetchRaw } from './web-servers.ts';
import { commitAll, newSite } from './workflow-steps.ts';

const dockerfile = await readFile(join(PROJECT, 'deploy/Dockerfile'), 'utf8');

test('the container file is one that Docker understands, and takes any content', () => {
  expect(validate(dockerfile)).toEqual([]);
  // `--build-context content=…` takes the place of this stage.
  expect(dockerfile).toMatch(/^FROM scratch AS content\nCOPY content \/content\/$/m);
  // Podman knows no other registry by itself.
  for (const [, image] of dockerfile.matchAll(/^FROM (\S+)/gm))
    expect(image).toMatch(/^(scratch|docker\.io\/)/);
});

/** The command, if it runs here and has the base images. */
async function engineFound(): Promise<string | undefined> {
  if (process.env['CONTAINER'] === undefined) return undefined;
  const engine = process.env['CONTAINER_ENGINE'] ?? 'docker';
  if ((await folderOf(engine)) === undefined) return undefined;
  for (const [, image] of dockerfile.matchAll(/^FROM (docker\.io\/\S+)/gm)) {
    const has = await run(engine, ['image', 'inspect', image!]);
    if (has.code !== 0 && (await run(engine, ['pull', image!])).code !== 0) return undefined;
  }
  return engine;
}

const engine = await engineFound();

describe.skipIf(engine === undefined)('the container (skipped where no engine can build it)', () => {
  const name = `loften-test-${process.pid}`;
  const address = '/trygghet/loften/';
  let folder: string;
  let port: number;
  const engineDoes = async (...parameters: readonly string[]) => {
    const { code, output } = await run(engine!, parameters);
    expect(code, output).toBe(0);
    return output;
  };
  const start = async (...parameters: readonly string[]) => {
    await engineDoes(...parameters);
    port = Number(/:(\d+)\s*$/m.exec(await engineDoes('port', name, '8080'))![1]);
    await until(() =>
      fetchRaw(port, address).then(
        ({ status }) => status === 200,
        () => false,
      ),
    );
  };

  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'container-')));
    const site = join(folder, 'loften');
    await newSite(site, 'server', '--adress', `https://www.storhamra.example${address}`);
    await cp(join(PROJECT, 'tests/content/ok/content/bjorkhult/2017'), join(site, 'content/storhamra/2017'), {
      recursive: true,
    });
    await commitAll(site, 'Ett avtal');
    await engineDoes(
      ...['build', '--file', join(PROJECT, 'deploy/Dockerfile'), '--build-context', `content=${site}`],
      ...['--build-arg', `SITE_URL=https://www.storhamra.example${address}`, '--tag', name, PROJECT],
    );
    // As the file itself says.
    const flags = /docker run (.*) -p 8080:8080 loften$/m.exec(dockerfile)![1]!.split(' ');
    await start('run', '--detach', '--name', name, ...flags, '--publish', '127.0.0.1::8080', name);
  }, 900_000);

  afterAll(async () => {
    await run(engine!, ['rm', '--force', name]);
    await run(engine!, ['rmi', '--force', name]);
    await rm(folder, { recursive: true, force: true });
  });

  test('serves the site at its address, with its documents, history and errors', async () => {
    const page = await fetchRaw(port, address, { 'accept-encoding': 'gzip' });
    expect(page.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-cache' });
    const pdf = await fetchRaw(port, `${address}storhamra/2017/t1.pdf`);
    expect(pdf).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect((await fetchRaw(port, `${address}storhamra/andringar/`)).status).toBe(200);
    expect((await fetchRaw(port, address.slice(0, -1))).headers.location).toBe(address);
    for (const missing of ['/', `${address}saknas/`, `${address}index.html.gz`]) {
      const { status, body } = await fetchRaw(port, missing);
      expect([status, body.toString().includes('<html lang="sv"')]).toEqual([404, true]);
    }
    expect((await fetchRaw(port, address, {}, 'POST')).status).toBe(405);
  });

  test('runs as nobody, writes nothing, says that it is well, and logs no visitor', async () => {
    expect(await engineDoes('exec', name, 'id', '-u')).toBe('101\n');
    expect((await run(engine!, ['exec', name, 'touch', '/srv/loften/a'])).code).not.toBe(0);
    const health = /^HEALTHCHECK .* CMD (.*)$/m.exec(dockerfile)![1]!;
    await engineDoes('exec', name, 'sh', '-c', health);
    expect(await engineDoes('logs', name)).not.toContain('GET /');
  });

  test('starts again after it has been killed', async () => {
    await engineDoes('kill', '--signal', 'KILL', name);
    await expect(fetchRaw(port, address)).rejects.toThrow();
    await start('start', name);
  });
});
