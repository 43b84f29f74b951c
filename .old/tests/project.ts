/**
 * Copies of the project with other content. Astro keeps some files at fixed paths in a project, so tests that run in a copy do
 * not interfere with each other, and they do not depend on the project's own `content/`.
 */
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..');

/** Everything that building and publishing need, except content and packages. */
const PARTS = [
  ...['src', 'deploy', 'public', 'astro.config.mjs', 'tsconfig.json'],
  ...['package.json', 'package-lock.json', '.npmrc', '.gitignore'],
];

/** A content folder, or file texts keyed by path relative to the project. */
export type Content = string | Readonly<Record<string, string>>;

/** Copies the project, without packages, into a folder that is created if needed. */
export async function copyProject(to: string, content: Content): Promise<void> {
  await mkdir(to, { recursive: true });
  await Promise.all([
    ...PARTS.map((part) => cp(join(PROJECT, part), join(to, part), { recursive: true })),
    typeof content === 'string'
      ? cp(content, join(to, 'content'), { recursive: true })
      : writeFiles(to, content),
  ]);
}

/** Links the project's packages into a copy. */
export async function linkPackages(to: string): Promise<void> {
  await symlink(join(PROJECT, 'node_modules'), join(to, 'node_modules'), 'junction');
}

/** Makes a temporary copy of the project, with packages, and returns its folder. */
export async function temporaryCopy(content: Content): Promise<string> {
  const project = await realpath(await mkdtemp(join(tmpdir(), 'project-')));
  await copyProject(project, content);
  await linkPackages(project);
  return project;
}

/** Removes a temporary copy. A server that has just been told to stop may still be writing in it. */
export async function removeCopy(project: string): Promise<void> {
  await rm(project, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** Runs an action in a temporary copy of the project, with packages. */
export async function inCopy<T>(content: Content, action: (project: string) => Promise<T>): Promise<T> {
  const project = await temporaryCopy(content);
  try {
    return await action(project);
  } finally {
    await removeCopy(project);
  }
}

/** Runs an action in a temporary folder with `content/` only, which the project's own commands read: they take `CONTENT_DIR`. */
export async function inContent<T>(content: string, action: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'content-')));
  try {
    await cp(content, join(folder, 'content'), { recursive: true });
    return await action(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Writes files, keyed by path relative to a folder. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
