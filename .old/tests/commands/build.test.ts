/** What `astro build` and `npm run build` produce, and how often they read the content. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPolicyOf } from '../../src/pipeline/content-policy.ts';
import { typeOf } from '../../src/pipeline/preview-server.ts';
import { filesIn } from '../../src/pipeline/site-check.ts';
import { startDevelopment } from '../browser/development.ts';
import { EKSJO } from '../fixtures.ts';
import { inCopy, removeCopy, temporaryCopy } from '../project.ts';
import { programVersion } from '../../src/settings/version.ts';

const LOG_READS = `--import=${pathToFileURL(join(import.meta.dirname, 'log-reads.ts')).href}`;

/** Files that are only read as content. */
const READ = ['eksjo/kommun.md', 'eksjo/2017/avtal.md', 'eksjo/2017/trygghet-i-oster/t1.md', 'ordlista.yaml'];

/** Runs a script of a project as from a terminal, without the test runner's environment variables. */
function run(project: string, script: string, parameters: readonly string[] = []) {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
  const reads = join(project, 'reads');
  return spawnSync(process.execPath, [LOG_READS, script, ...parameters], {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...{
        PATH,
        HOME,
        NODE_COMPILE_CACHE,
        READS: reads,
        BUILD_DATE: '2026-11-22',
        SITE_URL: 'https://example.org/loften/',
      },
      // An empty variable is the same as none, also to the pages.
      CONTENT_DIR: '',
    },
  });
}

const astroBuild = (project: string) => run(project, 'node_modules/astro/bin/astro.mjs', ['build']);
const npmRunBuild = (project: string) => run(project, 'src/cli/build.ts', ['--out', 'whole']);

/** Returns how often each of the files has been read since the last call. */
async function timesRead(project: string): Promise<readonly number[]> {
  const reads = (await readFile(join(project, 'reads'), 'utf8')).split('\n');
  await writeFile(join(project, 'reads'), '');
  return READ.map((file) => reads.filter((read) => read === join(project, 'content', file)).length);
}

/** Returns the hash of every file of a site. */
async function digests(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = [...(await filesIn(folder))].sort();
  const digest = async (file: string) =>
    createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await digest(file)] as const)),
  );
}

describe('builds', () => {
  let project: string;

  beforeAll(async () => {
    project = await temporaryCopy(EKSJO);
  });

  afterAll(() => removeCopy(project));

  test('astro build and npm run build give the same complete site, and read the content once', async () => {
    expect(astroBuild(project).status).toBe(0);
    expect(await timesRead(project)).toEqual([1, 1, 1, 1]);

    const { status, stdout } = npmRunBuild(project);
    expect(status).toBe(0);
    const site = await digests(join(project, 'dist'));
    const pages = Object.keys(site).filter((file) => file.endsWith('.html')).length;
    expect(stdout.replace(/ *\d+,\d s/g, '0,0 s').replace(/\d+(?= (filer|sidor går))/g, 'N')).toBe(
      [
        '0,0 s  Innehållet är kontrollerat: N filer',
        '0,0 s  Sidorna är skrivna',
        '0,0 s  Sökregistret är skrivet: N sidor går att söka i',
        `0,0 s  Länkarna är kontrollerade på ${pages} sidor`,
        `0,0 s  Klart: whole, med Sagt och gjort ${programVersion()}\n`,
      ].join('\n'),
    );
    expect(await timesRead(project)).toEqual([1, 1, 1, 1]);

    expect(await digests(join(project, 'whole'))).toEqual(site);
    expect(Object.keys(site)).toContain('pagefind/pagefind.js');
    expect(Object.keys(site)).toContain('admin/index.html');
    expect(Object.keys(site)).not.toContain('sokregister.json');
  });

  // After the other, whose site it breaks.
  test('a broken link fails both, and npm run build leaves the published site untouched', async () => {
    const published = join(project, 'whole', 'index.html');
    const before = await readFile(published, 'utf8');
    await appendFile(join(project, 'content/sidor/om.mdx'), '\n[Hit](/borta/)\n');
    const problem = 'Länken ”/borta/” leder till något som inte finns på webbplatsen';

    const own = npmRunBuild(project);
    expect(own.status).toBe(1);
    expect(own.stderr).toContain(problem);
    expect(own.stderr).not.toMatch(/^\s+at /m);
    expect(await readFile(published, 'utf8')).toBe(before);

    const plain = astroBuild(project);
    expect(plain.status).toBe(1);
    expect(plain.stderr).toContain(problem);
  });
});

test('the development server reads the content once per save, and its pages show the errors', () =>
  inCopy(EKSJO, async (project) => {
    // Astro's server serves no pages if it seems to run in Vitest.
    const environment = { NODE_OPTIONS: LOG_READS, READS: join(project, 'reads'), VITEST: '' };
    const server = await startDevelopment(project, environment);
    const page = async () => (await fetch(`${server.address}eksjo/`)).text();
    /** Waits until the page contains a text, and returns how often the content has been read. */
    const until = async (text: string) => {
      while (!(await page()).includes(text)) await wait(100);
      return timesRead(project);
    };
    try {
      expect(await until('<h1')).toEqual([1, 1, 1, 1]);
      for (const served of ['public/ikon.svg', 'content/public/kallor/eksjo/uppfoljning-eksjo-2017-t3.txt']) {
        const response = await fetch(server.address + served.replace(/^.*public\//, ''));
        expect(Buffer.from(await response.arrayBuffer())).toEqual(await readFile(join(project, served)));
        expect(response.headers.get('content-security-policy')).toBe(contentPolicyOf(served));
        expect(response.headers.get('content-type')).toBe(typeOf(served));
      }
      const file = join(project, 'content/eksjo/kommun.md');
      const before = await readFile(file, 'utf8');
      await writeFile(file, before.replace(/^kortnamn: .*/m, 'kortnamn: Lindby'));
      expect(await until('Lindby')).toEqual([1, 1, 1, 1]);
      await writeFile(file, before.replace(/^kortnamn: /m, 'kortnam: '));
      // Astro reads the file with the error too, to show its lines.
      expect((await until('Fel i innehållet')).slice(1)).toEqual([1, 1, 1]);
      await writeFile(file, before);
      expect((await until('<h1')).slice(1)).toEqual([1, 1, 1]);
    } finally {
      server.close();
    }
  }));
