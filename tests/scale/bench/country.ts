/** A generated country on the disk: the whole content, and the thin one of the same promises. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../../project.ts';
import { writeTo, type Size } from '../generate.ts';
import { writeThin } from './thin.ts';

export interface Country {
  readonly size: Size;
  /** Where builders work. */
  readonly folder: string;
  readonly content: string;
  readonly thin: string;
  readonly files: number;
  readonly promises: number;
}

/** Outside `node_modules`, whose files build tools take for packages. */
const WORK = join(PROJECT, '.staging', 'bench');

/** Generates a country, in place of one of the same size that an earlier version may have generated. */
export async function countryOf(size: Size): Promise<Country> {
  const { municipalities, years, promises, seed } = size;
  const folder = join(WORK, [municipalities, years, promises, seed].join('-'));
  const [content, thin] = [join(folder, 'content'), join(folder, 'thin')];
  await rm(folder, { recursive: true, force: true });
  const files = await writeTo(content, size);
  await writeThin(thin, size);
  return { size, folder, content, thin, files, promises: municipalities * years * promises };
}

/** Part of the text that is added, without a word that the glossary explains. */
export const PARAGRAPH = 'Ett stycke har tillkommit';

/** Returns the path of the promise that is changed, in both contents. */
export async function promiseToChange({ content }: Country): Promise<string> {
  const folders: string[] = [];
  for (let depth = 0; depth < 3; depth++) {
    const names = await readdir(join(content, ...folders));
    folders.push(names.filter((name) => !name.includes('.')).sort()[0]!);
  }
  return folders.join('/');
}

/** Appends a paragraph to the same promise in both contents, and returns a function that takes it away. */
export async function changeOnePromise(country: Country, round: number): Promise<() => Promise<void>> {
  const promise = await promiseToChange(country);
  const files = [join(country.content, promise, 'lofte.md'), join(country.thin, promise, 'index.md')];
  const before = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const write = (texts: readonly string[]) =>
    Promise.all(files.map((file, index) => writeFile(file, texts[index]!)));
  await write(before.map((text) => `${text}\n${PARAGRAPH}, nummer ${round + 1}.\n`));
  return async () => {
    await write(before);
  };
}
