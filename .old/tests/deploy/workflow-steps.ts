/**
 * Runs the very commands of the forges' workflows, in a fresh clone and with the variables that the forge sets. What actions do is
 * done in their place: a clone, an address, a look at what would be uploaded.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { copyProject, PROJECT } from '../project.ts';
import { run, type RunResult } from './publishing-server.ts';

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

/** Where sites of one's own fetch the program from. git is told that it is on this machine. */
export const PROGRAM = 'https://forge.example/sagt-och-gjort.git';

/** A repository with this version of the program, and packages without downloading them unless they are to be `real`. */
export interface Forge {
  readonly folder: string;
  /** The environment of every command. */
  readonly environment: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

export async function forge(packages: 'real' | 'linked'): Promise<Forge> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'forge-')));
  const program = join(folder, 'program');
  await copyProject(program, {});
  const { version } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as {
    version: string;
  };
  await commitAll(program, 'Programmet');
  await run('git', ['-C', program, 'tag', `v${version}`]);
  const bin = join(folder, 'bin');
  await mkdir(bin);
  if (packages === 'linked') await writeFile(join(bin, 'npm'), await linkingNpm(), { mode: 0o755 });
  return {
    folder,
    environment: {
      PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
      CI: 'true',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.file://${program}.insteadOf`,
      GIT_CONFIG_VALUE_0: PROGRAM,
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

/** An npm that takes the project's own packages instead of downloading them. */
async function linkingNpm(): Promise<string> {
  const { output } = await run('bash', ['-c', 'command -v npm']);
  const packages = join(PROJECT, 'node_modules');
  return `#!/bin/sh\ncase " $* " in *' ci '*) ln -s '${packages}' .program/node_modules; exit ;; esac\nexec '${output.trim()}' "$@"\n`;
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
  const clone = await freshClone(situation);
  const values = (text: string) => valuesIn(text, situation.values);
  const all = Object.entries(workflow.env ?? {}).map(([name, text]) => [name, values(text)]);
  let output = '';
  for (const { name, uses, run: script, env = {}, with: inputs } of workflow.jobs[job]!.steps) {
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
  const pipeline = parse(await readFile(file, 'utf8')) as { default: Job } & Record<string, Job>;
  const job = pipeline[name]!;
  const clone = await freshClone(situation);
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

async function freshClone({ repository, forge: { folder } }: Situation): Promise<string> {
  const clone = await realpath(await mkdtemp(join(folder, 'clone-')));
  const { code, output } = await run('git', ['clone', '--quiet', repository, clone]);
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
