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

/** Appends a paragraph to the same promise in both, and returns a function that takes it away. */
export async function changeOnePromise(
  { content, thin }: Country,
  round: number,
): Promise<() => Promise<void>> {
  const first = (folder: string) =>
    readdir(folder).then((names) => names.filter((name) => !/\./.test(name)).sort()[0]!);
  const municipality = await first(content);
  const year = await first(join(content, municipality));
  const promise = join(municipality, year, await first(join(content, municipality, year)));
  const files = [join(content, promise, 'lofte.md'), join(thin, promise, 'index.md')];
  const before = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const write = (texts: readonly string[]) =>
    Promise.all(files.map((file, index) => writeFile(file, texts[index]!)));
  await write(before.map((text) => `${text}\nLöftet har fått ett nytt stycke, nummer ${round + 1}.\n`));
  return async () => {
    await write(before);
  };
}
