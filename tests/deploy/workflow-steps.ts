/**
 * Runs the very commands of the forges' workflows, in a fresh clone and with the variables that the forge sets. What actions do is
 * done in their place: a clone, an address, a look at what would be uploaded.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { copyProject, PROJECT } from '../project.ts';
import { edit, run, type RunResult } from './publishing-server.ts';

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

export interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >;
}

/** Where the program and the sites are. git is told that it is on this machine. */
export const FORGE = 'https://forge.example';
/** Where sites of one's own fetch the program from. */
export const PROGRAM = `${FORGE}/sagt-och-gjort.git`;

/** Makes a site of one's own as its owner does, with one command. */
export async function newSite(folder: string, forge: string, ...more: readonly string[]): Promise<void> {
  const { code, output } = await run(process.execPath, [
    ...[join(PROJECT, 'src/cli/new.ts'), 'webbplats', folder, '--plats', forge, '--program', PROGRAM],
    ...['--namn', 'Storhamra kommun', '--kortnamn', 'Storhamra', '--kod', '0998'],
    ...['--webbplats', 'https://www.storhamra.example', '--epost', 'kommun@storhamra.example', ...more],
  ]);
  if (code !== 0) throw new Error(output);
}

/** A folder of repositories with this version of the program, and packages without downloading them unless they are to be `real`. */
export interface Forge {
  readonly folder: string;
  /** The environment of every command. */
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

export async function forge(packages: 'real' | 'linked', hasEarlier = false): Promise<Forge> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'forge-')));
  const program = join(folder, basename(PROGRAM));
  if (hasEarlier) {
    await earlierProgram(program);
    await tagVersion(program);
  }
  await copyProject(program, {});
  await tagVersion(program);
  const bin = join(folder, 'bin');
  await mkdir(bin);
  if (packages === 'linked') await writeFile(join(bin, 'npm'), await linkingNpm(), { mode: 0o755 });
  return {
    folder,
    environment: {
      PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
      CI: 'true',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.file://${folder}/.insteadOf`,
      GIT_CONFIG_VALUE_0: `${FORGE}/`,
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

async function tagVersion(program: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(program, 'package.json'), 'utf8')) as {
    version: string;
  };
  await commitAll(program, version);
  await run('git', ['-C', program, 'tag', `v${version}`]);
}

/**
 * Writes an earlier version of the program, made for tests: an agreement that does not say how often it is followed up is expected to be
 * every third of a year, an outcome has another name, and a workflow another comment.
 */
