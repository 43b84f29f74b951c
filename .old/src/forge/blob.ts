/** The contents of files as git stores them. */

export type Contents = string | Uint8Array;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Returns the text of a file with its byte order mark and line breaks, or undefined if it is not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

export function bytesOf(contents: Contents): Uint8Array<ArrayBuffer> {
  // Lone surrogates, which no text should have, become U+FFFD.
  return typeof contents === 'string' ? new TextEncoder().encode(contents) : new Uint8Array(contents);
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

const CHUNK = 0x8000;

/** Returns the bytes in base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary);
}

/** Reads base64, which may have line breaks. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

const LONG_HASH = 64;

/**
 * Returns the hash by which git knows a file's contents, of the same kind as `like`. Returns undefined on a page that was loaded
 * without encryption, where browsers cannot calculate it.
 */
export async function blobHash(bytes: Uint8Array, like: string): Promise<string | undefined> {
  // Missing on such pages, whatever its type says.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return undefined;
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const object = new Uint8Array(head.length + bytes.length);
  object.set(head);
  object.set(bytes, head.length);
  return hex(await subtle.digest(like.length === LONG_HASH ? 'SHA-256' : 'SHA-1', object));
}

export function hex(hash: ArrayBuffer): string {
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
