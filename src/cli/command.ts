/** What all commands share: exit codes, options and how errors are printed. */
import { parseArgs } from 'node:util';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/serving.ts';

/** Runs a command that returns its exit code. Prints only the message of an {@link ExpectedFailure}; other errors show a stack. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
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
