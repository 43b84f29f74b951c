/** The files of generated content. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';

export interface GeneratedFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly text: string;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Returns a file with front matter. */
export function markdown(path: string, fields: Fields, body = ''): GeneratedFile {
  const front = stringify(fields, { lineWidth: 110, aliasDuplicateObjects: false });
  return { path, text: `---\n${front}---\n${body === '' ? '' : `\n${body}\n`}` };
}

/** Writes files into a folder and returns their number. */
export async function writeAll(folder: string, generated: Iterable<GeneratedFile>): Promise<number> {
  let files = 0;
  let batch: Promise<void>[] = [];
  for (const file of generated) {
    files++;
    batch.push(write(folder, file));
    if (batch.length < BATCH_SIZE) continue;
    await Promise.all(batch);
    batch = [];
  }
  await Promise.all(batch);
  return files;
}

const BATCH_SIZE = 64;

async function write(folder: string, { path, text }: GeneratedFile): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}
