/**
 * The script of the forms, kept from build to build beside the packages that it is made of: bundling it takes a third of a
 * build, and only packages and code decide what it is. Content has no part in it.
 */
import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { bundledFiles, type BundledFile } from './bundle.ts';

/** All files of the script. `project` is the project's folder. */
export async function cachedBundle(project: string): Promise<readonly BundledFile[]> {
  const folder = join(project, 'node_modules', '.cache', 'forms');
  const kept = join(folder, await fingerprint(project));
  const known = await readFile(kept)
    .then((bytes) => deserialize(bytes) as readonly BundledFile[])
    .catch(() => undefined);
  if (known !== undefined) return known;
  const files = await bundledFiles(project);
  // Where nothing can be kept, the next build bundles again.
  await keep(folder, kept, files).catch(() => undefined);
  return files;
}

/** Another one whenever a package or a line of code is another. */
async function fingerprint(project: string): Promise<string> {
  const hash = createHash('sha256');
  const code = await Array.fromAsync(glob('src/**/*.ts', { cwd: project }));
  for (const file of ['package-lock.json', ...code.sort()]) {
    const text = await readFile(join(project, file));
    hash.update(`${file}\n${text.length}\n`).update(text);
  }
  return hash.digest('hex');
}

/** The rename makes it whole or absent, whenever a build is killed. */
async function keep(folder: string, kept: string, files: readonly BundledFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const unfinished = `${kept}.${process.pid}`;
  await writeFile(unfinished, serialize(files));
  await rename(unfinished, kept);
}
