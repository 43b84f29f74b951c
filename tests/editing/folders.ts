/** The content that the tests of editing start from: the real one, and the made-up municipalities. */
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import type { ReadOptions } from '../../src/content/read.ts';

export const PROJECT = join(import.meta.dirname, '../..');
export const FOLDERS = [join(PROJECT, 'content'), join(PROJECT, 'tests/municipalities')];

export interface WrittenFile {
  readonly folder: string;
  /** From the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file that an editor may have written. */
export const WRITTEN: readonly WrittenFile[] = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.(md|yaml)$/.test(path) && path !== 'README.md')
    .sort()
    .map((path) => ({ folder, path, text: readFileSync(join(folder, path), 'utf8') })),
);

/** Runs something on a copy of a content folder, which is taken away afterwards. */
export async function onCopy<T>(folder: string, action: (copy: string) => Promise<T>): Promise<T> {
  const place = await mkdtemp(join(tmpdir(), 'editing-'));
  try {
    const copy = join(place, 'content');
    await cp(folder, copy, { recursive: true });
    return await action(copy);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

export function readOptions(contentDir: string, today = '2026-11-22'): ReadOptions {
  return {
    contentDir,
    ownContentDir: join(PROJECT, 'content'),
    publicDir: join(PROJECT, 'public'),
    today,
    base: '/',
  };
}
