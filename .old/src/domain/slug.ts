/** Texts as parts of addresses. */

/** Returns a text as an id: `Östra gatan` → `ostra-gatan`. Empty if no letter or digit is left. */
export function slug(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{Mark}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
