/** `node deploy/compress.ts FOLDER`: puts compressed forms beside the files of a built site, for hosts that send them. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesIn } from '../src/pipeline/site-check.ts';
import { compressedForms } from './compression.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder?');
for (const file of await filesIn(folder)) {
  const path = join(folder, file);
  for (const { suffix, bytes } of await compressedForms(file, await readFile(path))) {
    await writeFile(path + suffix, bytes);
  }
}
