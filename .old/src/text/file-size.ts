/** Kinds and sizes of files. */

/** `84 kB`, or `1,2 MB` of what is larger than a million bytes. */
export function sizeText(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}

/** `PDF, 184 kB` */
export function fileText(address: string, bytes: number): string {
  const [, ending] = /\.(\w+)$/.exec(address) ?? [];
  return [...(ending === undefined ? [] : [ending.toUpperCase()]), sizeText(bytes)].join(', ');
}

/** What stands before the hash of a file. */
export const SHA_256 = 'SHA-256';
