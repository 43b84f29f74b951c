/** Names of files in messages. */
import { relative, sep } from 'node:path';

/** Returns a path relative to the working directory if it is inside it, with forward slashes. */
export function nameOf(path: string): string {
  const below = relative(process.cwd(), path);
  const isBelow = below !== '' && !below.startsWith('..');
  return (isBelow ? below : path).split(sep).join('/');
}

/** Returns what to put before paths relative to a folder, as `ContentFolder.prefix`. */
export function prefixOf(folder: string): string {
  return relative(process.cwd(), folder) === '' ? '' : `${nameOf(folder)}/`;
}
