/**
 * Copies of the project with content of the tests' own. Astro keeps some files at fixed places in a project, so what runs in
 * a copy gets in the way of nothing else; and what is in `content/` and `public/` of the project decides no test.
 */
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PUBLIC } from './fixtures.ts';

export const PROJECT = join(import.meta.dirname, '..');

/** All that a site is built and published with, besides its content, its public files and its packages. */
const PARTS = [
  ...['src', 'deploy', 'astro.config.mjs', 'tsconfig.json'],
  ...['package.json', 'package-lock.json', '.npmrc', '.gitignore'],
];

/** A content folder, or the text of each file by its path from the project. */
export type Content = string | Readonly<Record<string, string>>;

/** Makes a copy of the project, without packages, in a folder that may be new. */
export async function copyProject(to: string, content: Content): Promise<void> {
  await mkdir(to, { recursive: true });
  await Promise.all([
    ...PARTS.map((part) => cp(join(PROJECT, part), join(to, part), { recursive: true })),
    cp(PUBLIC, join(to, 'public'), { recursive: true }),
    typeof content === 'string'
      ? cp(content, join(to, 'content'), { recursive: true })
      : writeFiles(to, content),
  ]);
}

/** Gives a copy the project's packages, as a link. */
export async function linkPackages(to: string): Promise<void> {
  await symlink(join(PROJECT, 'node_modules'), join(to, 'node_modules'), 'junction');
}

/** Runs something in a copy of the project, with packages; the copy is removed afterwards. */
export async function inCopy<T>(content: Content, action: (project: string) => Promise<T>): Promise<T> {
  const project = await realpath(await mkdtemp(join(tmpdir(), 'project-')));
  try {
    await copyProject(project, content);
    await linkPackages(project);
    return await action(project);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

/** Writes files by their path from a folder. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
