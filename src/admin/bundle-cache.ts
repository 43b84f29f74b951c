/**
 * Caches the bundled script of the forms between builds, because bundling takes a third of a build. The script depends on packages
 * and code, but not on content.
 */
import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { bundledFiles, type BundledFile } from './bundle.ts';

/** Returns the files of the script; `project` is the project's folder. */
export async function cachedBundle(project: string): Promise<readonly BundledFile[]> {
  const folder = join(project, 'node_modules', '.cache', 'forms');
  const kept = join(folder, await fingerprint(project));
  const known = await readFile(kept)
    .then((bytes) => deserialize(bytes) as readonly BundledFile[])
    .catch(() => undefined);
  if (known !== undefined) return known;
  const files = await bundledFiles(project);
  // If nothing can be cached, the next build bundles again.
  await keep(folder, kept, files).catch(() => undefined);
  return files;
}

/** Changes whenever a package or a line of code does. */
async function fingerprint(project: string): Promise<string> {
  const hash = createHash('sha256');
  const code = await Array.fromAsync(glob('src/**/*.ts', { cwd: project }));
  for (const file of ['package-lock.json', ...code.sort()]) {
    const text = await readFile(join(project, file));
    hash.update(`${file}\n${text.length}\n`).update(text);
  }
  return hash.digest('hex');
}

/** Writes to a temporary file and renames it, so that a killed build leaves no partial file. */
async function keep(folder: string, kept: string, files: readonly BundledFile[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const unfinished = `${kept}.${process.pid}`;
  await writeFile(unfinished, serialize(files));
  await rename(unfinished, kept);
}
