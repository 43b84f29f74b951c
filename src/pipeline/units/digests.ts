/** Digests of the scripts of pages, for their content security policy. */

/** Longer data than any script in a page. */
const MAX_BYTES = 16_384;

/**
 * Makes the digests of short data be remembered. Astro asks for those of the same few scripts for every page, each as a task of another
 * thread, which takes as long as rendering a small page.
 */
export function rememberDigests(subtle: SubtleCrypto): void {
  const known = new Map<string, Promise<ArrayBuffer>>();
  const digest = subtle.digest.bind(subtle);
  subtle.digest = (algorithm, data) => {
    if (data.byteLength > MAX_BYTES) return digest(algorithm, data);
    const bytes = ArrayBuffer.isView(data)
      ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
      : Buffer.from(data);
    const key = `${JSON.stringify(algorithm)} ${bytes.toString('latin1')}`;
    const made = known.get(key) ?? digest(algorithm, data);
    known.set(key, made);
    return made;
  };
}
