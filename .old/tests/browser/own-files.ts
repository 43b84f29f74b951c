/** The content of a project, for the desk. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EKSJO } from '../fixtures.ts';

/** File texts, keyed by path relative to the project. */
export type Files = Record<string, string>;

/** Reads a content folder, as that of a project. */
export async function ownFiles(content = EKSJO): Promise<Files> {
  const files: Files = { '.git/HEAD': 'ref: refs/heads/main\n' };
  const paths = await readdir(content, { recursive: true });
  for (const path of paths.filter((path) => /\.(md|mdx|yaml|txt)$/.test(path))) {
    files[`content/${path}`] = await readFile(join(content, path), 'utf8');
  }
  return files;
}
