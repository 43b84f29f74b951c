/** The version of the program that a site is built with. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ExpectedFailure } from '../../settings/expected-failure.ts';
import * as messages from '../../text/upgrade.ts';

export interface Pin {
  readonly version: string;
  /** Where versions are fetched from. */
  readonly address: string;
}

/** The lines that workflows read too. */
const VERSION = /^( +version: *)(["']?)(\d+\.\d+\.\d+[\w.-]*)\2[ \r]*$/m;
const ADDRESS = /^ +hämtas_från: *["']?(\S+?)["']?[ \r]*$/m;

/** Returns what a site's settings say. Throws an {@link ExpectedFailure} if they say nothing of it. */
export async function pinIn(content: string, site: string): Promise<Pin> {
  const path = join(content, 'webbplats.yaml');
  const file = relative(site, path);
  if (existsSync(join(site, 'src/cli/upgrade.ts'))) throw new ExpectedFailure(messages.isProgram(site));
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new ExpectedFailure(messages.notASite(site));
  const version = VERSION.exec(text.normalize('NFC'))?.[3];
  const address = ADDRESS.exec(text.normalize('NFC'))?.[1];
  if (version === undefined || address === undefined) throw new ExpectedFailure(messages.noPin(file));
  return { version, address };
}

/** Returns the settings with another version, and all else as it was typed. */
export function withVersion(text: string, version: string): string {
  return text.replace(VERSION, `$1$2${version}$2`);
}
