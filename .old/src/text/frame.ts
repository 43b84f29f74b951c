/** What surrounds every page. */

export const SKIP = 'Till innehållet';
export const MENU = 'Meny';
export const NOTICE = 'Meddelande';
export const READ_MORE = 'Läs mer';
export const TRAIL = 'Var du är';
export const NO_COOKIES = 'Inga kakor. Inget sparas om dig.';

export const RULES_LINK = 'Så bedömer vi';
export const SEARCH_LINK = 'Sök';
export const EASY_SWEDISH_LINK = 'Lättläst';
export const NEWS_LINK = 'Nytt';
export const THEMES_LINK = 'Teman';
export const CONTACT_LINK = 'Kontakt';
export const ABOUT_LINK = 'Om webbplatsen';
export const GLOSSARY_LINK = 'Ordlista';
export const OPEN_DATA_LINK = 'Öppna data';
export const ACCESSIBILITY_LINK = 'Tillgänglighet';

/** The day that a page was judged by, and the version of the content: `Bedömt den 3 maj 2026, version 3f2a91c0d4 från den 2 maj 2026`. */
export function stateText(day: string, version: string | undefined): string {
  return [`Bedömt den ${day}`, version].filter(Boolean).join(', ');
}

/** The footer of a printed page. */
export function printedText(address: string, state: string): string {
  return `Utskrivet från ${address}. ${state}.`;
}