export async function earlierProgram(folder: string): Promise<void> {
  await copyProject(folder, {});
  const change = (path: string, from: string | RegExp, to: string) =>
    edit(join(folder, path), (text) => text.replaceAll(from, to));
  await change('package.json', /^ {2}"version": ".*"/gm, '  "version": "0.1.0"');
  await change(
    'src/content/parse/content.ts',
    '    term,\n    ...fields,\n',
    "    term,\n    ...fields,\n    rhythm: fields.rhythm ?? 'third',\n",
  );
  await change('src/text/outcome.ts', 'Pågår', 'Löper');
  for (const path of ['.github/workflows/check.yml', '.gitlab-ci.yml', '.forgejo/workflows/check.yml']) {
    await change(join('deploy/template', path), /^# Checks/g, '# Examines');
  }
  await rm(join(folder, 'deploy/template/.vscode/extensions.json'));
}

/** An npm that takes the project's own packages instead of downloading them. */
async function linkingNpm(): Promise<string> {
  const { output } = await run('bash', ['-c', 'command -v npm']);
  const packages = join(PROJECT, 'node_modules');
  return `#!/bin/sh
folder=.
[ "$1" != --prefix ] || folder=$2
case " $* " in *' ci '*) ln -s '${packages}' "$folder/node_modules"; exit ;; esac
exec '${output.trim()}' "$@"
`;
}

/** Commits everything in a folder, which becomes a repository if it is none, and returns the commit. */
export async function commitAll(folder: string, message: string): Promise<string> {
  const author = ['-c', 'user.name=Redaktör', '-c', 'user.email=redaktor@example.org'];
  const git = (...parameters: readonly string[]) => run('git', ['-C', folder, ...author, ...parameters]);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  const { code, output } = await git('commit', '--quiet', '--message', message);
  if (code !== 0) throw new Error(output);
  return (await git('rev-parse', 'HEAD')).output.trim();
}

/** Publishes a folder's branch as a repository of the forge, which is returned. */
export async function onForge({ folder }: Forge, name: string, from: string): Promise<string> {
  const repository = join(folder, `${name}.git`);
  await run('git', ['clone', '--quiet', '--bare', from, repository]);
  await run('git', ['--git-dir', repository, 'config', 'receive.advertisePushOptions', 'true']);
  return repository;
}

/** What the forge knows when it runs a workflow. */
export interface Situation {
  readonly repository: string;
  readonly forge: Forge;
  /** The values of expressions such as `github.event.before`. */
  readonly values: Readonly<Record<string, string>>;
  /** Variables of the forge, and for GitLab of the job. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The name of the last step to run. All are run without it. */
  readonly until?: string;
}

export interface JobResult extends RunResult {
  /** The fresh clone in which the commands ran. */
  readonly clone: string;
}

/** Runs the steps of a job until one fails. */
export async function runJob(file: string, job: string, situation: Situation): Promise<JobResult> {
  const workflow = parse(await readFile(file, 'utf8')) as Workflow;
  const { steps } = workflow.jobs[job]!;
  const checkout = steps.find(({ uses }) => uses?.includes('/checkout@'));
  const clone = await freshClone(situation, checkout?.with?.['fetch-depth']);
  const values = (text: string) => valuesIn(text, situation.values);
  const all = Object.entries(workflow.env ?? {}).map(([name, text]) => [name, values(text)]);
  let output = '';
  for (const { name, uses, run: script, env = {}, with: inputs } of steps) {
    if (uses?.includes('upload')) {
      const path = join(clone, String(inputs?.['path']));
      if (!existsSync(path)) throw new Error(`${String(inputs?.['path'])} is not there to be uploaded`);
    }
    if (script !== undefined) {
      const own = Object.entries(env).map(([name, text]) => [name, values(text)]);
      const result = await shell(
        script,
        clone,
        situation,
        Object.fromEntries([...all, ...own]) as Record<string, string>,
      );
      output += result.output;
      if (result.code !== 0) return { ...result, output, clone };
    }
    if (name !== undefined && name === situation.until) break;
  }
  return { code: 0, output, clone };
}

/** Runs a job of GitLab. Its scripts are one shell script. */
export async function runGitlabJob(file: string, name: string, situation: Situation): Promise<JobResult> {
  type Job = {
    readonly before_script?: readonly string[];
    readonly script: readonly string[];
    readonly variables?: Record<string, string>;
  };
  const pipeline = parse(await readFile(file, 'utf8')) as {
    default: Job;
    variables: Record<string, number>;
  } & Record<string, Job>;
  const job = pipeline[name]!;
  const clone = await freshClone(situation, Number(pipeline.variables['GIT_DEPTH']));
  // GitLab checks a commit out, and no branch.
  await run('git', ['-C', clone, 'checkout', '--quiet', '--detach']);
  const known = situation.environment ?? {};
  const variables = Object.entries(job.variables ?? {}).map(([name, text]) => [
    name,
    text.replace(/\$(\w+)/g, (_, variable: string) => known[variable] ?? ''),
  ]);
  const script = [...(job.before_script ?? pipeline.default.before_script!), ...job.script];
  const result = await shell(
    script.join('\n'),
    clone,
    situation,
    Object.fromEntries(variables) as Record<string, string>,
  );
  return { ...result, clone };
}

async function freshClone({ repository, forge: { folder } }: Situation, depth: unknown = 1): Promise<string> {
  const clone = await realpath(await mkdtemp(join(folder, 'clone-')));
  const { code, output } = await run('git', [
    ...['clone', '--quiet', ...(depth === 0 ? [] : [`--depth=${String(depth)}`])],
    ...[`file://${repository}`, clone],
  ]);
  if (code !== 0) throw new Error(output);
  return clone;
}

/** As the forges do: a failing command ends the script. */
function shell(
  script: string,
  folder: string,
  { forge, environment = {} }: Situation,
  own: Readonly<Record<string, string>>,
): Promise<RunResult> {
  return run('bash', ['-c', `cd '${folder}'\n${script}`], {
    environment: { ...forge.environment, ...environment, ...own, BASHOPTS: '', SHELLOPTS: 'errexit' },
  });
}

/** Replaces `${{ … }}` by what the forge puts there. `a || b` is `b` where `a` is empty. */
function valuesIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    for (const part of expression.split(' || ')) {
      const value = /^'(.*)'$/.exec(part)?.[1] ?? values[part];
      if (value === undefined) throw new Error(`The forge is not known to set ${part}`);
      if (value !== '') return value;
    }
    return '';
  });
}
