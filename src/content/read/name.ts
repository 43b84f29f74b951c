/** How files are named in messages. */
import { relative, sep } from 'node:path';

/** A file as somebody would name it who stands in the working directory, where it lies below that; with forward slashes. */
export function nameOf(path: string): string {
  const below = relative(process.cwd(), path);
  const isBelow = below !== '' && !below.startsWith('..');
  return (isBelow ? below : path).split(sep).join('/');
}

/** What messages put before the paths of the files of a folder. */
export function prefixOf(folder: string): string {
  return relative(process.cwd(), folder) === '' ? '' : `${nameOf(folder)}/`;
}
