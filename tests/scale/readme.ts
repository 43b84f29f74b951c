/** Puts what was measured into `README.md`. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Replaces what stands between two marks: `<!-- bench -->` and `<!-- /bench -->`. */
export async function writeIntoReadme(mark: string, text: string): Promise<void> {
  const file = join(import.meta.dirname, 'README.md');
  const readme = await readFile(file, 'utf8');
  const [start, end] = [`<!-- ${mark} -->\n`, `\n<!-- /${mark} -->`];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has no place for ${mark}`);
  await writeFile(file, `${readme.slice(0, from + start.length)}\n${text}\n${readme.slice(to)}`);
}
