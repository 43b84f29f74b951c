/** What the search says, and the names that it gives to what can be chosen; they stand in the address too: `?q=kontroll&ar=2017`. */

/** The field's name in the address. */
export const QUERY_NAME = 'q';

/** What hits can be chosen by, in the order in which it is shown. */
export const FACETS = [
  { name: 'vad', label: 'Vad' },
  { name: 'kommun', label: 'Kommun' },
  { name: 'ar', label: 'År' },
  { name: 'utfall', label: 'Utfall' },
  { name: 'ansvarig', label: 'Ansvarig' },
  { name: 'period', label: 'Redovisad' },
] as const;

export type FacetName = (typeof FACETS)[number]['name'];

/** What a hit is. */
export const KIND_TEXT = {
  activity: 'Aktivitet',
  promise: 'Löfte',
  report: 'Uppföljning',
  term: 'Ord',
  page: 'Sida',
} as const;

export const TITLE = 'Sök';
export const HEADING = 'Sök bland löften och aktiviteter';
export const DESCRIPTION = 'Sök bland alla löften och aktiviteter, eller bläddra i hela listan.';
export const FIELD = 'Sök efter';
export const BUTTON = 'Sök';

/** Of the key that leads to the search from every page. */
export const KEY_IS_ON = 'Tangenten / leder till sökningen.';
export const KEY_IS_OFF = 'Tangenten / leder ingenstans.';
export const TURN_OFF = 'Stäng av';
export const TURN_ON = 'Slå på';

export const HITS = 'Träffar';
export const FILTERS = 'Filtrera';
export const CLEAR_FILTERS = 'Ta bort alla filter';
export const MORE = 'Visa fler';
export const GLOSSARY_LEAD = 'Ordet förklaras i ordlistan';
export const DID_YOU_MEAN = 'Menade du';
export const WITHOUT_FILTERS = 'Sök utan filter';
export const LIST_BELOW = 'Alla aktiviteter står här nedanför.';
export const NO_INDEX =
  'Här går det inte att söka: sökregistret finns bara på den byggda webbplatsen (npm run build). Alla aktiviteter står här nedanför.';
export const BROKEN =
  'Sökningen kunde inte läsas in. Försök igen, eller läs listan med alla aktiviteter här nedanför.';

/** `12 träffar på ”kontroll”`; `shown` where only some of them are. */
export function hitsText(count: number, query: string, shown = count): string {
  const what = count === 1 ? '1 träff' : `${count} träffar`;
  const all = query === '' ? what : `${what} på ”${query}”`;
  return shown < count ? `${all}. De första ${shown} visas.` : all;
}

/** Takes the query, or an empty one where filters alone gave nothing. */
export function noHitsText(query: string): string {
  return query === '' ? 'Inga träffar.' : `Inga träffar på ”${query}”.`;
}

/** The name of the button that takes a filter away. */
export function withoutText(label: string, value: string): string {
  return `Ta bort filtret ${label}: ${value}`;
}
