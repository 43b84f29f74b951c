/** The content that tests start from: Eksjö's, as published, and that of the made-up municipalities. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ReadOptions } from '../src/content/read.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

/** Eksjö's follow-up of 2017, with pages, parties and a glossary. */
export const EKSJO = join(FIXTURES, 'eksjo/content');
export const MADE_UP = join(FIXTURES, 'made-up/content');
/** Municipalities whose agreements are no plain promises of a year: of a quarter, of a district, without an end, of parties. */
export const SECOND = join(FIXTURES, 'second/content');
/** Small inputs, one rule each. One of them has an error, so they are no site. */
export const SMALL_CASES = join(FIXTURES, 'cases');
export const FOLDERS = [EKSJO, MADE_UP, SECOND];

export interface WrittenFile {
  readonly folder: string;
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every file with content. */
export const WRITTEN: readonly WrittenFile[] = FOLDERS.flatMap(filesIn);

/** Every file with content in a folder. */
export function filesIn(folder: string): readonly WrittenFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.(md|yaml)$/.test(path))
    .sort()
    .map((path) => ({ folder, path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** Returns options for reading a content folder; Eksjö supplies what it lacks. */
export function readOptions(contentDir: string, today = '2026-11-22'): ReadOptions {
  return { contentDir, defaultsDir: EKSJO, today, base: '/' };
}
