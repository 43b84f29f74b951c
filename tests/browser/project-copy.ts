/**
 * A project of its own with other content. Astro keeps some files at fixed places in a project, so what runs there gets in
 * the way of nothing that runs in this one.
 */
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');
/** All that a site is built from besides its content and its packages. */
const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Runs something in a copy of the project, which is taken away afterwards. `files` are its content, by path from the project. */
export async function inCopy<T>(
  files: Readonly<Record<string, string>>,
  action: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'));
  try {
    await Promise.all(PARTS.map((part) => cp(join(PROJECT, part), join(folder, part), { recursive: true })));
    await symlink(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await action(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
