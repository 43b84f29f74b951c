/** Names of files in messages. */
import { relative, sep } from 'node:path';
import { startFolder } from '../../settings/version.ts';

/** Returns a path relative to the folder where the command was started if it is inside it, with forward slashes. */
export function nameOf(path: string): string {
  const below = relative(startFolder(), path);
  const isBelow = below !== '' && !below.startsWith('..');
  return (isBelow ? below : path).split(sep).join('/');
}

/** Returns what to put before paths relative to a folder, as `ContentFolder.prefix`. */
export function prefixOf(folder: string): string {
  return relative(startFolder(), folder) === '' ? '' : `${nameOf(folder)}/`;
}
