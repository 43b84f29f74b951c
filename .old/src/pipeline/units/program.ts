/**
 * The pages as a program. Astro compiles it when the code, a page in MDX or the site's address has changed, not when the content has:
 * building the site is then running the program.
 */
import { createHash } from 'node:crypto';
import {
  access,
  constants,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SitePage } from '../../content/read.ts';
import type { Settings } from '../../settings/environment.ts';
import { filesIn } from '../site-check.ts';

export interface Program {
  /** Of everything that it was compiled from. */
  readonly digest: string;
  /** The compiled pages, which export what `entry.ts` does. */
  readonly entry: string;
  /** The folder with the scripts and styles that go with the pages. */
  readonly assets: string;
}

/** What the thread that compiles is given. */
export interface CompileTask {
  readonly project: string;
  readonly folder: string;
  readonly pages: readonly SitePage[];
}

const SOURCES = ['src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const IS_TEST = /\.(test|examples)\.ts$/;

/** The folders of a program: what runs, and what is served. */
export const SERVER = 'server';
export const ASSETS = 'site';

const PREFIX = 'program-';
const UNFINISHED = 'new-';
const DAY_IN_MS = 24 * 60 * 60 * 1000;
/** The others are removed, the longest unused first. More than can be compiled, as by tests, while a build runs. */
const MAX_KEPT = 40;

/** Returns the program for a site, compiled if need be. */
export async function programFor(settings: Settings, pages: readonly SitePage[]): Promise<Program> {
  const own = pages.filter(({ html }) => html === undefined);
  const digest = await digestOf(settings, own);
  const cache = await writableCache(settings);
  const folder = join(cache, PREFIX + digest);
  const program = (await programIn(folder, digest)) ?? (await compile(settings, own, folder, digest));
  const now = new Date();
  await utimes(folder, now, now).catch(() => {});
  await removeUnused(cache);
  return program;
}

/** Returns the folder with the programs: among the packages, which several copies of a project may share, or in the project. */
async function writableCache({ history, projectDir }: Settings): Promise<string> {
  const own = join(projectDir, '.staging', 'programs');
  try {
    await mkdir(history.cache, { recursive: true });
    await access(history.cache, constants.W_OK);
    return history.cache;
  } catch {
    await mkdir(own, { recursive: true });
    return own;
  }
}

async function digestOf({ projectDir, origin, base }: Settings, pages: readonly SitePage[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([process.version, process.platform, origin, base]));
  for (const source of SOURCES) {
    const path = join(projectDir, source);
    const names = (await stat(path)).isDirectory() ? [...(await filesIn(path))].sort() : [''];
    for (const name of names.filter((one) => !IS_TEST.test(one))) {
      hash.update(`\0${source}/${name}\0`).update(await readFile(join(path, name)));
    }
  }
  for (const { id, path } of pages) hash.update(`\0${id}\0`).update(await readFile(path));
  return hash.digest('hex').slice(0, 32);
}

async function programIn(folder: string, digest: string): Promise<Program | undefined> {
  const names = await readdir(join(folder, SERVER)).catch(() => []);
  const entry = names.find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) return undefined;
  return { digest, entry: join(folder, SERVER, entry), assets: join(folder, ASSETS) };
}

async function compile(
  settings: Settings,
  pages: readonly SitePage[],
  folder: string,
  digest: string,
): Promise<Program> {
  const made = await mkdtemp(join(dirname(folder), UNFINISHED));
  try {
    await inThread({ project: settings.projectDir, folder: made, pages });
    // Builds side by side compile the same.
    await rename(made, folder).catch(async (error: unknown) => {
      if ((await programIn(folder, digest)) === undefined) throw error;
    });
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  const program = await programIn(folder, digest);
  if (!program) throw new Error(`There is no program in ${folder}`);
  return program;
}

/** Compiles in a thread of its own, whose memory is given back. */
function inThread(task: CompileTask): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compile.ts', import.meta.url), { workerData: task });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The compiler ended with ${code}`));
    });
  });
}

async function removeUnused(cache: string): Promise<void> {
  const folders = await Promise.all(
    (await readdir(cache)).map(async (name) => {
      const found = await stat(join(cache, name)).catch(() => undefined);
      return { name, at: found?.mtimeMs ?? 0 };
    }),
  );
  const programs = folders.filter(({ name }) => name.startsWith(PREFIX)).sort((a, b) => b.at - a.at);
  // What compilers that were killed have left.
  const unfinished = folders.filter(
    ({ name, at }) => name.startsWith(UNFINISHED) && at < Date.now() - DAY_IN_MS,
  );
  for (const { name } of [...programs.slice(MAX_KEPT), ...unfinished]) {
    await rm(join(cache, name), { recursive: true, force: true });
  }
}
