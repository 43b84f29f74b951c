/** What is compared: this project, and the site generators whose templates are in `tests/scale/peers/`. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { copyProject, PROJECT } from '../../project.ts';
import type { Country } from './country.ts';
import type { Command } from './process.ts';

export interface Builder {
  readonly title: string;
  /** Of the thin pages: the same for all of them. */
  readonly isThin: boolean;
  /** Returns its version, or why it cannot run and how to get it. */
  version(mayInstall: boolean): string | { readonly missing: string };
  /** Prepares its folder and returns how it builds there. */
  prepare(country: Country): Promise<Build>;
}

/** How a builder builds one country. */
export interface Build {
  readonly command: Command;
  readonly site: string;
  /** What a build leaves, besides the site, that makes the next one faster. */
  readonly kept: readonly string[];
}

const PEERS = join(PROJECT, 'tests', 'scale', 'peers');
const ELEVENTY = '3.1.8';
const ELEVENTY_FOLDER = join(PROJECT, 'node_modules', '.cache', 'bench', `eleventy-${ELEVENTY}`);
/** Every builder builds for the same day. */
export const BUILD_DATE = '2026-11-22';

const environment = (own: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, ...(TMPDIR && { TMPDIR }), ASTRO_TELEMETRY_DISABLED: '1', ...own };
};

const node = (...parameters: readonly string[]) => ({ file: process.execPath, parameters });

const ours: Builder = {
  title: 'Sagt och gjort',
  isThin: false,
  version: () => versionOf(join(PROJECT, 'package.json')),
  async prepare({ folder, content }) {
    const project = join(folder, 'ours');
    await rm(project, { recursive: true, force: true });
    await copyProject(project, {});
    await linkEachPackage(project);
    return {
      command: {
        ...node('--import', './src/cli/compile-cache.ts', 'src/cli/build.ts'),
        cwd: project,
        env: environment({
          ...{ CONTENT_DIR: content, CONTENT_GIT: '-', BUILD_DATE, SITE_URL: 'https://example.org/' },
        }),
      },
      site: join(project, 'dist'),
      kept: ['.staging', '.astro', 'node_modules/.cache', 'node_modules/.vite', 'node_modules/.astro'].map(
        (path) => join(project, path),
      ),
    };
  },
};

const hugo: Builder = {
  title: 'Hugo',
  isThin: true,
  version() {
    try {
      return /v(\d+\.\d+\.\d+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))![1]!;
    } catch {
      return {
        missing: 'it is not on PATH. Install it, for instance with apt-get install hugo or brew install hugo',
      };
    }
  },
  async prepare({ folder, thin }) {
    const own = await copyPeer('hugo', folder, 'static');
    const site = join(own, 'public');
    const kept = join(own, 'cache');
    const parameters = ['--quiet', '--contentDir', thin, '--destination', site, '--cacheDir', kept];
    return {
      command: { file: 'hugo', parameters, cwd: own, env: environment({}) },
      site,
      kept: [kept, join(own, 'resources')],
    };
  },
};

const eleventy: Builder = {
  title: 'Eleventy',
  isThin: true,
  version(mayInstall) {
    if (existsSync(join(ELEVENTY_FOLDER, 'node_modules'))) return ELEVENTY;
    if (!mayInstall) return { missing: 'npm run bench installs it' };
    try {
      execFileSync(
        'npm',
        [
          ...['install', '--prefix', ELEVENTY_FOLDER, '--no-audit', '--no-fund', '--ignore-scripts'],
          `@11ty/eleventy@${ELEVENTY}`,
        ],
        { stdio: 'pipe' },
      );
      return ELEVENTY;
    } catch {
      return { missing: `npm could not install @11ty/eleventy@${ELEVENTY}` };
    }
  },
  async prepare({ folder, thin }) {
    const own = await copyPeer('eleventy', folder, '.');
    const program = join(ELEVENTY_FOLDER, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs');
    const input = relative(own, thin);
    return {
      command: {
        ...node(program, '--quiet'),
        cwd: own,
        // The folder of includes is relative to that of the content.
        env: environment({ CONTENT: input, INCLUDES: '../eleventy/includes', OUT: 'public' }),
      },
      site: join(own, 'public'),
      kept: [join(own, '.cache')],
    };
  },
};

const astro: Builder = {
  title: 'Astro',
  isThin: true,
  version: () => versionOf(createRequire(import.meta.url).resolve('astro/package.json')),
  async prepare({ folder, thin }) {
    const own = await copyPeer('astro', folder, 'public');
    await linkEachPackage(own);
    return {
      command: {
        ...node('node_modules/astro/bin/astro.mjs', 'build', '--silent'),
        cwd: own,
        env: environment({ CONTENT: thin }),
      },
      site: join(own, 'dist'),
      kept: ['.astro', 'node_modules/.astro', 'node_modules/.vite'].map((path) => join(own, path)),
    };
  },
};

export const BUILDERS = { ours, hugo, eleventy, astro } as const satisfies Record<string, Builder>;

export type BuilderName = keyof typeof BUILDERS;

/** Makes a builder forget everything, as after a clean clone. */
export async function forget({ site, kept }: Build): Promise<void> {
  for (const folder of [site, ...kept]) await rm(folder, { recursive: true, force: true });
}

/** Copies the templates of a peer and the style sheet of all peers, and returns the folder. */
async function copyPeer(name: string, folder: string, served: string): Promise<string> {
  const own = join(folder, name);
  await rm(own, { recursive: true, force: true });
  await cp(join(PEERS, name), own, { recursive: true });
  await writeFile(join(own, 'package.json'), '{ "type": "module", "private": true }\n');
  await mkdir(join(own, served), { recursive: true });
  await cp(join(PEERS, 'styles.css'), join(own, served, 'styles.css'));
  // Templates are indented for those who read them. Pages are not, as Astro's are not, so that a megabyte holds as much of each.
  for (const path of await readdir(own, { recursive: true })) {
    if (!/\.(?:html|njk)$/.test(path)) continue;
    const text = await readFile(join(own, path), 'utf8');
    await writeFile(join(own, path), text.replace(/^[ \t]+/gm, ''));
  }
  return own;
}

/** Links the project's packages into a copy one by one, so that what builds keep beside them is the copy's own. */
async function linkEachPackage(project: string): Promise<void> {
  const packages = join(project, 'node_modules');
  await mkdir(packages, { recursive: true });
  for (const name of await readdir(join(PROJECT, 'node_modules'))) {
    if (name === '.bin' || !name.startsWith('.')) {
      await symlink(join(PROJECT, 'node_modules', name), join(packages, name), 'junction');
    }
  }
}

/** Returns what a command of the project gives Node. */
export function parametersOf(script: 'build' | 'check' | 'dev'): readonly string[] {
  const [program, ...parameters] = ownPackage().scripts[script]!.split(' ');
  if (program !== 'node') throw new Error(`npm run ${script} does not start Node`);
  return parameters;
}

const ownPackage = () =>
  createRequire(import.meta.url)(join(PROJECT, 'package.json')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };

function versionOf(packageFile: string): string {
  return (createRequire(import.meta.url)(packageFile) as { readonly version: string }).version;
}
