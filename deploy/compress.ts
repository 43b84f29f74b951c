/** `node deploy/compress.ts FOLDER`: writes compressed copies next to the files of a built site, for hosts that serve them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../src/pipeline/site-check.ts';
import { compressedCopies } from './compression.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: node deploy/compress.ts FOLDER');
for (const file of await filesIn(folder)) {
  const path = join(folder, file);
  for (const { suffix, bytes } of await compressedCopies(file, await readFile(path))) {
    await writeFile(path + suffix, bytes);
  }
}
