/** Ids made of words. */

/** A word as an id: `Östra gatan` → `ostra-gatan`. Empty when nothing is left of it. */
export function slug(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The longest id that an activity gets from its own words. */
const MAX_ID_LENGTH = 40;

/** An id out of a text, other than those already taken. */
export function idFrom(text: string, taken: readonly string[]): string {
  const whole = slug(text);
  const id = whole.length <= MAX_ID_LENGTH ? whole : whole.slice(0, MAX_ID_LENGTH + 1).replace(/-[^-]*$/, '');
  for (let number = 2; ; number++) {
    const candidate = taken.includes(id) || id === '' ? `${id || 'aktivitet'}-${number}` : id;
    if (!taken.includes(candidate)) return candidate;
  }
}
