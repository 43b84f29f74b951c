/** The program's own code, for what is kept from one run to the next: with other code it may be something else. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../', import.meta.url));
/** The exact versions of all packages that the code imports. */
const PACKAGES = fileURLToPath(new URL('../../package.json', import.meta.url));

/** The code does not change while it runs. */
const digests = new Map<string, Promise<string>>();

/** Returns a digest of the code in some folders of `src/` and of the packages that it uses. */
export function digestOfCode(folders: readonly string[]): Promise<string> {
  const key = folders.join();
  const known = digests.get(key) ?? digestOf(folders);
  digests.set(key, known);
  return known;
}

async function digestOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
    .update(process.version)
    .update(await readFile(PACKAGES));
  for (const folder of folders) {
    const names = await readdir(join(SOURCE, folder), { recursive: true });
    for (const name of names.filter((one) => one.endsWith('.ts') && !one.endsWith('.test.ts')).sort())
      hash.update(`${folder}/${name}\n`).update(await readFile(join(SOURCE, folder, name)));
  }
  return hash.digest('hex');
}
