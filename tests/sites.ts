/**
 * The finished sites that are tested: that of Eksjö at the root of a host, and the made-up one below a base path. Each is built
 * in a copy of the project, so that they can be built at the same time, and beside anything else.
 */
import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { serveFolder } from '../src/pipeline/preview-server.ts';
import { EKSJO, MADE_UP } from './fixtures.ts';
import { copyProject, linkPackages, PROJECT } from './project.ts';

/** The day that the tests are run on, as far as the sites know. */
const BUILD_DATE = '2026-11-22';

export interface TestSite {
  readonly folder: string;
  /** With a slash at both ends. */
  readonly base: string;
  readonly contentDir: string;
}

export const SITES = {
  eksjo: {
    folder: join(PROJECT, '.staging', 'tests', 'eksjo', 'dist'),
    base: '/',
    contentDir: EKSJO,
  },
  madeUp: {
    folder: join(PROJECT, '.staging', 'tests', 'made-up', 'dist'),
    base: '/loften/',
    contentDir: MADE_UP,
  },
} as const satisfies Record<string, TestSite>;

export type SiteName = keyof typeof SITES;

/** Set in the environment by a run that has built the sites before it starts the tests that read them. */
export const SITES_ARE_BUILT = 'TEST_SITES_ARE_BUILT';

/** Builds one site the way its owner would; returns what the build printed, and throws when it fails. */
export async function buildTestSite(name: SiteName): Promise<string> {
  const { folder, base, contentDir } = SITES[name];
  const project = dirname(folder);
  await rm(project, { recursive: true, force: true });
  // What the made-up municipalities lack of parties, glossary and pages comes from Eksjö.
  await copyProject(project, EKSJO);
  await linkPackages(project);
  const { stdout } = await promisify(execFile)(process.execPath, [join('src', 'cli', 'build.ts')], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: contentDir, SITE_URL: `https://example.org${base}`, BUILD_DATE },
  });
  return stdout;
}

export async function buildTestSites(): Promise<void> {
  await Promise.all((Object.keys(SITES) as SiteName[]).map(buildTestSite));
}

/** Builds the sites, unless the run that started these tests has done so. */
export async function ensureTestSites(): Promise<void> {
  if (process.env[SITES_ARE_BUILT] === undefined) await buildTestSites();
}

/** Serves a built site until it is closed; the address ends in a slash. */
export async function serveTestSite(
  name: SiteName,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const { folder, base } = SITES[name];
  const host = await serveFolder(folder, { base, hostname: '127.0.0.1', port: 0, isPortFixed: true });
  return { address: `http://127.0.0.1:${host.port}${base}`, close: () => host.close() };
}

/** Every HTML file of a built site, as a path from its folder. */
export async function pageFilesOf(name: SiteName): Promise<readonly string[]> {
  const files = await readdir(SITES[name].folder, { recursive: true });
  return files
    .map((file) => file.replaceAll(sep, '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
}

/**
 * Every page of a built site as an address from its base: '' is the start page, 'eksjo/2017/' another. Without those that
 * lead on to another at once, which a browser never stays on.
 */
export async function pagesOf(name: SiteName): Promise<readonly string[]> {
  const files = await pageFilesOf(name);
  const texts = await Promise.all(files.map((file) => readFile(join(SITES[name].folder, file), 'utf8')));
  return files
    .filter((_file, index) => !texts[index]!.includes('http-equiv="refresh"'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}
