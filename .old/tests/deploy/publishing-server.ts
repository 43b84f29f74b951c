/** A publishing server, set up by deploy/setup.sh in a temporary folder, with a real bare repository to push to. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { copyProject, linkPackages, PROJECT, writeFiles } from '../project.ts';

/** The tests publish as of this day. */
export const BUILD_DATE = '2026-11-22';

export interface RunResult {
  readonly code: number;
  /** Standard output followed by standard error. */
  readonly output: string;
}

export interface PublishingServer {
  readonly folder: string;
  readonly repository: string;
  readonly webRoot: string;
  readonly url: string;
  /** Runs site.sh as the operator does. */
  site(...parameters: readonly string[]): Promise<RunResult>;
  /** Returns the state that the operator is shown. */
  status(): Promise<RunResult>;
  /** Changes a setting that setup.sh has written. */
  set(name: string, value: string): Promise<void>;
  /** Returns the history, oldest first: what, and what happened. */
  history(): Promise<readonly (readonly string[])[]>;
  /** Returns how many times packages have been installed. */
  installations(): Promise<number>;
  remove(): Promise<void>;
}

/** Sets up a server. `options` are extra options for setup.sh. */
export async function publishingServer(
  url: string,
  options: readonly string[] = [],
  prepareWebRoot: (folder: string) => Promise<void> = async () => {},
): Promise<PublishingServer> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'publishing-')));
  const repository = join(folder, 'site.git');
  const webRoot = join(folder, 'www');
  const log = join(folder, 'installations');
  await writeFile(log, '');
  await mkdir(webRoot);
  await prepareWebRoot(webRoot);
  await writeFakeNpm(join(folder, 'bin'), log);
  const environment = { PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter) };
  const setup = await run(
    'bash',
    [
      join(PROJECT, 'deploy', 'setup.sh'),
      ...['--repository', repository, '--web-root', webRoot, '--url', url, ...options],
    ],
    { environment },
  );
  if (setup.code !== 0) throw new Error(setup.output);
  return {
    folder,
    repository,
    webRoot,
    url,
    site: (...parameters) => run(join(repository, 'publish', 'site.sh'), parameters),
    status: () => run(join(repository, 'publish', 'site.sh'), ['status']),
    set: (name, value) =>
      edit(join(repository, 'publish', 'settings'), (text) =>
        text.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=${value}`),
      ),
    history: async () =>
      (await readFile(join(webRoot, 'history'), 'utf8').catch(() => ''))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split('\t').slice(1)),
    installations: async () => (await readFile(log, 'utf8')).split('\n').length - 1,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Writes a wrapper for npm whose `npm ci` copies the project's own packages instead of downloading them. */
async function writeFakeNpm(folder: string, log: string): Promise<void> {
  const { output } = await run('bash', ['-c', 'command -v npm']);
  await mkdir(folder);
  // site.sh searches node's folder first, which may contain the real npm.
  await symlink(process.execPath, join(folder, 'node'));
  await writeFile(
    join(folder, 'npm'),
    `#!/bin/sh
if [ "$1" = ci ]; then
  echo ci >>'${log}'
  ${await commandForPackages('node_modules')}
  exit
fi
exec '${output.trim()}' "$@"
`,
    { mode: 0o755 },
  );
}

/**
 * Returns a shell command that puts the project's packages in a folder, as hard links if the file system allows. They are
 * in the folder itself, because build output may contain their paths.
 */
export async function commandForPackages(to: string): Promise<string> {
  const packages = await realpath(join(PROJECT, 'node_modules'));
  return `cp -al '${packages}' '${to}' 2>/dev/null || { rm -rf '${to}'; cp -a '${packages}' '${to}'; }`;
}

const SMALL_BUILD = 'tests/deploy/small-site/build.ts';

/** The content of a small site: two municipalities, with documents and data. */
export const SMALL_CONTENT: Readonly<Record<string, string>> = {
  'eksjo/kommun.md': 'Eksjö\n',
  'eksjo/2017/avtal.md': 'Medborgarlöften 2017\n',
  ...Object.fromEntries(
    ['oster', 'unga', 'centrum'].map((name) => [`eksjo/2017/${name}/lofte.md`, `Ett löfte om ${name}\n`]),
  ),
  'granhamra/kommun.md': 'Granhamra\n',
  'granhamra/2025/avtal.md': 'Medborgarlöften 2025\n',
  'public/kallor/avtal.pdf': '%PDF-1.4 avtal',
  'public/kallor/uppfoljning.pdf': '%PDF-1.4 uppföljning',
  'public/data/utfall.csv': 'löfte;utfall\n',
};

/** Writes a project whose build takes a moment. It has no content. */
export async function smallProject(folder: string): Promise<void> {
  await copyProject(folder, {});
  await mkdir(join(folder, dirname(SMALL_BUILD)), { recursive: true });
  await cp(join(PROJECT, SMALL_BUILD), join(folder, SMALL_BUILD));
  await edit(join(folder, 'package.json'), (text) =>
    text.replace(/"build": ".*"/, `"build": "node ${SMALL_BUILD}"`),
  );
}

/** A server that publishes a small site from a repository with only content, and an editor's clone of that. */
export async function smallServer(
  options: readonly string[] = [],
  prepareWebRoot?: (folder: string) => Promise<void>,
): Promise<{ readonly server: PublishingServer; readonly anna: Clone; readonly code: string }> {
  const code = await realpath(await mkdtemp(join(tmpdir(), 'site-code-')));
  await smallProject(code);
  await linkPackages(code);
  const server = await publishingServer(SMALL_URL, ['--site-code', code, ...options], prepareWebRoot);
  const folder = join(server.folder, 'anna');
  await writeFiles(folder, SMALL_CONTENT);
  const anna = await cloneAt(folder, server);
  await anna.commit('Början');
  return {
    code,
    anna,
    server: {
      ...server,
      remove: async () => {
        await server.remove();
        await rm(code, { recursive: true, force: true });
      },
    },
  };
}

export const SMALL_URL = 'https://example.org/loften/';

/** An editor's clone. */
export interface Clone {
  readonly folder: string;
  git(...parameters: readonly string[]): Promise<RunResult>;
  /** Commits everything and returns the commit's hash. */
  commit(message: string): Promise<string>;
  push(...parameters: readonly string[]): Promise<RunResult>;
  /** Commits changed files; null removes one, or a whole folder. */
  change(files: Readonly<Record<string, string | null>>): Promise<string>;
  /** Starts a push in its own process group, so that it can be killed together with everything it starts. */
  startPush(): StartedPush;
}

export interface StartedPush {
  readonly process: ChildProcess;
  /** Returns what it has printed so far. */
  output(): string;
  readonly ended: Promise<unknown>;
}

/** Turns a folder into a repository that pushes to the server. */
export async function cloneAt(folder: string, server: PublishingServer): Promise<Clone> {
  const git = (...parameters: readonly string[]) => run('git', ['-C', folder, ...parameters]);
  await mkdir(folder, { recursive: true });
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('config', 'user.name', 'Redaktör');
  await git('config', 'user.email', 'redaktor@example.org');
  await git('config', 'gc.auto', '0');
  await git('remote', 'add', 'origin', server.repository);
  const commit = async (message: string) => {
    await git('add', '--all');
    const { code, output } = await git('commit', '--quiet', '--message', message);
    if (code !== 0) throw new Error(output);
    return (await git('rev-parse', 'HEAD')).output.trim();
  };
  return {
    folder,
    git,
    commit,
    change: async (files) => {
      for (const [path, text] of Object.entries(files)) {
        if (text === null) await rm(join(folder, path), { recursive: true });
        else await writeFiles(folder, { [path]: text });
      }
      return commit(Object.keys(files).join(', '));
    },
    push: (...parameters) => git('push', 'origin', ...(parameters.length > 0 ? parameters : ['main'])),
    startPush: () => {
      const push = spawn('git', ['-C', folder, 'push', 'origin', 'main'], {
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: environmentOf(),
      });
      let output = '';
      push.stderr.on('data', (text: Buffer) => (output += text.toString()));
      return {
        process: push,
        output: () => output,
        ended: new Promise((resolve) => push.on('exit', resolve)),
      };
    },
  };
}

/** Edits a file, and throws if that changes nothing. */
export async function edit(file: string, change: (text: string) => string): Promise<void> {
  const before = await readFile(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`Nothing changed in ${file}`);
  await writeFile(file, after);
}

/** Returns the live release's name and commit, and the files that are missing or differ from their checksums. */
export async function liveRelease(
  server: PublishingServer,
): Promise<{ readonly name: string; readonly commit: string; readonly damaged: readonly string[] }> {
  const folder = await realpath(join(server.webRoot, 'current'));
  const { commit } = JSON.parse(await readFile(join(folder, 'release.json'), 'utf8')) as { commit: string };
  const lines = (await readFile(join(folder, 'checksums'), 'utf8')).trimEnd().split('\n');
  const damaged: string[] = [];
  for (const line of lines) {
    const file = line.slice(66);
    const bytes = await readFile(join(folder, file)).catch(() => Buffer.alloc(0));
    if (createHash('sha256').update(bytes).digest('hex') !== line.slice(0, 64)) damaged.push(file);
  }
  return { name: basename(folder), commit, damaged };
}

/** Returns the HTML of every live page, keyed by file. */
export async function livePages(server: PublishingServer): Promise<ReadonlyMap<string, string>> {
  const site = join(server.webRoot, 'current', 'site');
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(site, file), 'utf8')] as const)),
  );
}

/** Returns the commit of the server's branch. */
export async function acceptedCommit(server: PublishingServer): Promise<string> {
  return (await run('git', ['--git-dir', server.repository, 'rev-parse', 'main'])).output.trim();
}

/** Runs a program and waits for it to end. */
export async function run(
  program: string,
  parameters: readonly string[],
  { environment = {} }: { readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<RunResult> {
  try {
    const { stdout, stderr } = await promisify(execFile)(program, parameters, {
      env: { ...environmentOf(), ...environment },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout = '', stderr = '' } = error as { code?: unknown; stdout?: string; stderr?: string };
    if (typeof code !== 'number') throw error;
    return { code, output: stdout + stderr };
  }
}

/** Variables of git, Vitest and its configuration, which would affect the builds under test. */
const TEST_RUNNER_VARIABLES =
  /^(GIT_.*|CONTENT_DIR|VITEST.*|NODE_OPTIONS|NODE_ENV|BASE_URL|MODE|DEV|PROD|SSR|TEST)$/;

/** Returns the environment of a user who is not in a repository and has no git configuration. */
function environmentOf(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !TEST_RUNNER_VARIABLES.test(name));
  return {
    ...Object.fromEntries(inherited),
    BUILD_DATE,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  };
}

/** Returns the folder of a program, or undefined if it is not installed. */
export async function folderOf(program: string): Promise<string | undefined> {
  const { code, output } = await run('bash', ['-c', `PATH=$PATH:/usr/sbin:/sbin command -v ${program}`]);
  return code === 0 ? dirname(output.trim()) : undefined;
}
