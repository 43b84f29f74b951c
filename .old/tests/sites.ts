/**
 * The sites that are built and tested: Eksjö's at the root of a host, and the made-up ones, one of them under a base path. Each is
 * built in a copy of the project, so that builds do not interfere with each other.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { buildAttackedSite } from './commands/attacks/attacked-site.ts';
import { ContentRepository } from './content-repository.ts';
import { serveFolder } from '../src/pipeline/preview-server.ts';
import { EKSJO, MADE_UP, SECOND } from './fixtures.ts';
import { copyProject, linkPackages, PROJECT } from './project.ts';

/** The sites are built as of this day. */
const BUILD_DATE = '2026-11-22';

export interface TestSite {
  readonly folder: string;
  readonly origin: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly contentDir: string;
}

export const SITES = {
  eksjo: {
    folder: join(PROJECT, '.staging', 'tests', 'eksjo', 'dist'),
    origin: 'https://example.org',
    base: '/',
    contentDir: EKSJO,
  },
  madeUp: {
    folder: join(PROJECT, '.staging', 'tests', 'made-up', 'dist'),
    // Below another site of its owner's. Its content says so itself, as well as how the site looks.
    origin: 'https://www.bjorkhult.example',
    base: '/trygghet/loften/',
    contentDir: MADE_UP,
  },
  second: {
    folder: join(PROJECT, '.staging', 'tests', 'second', 'dist'),
    origin: 'https://example.org',
    base: '/',
    contentDir: SECOND,
  },
} as const satisfies Record<string, TestSite>;

export type SiteName = keyof typeof SITES;

/** The environment variable that says that the sites have been built for this test run. */
export const SITES_ARE_BUILT = 'TEST_SITES_ARE_BUILT';

/** Builds a site as its owner would and returns what the build printed. Throws if it fails. */
export async function buildTestSite(name: SiteName): Promise<string> {
  const { folder, origin, base, contentDir } = SITES[name];
  const saysItself = existsSync(join(contentDir, 'webbplats.yaml'));
  const project = dirname(folder);
  await rm(project, { recursive: true, force: true });
  // Eksjö supplies any parties, glossary or pages that the made-up municipalities lack.
  await copyProject(project, EKSJO);
  await linkPackages(project);
  const { stdout } = await promisify(execFile)(process.execPath, [join('src', 'cli', 'build.ts')], {
    cwd: project,
    env: {
      ...process.env,
      ...{ CONTENT_DIR: contentDir, SITE_URL: saysItself ? '' : origin + base, BUILD_DATE },
      ...(name === 'madeUp' ? await madeHistory(`${project}-history`) : { CONTENT_GIT: '-' }),
    },
  });
  return stdout;
}

/** A number of the made-up municipalities that was published wrong, with its words, and corrected two weeks later. */
export const CORRECTED = {
  path: 'bjorkhult/2024/trygghet-i-centrum/t1.md',
  before: { words: '15 pass under perioden', number: 'exakt: 15' },
  after: { words: '16 pass under perioden', number: 'exakt: 16' },
  page: 'bjorkhult/2024/trygghet-i-centrum/index.html',
} as const;

/** Makes a repository in which the made-up content has a history, and returns the settings that name it. */
async function madeHistory(folder: string): Promise<NodeJS.ProcessEnv> {
  await rm(folder, { recursive: true, force: true });
  const repository = await ContentRepository.create(folder);
  await cp(MADE_UP, folder, { recursive: true });
  const { path, before, after } = CORRECTED;
  const text = await readFile(join(MADE_UP, path), 'utf8');
  const wrong = text.replace(after.words, before.words).replace(after.number, before.number);
  await repository.commit('2024-05-21', { [path]: wrong });
  await repository.commit('2024-06-03', { [path]: text });
  return { CONTENT_GIT: folder, CONTENT_VERSION: repository.git('rev-parse', 'HEAD').trim() };
}

export async function buildTestSites(): Promise<void> {
  await Promise.all([...(Object.keys(SITES) as SiteName[]).map(buildTestSite), buildAttackedSite()]);
}

/** Builds the sites, unless this test run has done so. */
export async function ensureTestSites(): Promise<void> {
  if (process.env[SITES_ARE_BUILT] === undefined) await buildTestSites();
}

/** Serves a built site. The address ends in a slash. */
export async function serveTestSite(
  name: SiteName,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const { folder, base } = SITES[name];
  const host = await serveFolder(folder, { base, hostname: '127.0.0.1', port: 0, isPortFixed: true });
  return { address: `http://127.0.0.1:${host.port}${base}`, close: () => host.close() };
}

/** Returns the HTML files of a built site, relative to its folder. */
export async function pageFilesOf(name: SiteName): Promise<readonly string[]> {
  const files = await readdir(SITES[name].folder, { recursive: true });
  return files
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
}

/** Returns the addresses of a built site's pages relative to its base, such as '' and 'eksjo/2017/', without redirects. */
export async function pagesOf(name: SiteName): Promise<readonly string[]> {
  const files = await pageFilesOf(name);
  const texts = await Promise.all(files.map((file) => readFile(join(SITES[name].folder, file), 'utf8')));
  return files
    .filter((_file, index) => !texts[index]!.includes('http-equiv="refresh"'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}
