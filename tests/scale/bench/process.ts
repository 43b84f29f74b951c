/** Runs a command and measures what it and all its child processes cost. Needs a POSIX shell. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

export interface Command {
  readonly file: string;
  readonly parameters: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

export interface Cost {
  /** In seconds. */
  readonly wall: number;
  /** Processor time in user mode, in seconds. */
  readonly user: number;
  readonly system: number;
  /** The largest memory of all processes together, in MiB; undefined where the system does not tell. */
  readonly memory: number | undefined;
  readonly output: string;
}

/** Every shell tells what its children used, and they what theirs did. */
const TIMED = '"$@"; code=$?; times >&3; exit $code';

const MIN_SAMPLE_MS = 5;
const MAX_SAMPLE_MS = 100;

/** Throws with the output of the command if it fails. */
export async function measure({ file, parameters, cwd, env }: Command): Promise<Cost> {
  const start = performance.now();
  const child = spawn('sh', ['-c', TIMED, 'sh', file, ...parameters], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const output = textOf(child.stdout!);
  const errors = textOf(child.stderr!);
  const times = textOf(child.stdio[3] as Readable);
  let memory: number | undefined;
  let sampling: NodeJS.Timeout;
  const sample = () => {
    const now = memoryOf(child.pid!);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
    // What is soon over is looked at often.
    const passed = performance.now() - start;
    sampling = setTimeout(sample, Math.min(MAX_SAMPLE_MS, MIN_SAMPLE_MS + passed / 20));
  };
  sample();
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const wall = (performance.now() - start) / 1000;
    if (code !== 0) {
      throw new Error(`${[file, ...parameters].join(' ')} failed (${code}):\n${output()}${errors()}`);
    }
    return { wall, memory, output: output(), ...processorTimes(times()) };
  } finally {
    clearTimeout(sampling!);
  }
}

function textOf(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return () => text;
}

/** Reads the second line of `times`, which is about the children: `1m2.345s 0m0.120s`. */
function processorTimes(times: string): { readonly user: number; readonly system: number } {
  const seconds = Array.from(
    times.matchAll(/(\d+)m([\d.]+)s/g),
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  );
  const [, , user, system] = seconds;
  if (user === undefined || system === undefined) throw new Error(`No times from the shell: ${times}`);
  return { user, system };
}

/** Returns the resident memory of a process and all below it, in MiB. Only Linux tells. */
function memoryOf(root: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const children = new Map<number, number[]>();
  const pages = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isNaN(pid)) continue;
    const fields = statusOf(pid);
    if (!fields) continue;
    pages.set(pid, Number(fields[RESIDENT_FIELD]));
    const parent = Number(fields[PARENT_FIELD]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const family = [root];
  for (const pid of family) family.push(...(children.get(pid) ?? []));
  const sum = family.reduce((total, pid) => total + (pages.get(pid) ?? 0), 0);
  return (sum * PAGE_BYTES) / 2 ** 20;
}

/** After the name of the program. */
const PARENT_FIELD = 1;
const RESIDENT_FIELD = 21;
const PAGE_BYTES = 4096;

/** Returns the fields that Linux tells about a process, after its name, or undefined if it has ended. */
function statusOf(pid: number): readonly string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
