/** What all commands share: exit codes, options and how errors are printed. */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as failures from '../text/failures.ts';
import * as messages from '../text/serving.ts';

/** Runs a command that returns its exit code, and ends with that. */
export async function run(command: () => Promise<number>): Promise<void> {
  const { code, message } = await outcomeOf(command);
  if (message !== undefined) console.error(message);
  process.exitCode = code;
}

/**
 * Returns the exit code of a command: 2 after an {@link ExpectedFailure}, 4 if the disk is full, and 3 after any other error: whoever
 * writes content gets a sentence, and the details are in a file.
 */
export async function outcomeOf(
  command: () => Promise<number>,
): Promise<{ readonly code: number; readonly message?: string }> {
  try {
    return { code: await command() };
  } catch (error) {
    return explained(error);
  }
}

const NO_SPACE = /ENOSPC|EDQUOT|No space left|os error 28|disk is full/;
const NO_ACCESS = /EACCES|EPERM|EROFS/;

async function explained(error: unknown): Promise<{ readonly code: number; readonly message: string }> {
  if (error instanceof ExpectedFailure) return { code: 2, message: error.message };
  const details = inspect(error);
  if (NO_SPACE.test(details)) return { code: 4, message: failures.DISK_FULL };
  const file = join(tmpdir(), `sagt-och-gjort-${process.pid}.txt`);
  const isWritten = await writeFile(file, `${details}\n`).then(
    () => true,
    () => false,
  );
  const path = error instanceof Error && 'path' in error ? String(error.path) : undefined;
  const sentence =
    path !== undefined && NO_ACCESS.test(details) ? failures.noAccess(path) : failures.OWN_ERROR;
  return { code: 3, message: `${sentence} ${isWritten ? failures.detailsIn(file) : details}` };
}

/** Parses options that take a value: `--port 4321`. */
export function readOptions<Name extends string>(...names: readonly Name[]): Partial<Record<Name, string>> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
    return parseArgs({ options }).values as Partial<Record<Name, string>>;
  } catch {
    throw new ExpectedFailure(messages.onlyOptions(names));
  }
}

/**
 * Parses options that take a value, and options that take several: `--join one two`. What follows none of the latter belongs to the
 * only one of them that is there.
 */
export function readOptionsAndLists<Name extends string, List extends string>(
  names: readonly Name[],
  lists: readonly List[],
): Partial<Record<Name, string>> & Partial<Record<List, readonly string[]>> {
  try {
    const one = names.map((name) => [name, { type: 'string' }] as const);
    const several = lists.map((name) => [name, { type: 'string', multiple: true }] as const);
    const options = Object.fromEntries([...one, ...several]);
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const list = lists.find((name) => values[name] !== undefined);
    if (positionals.length > 0 && list === undefined) throw new Error('No list');
    const all = list === undefined ? {} : { [list]: [values[list] ?? [], positionals].flat() };
    return { ...values, ...all } as Partial<Record<Name, string>> & Partial<Record<List, readonly string[]>>;
  } catch {
    throw new ExpectedFailure(messages.onlyOptions([...names, ...lists]));
  }
}

/** Where a server listens. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** True if the user asked for this very port. */
  readonly isPortFixed: boolean;
}

const DEFAULT_PORT = 4321;
const LAST_PORT = 65_535;

/** Reads `--host` and `--port`, or `PORT` in the environment. */
export function readListenOptions(): ListenOptions {
  const { host = 'localhost', port = process.env['PORT'] } = readOptions('host', 'port');
  if (port === undefined) return { host, port: DEFAULT_PORT, isPortFixed: false };
  if (!/^\d+$/.test(port) || Number(port) > LAST_PORT) {
    throw new ExpectedFailure(messages.badPort(port, LAST_PORT));
  }
  return { host, port: Number(port), isPortFixed: true };
}

/** Prints the address where a site is served. */
export function printAddress(host: string, port: number, base: string): void {
  console.log(messages.shownAt(`http://${host.includes(':') ? `[${host}]` : host}:${port}${base}`));
}
