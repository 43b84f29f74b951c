/** The files that the site serves as they are, where a document needs what is in them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shown } from './shown.ts';

/** Returns what is in the file at an address of the site, without its base path; undefined if there is none. */
export async function publicFile(address: string): Promise<Buffer | undefined> {
  for (const folder of shown().publicDirs) {
    const bytes = await readFile(join(folder, decodeURI(address))).catch(() => undefined);
    if (bytes) return bytes;
  }
  return undefined;
}
