/** What the commands have in common: exit codes, and the difference between a user's mistake and a fault of the program. */
import { parseArgs } from 'node:util';
import { ExpectedFailure } from '../settings/expected-failure.ts';
import * as messages from '../text/serving.ts';

/** Runs a command that gives its exit code. A mistake that the user can put right is told in a line; a fault shows its stack. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/** The options of a command, each a text: `--port 4321`. */
export function readOptions<Name extends string>(...names: readonly Name[]): Partial<Record<Name, string>> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' } as const]));
    return parseArgs({ options }).values as Partial<Record<Name, string>>;
  } catch {
    throw new ExpectedFailure(messages.onlyOptions(names));
  }
}

/** Where a server listens: `--host` and `--port`, or `PORT` in the environment. */
export interface Listening {
  readonly host: string;
  readonly port: number;
  /** True when somebody asked for that very port. */
  readonly isPortFixed: boolean;
}

const DEFAULT_PORT = 4321;
const LAST_PORT = 65_535;

export function readListening(): Listening {
  const { host = 'localhost', port = process.env['PORT'] } = readOptions('host', 'port');
  if (port === undefined) return { host, port: DEFAULT_PORT, isPortFixed: false };
  if (!/^\d+$/.test(port) || Number(port) > LAST_PORT) {
    throw new ExpectedFailure(messages.badPort(port, LAST_PORT));
  }
  return { host, port: Number(port), isPortFixed: true };
}

/** The line that tells where a site is shown. */
export function tellAddress(host: string, port: number, base: string): void {
  console.log(messages.shownAt(`http://${host.includes(':') ? `[${host}]` : host}:${port}${base}`));
}
