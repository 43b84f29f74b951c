/** Letters as they are typed on any keyboard. */

/** Returns a name in small letters without accents: `malmo`. */
export function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
