/** What surrounds every page. */

export const SKIP = 'Till innehållet';
export const MENU = 'Meny';
export const TRAIL = 'Var du är';
export const NO_COOKIES = 'Inga kakor. Inget sparas om dig och inget hämtas från andra.';

export const RULES_LINK = 'Så bedömer vi';
export const SEARCH_LINK = 'Sök';
export const ABOUT_LINK = 'Om webbplatsen';
export const GLOSSARY_LINK = 'Ordlista';
export const OPEN_DATA_LINK = 'Öppna data';
export const ACCESSIBILITY_LINK = 'Tillgänglighet';

/** The footer of a printed page: its address, and the day that it was judged by. */
export function printedText(address: string, day: string): string {
  return `Utskrivet från ${address}. Bedömt per ${day}.`;
}
