/** What a command says when it cannot go on, and the content is not to blame. */

export const DISK_FULL = 'Disken är full. Gör plats på den och försök igen.';

export const OWN_ERROR = 'Programmet stannade av ett eget fel. Innehållet är inte orsaken.';

export function noAccess(path: string): string {
  return `Programmet får inte läsa eller skriva ${path}.`;
}

export function detailsIn(file: string): string {
  return `Visa den som sköter webbplatsen uppgifterna om felet: ${file}`;
}
