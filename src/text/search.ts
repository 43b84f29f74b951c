/** The words of the search page. Names of filters are used in its address too: `?q=kontroll&ar=2017`. */

import type { AgreementKind } from '../domain/model.ts';
import { inShort } from './agreement-kind.ts';

/** The name of the query in the address. */
export const QUERY_NAME = 'q';

/** The filters, in display order. */
export const FACETS = [
  { name: 'vad', label: 'Vad' },
  { name: 'kommun', label: 'Kommun' },
  { name: 'ar', label: 'År' },
  { name: 'utfall', label: 'Utfall' },
  { name: 'ansvarig', label: 'Ansvarig' },
  { name: 'period', label: 'Redovisad' },
] as const;

export type FacetName = (typeof FACETS)[number]['name'];

/** What the language of a page is kept as, so that it is known of a hit. Nothing is chosen by it. */
export const LANGUAGE_FILTER = 'lang';

/** The kinds of hits. */
export const KIND_TEXT = {
  activity: 'Aktivitet',
  report: 'Uppföljning',
  term: 'Ord',
  page: 'Sida',
} as const;

export const TITLE = 'Sök';
export const FIELD = 'Sök efter';
export const BUTTON = 'Sök';

/** The keyboard shortcut for the search. */
export const KEY_IS_ON = 'Tryck på / för att söka.';
export const KEY_IS_OFF = 'Tangenten / är avstängd.';
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

/** `Sök bland löften och aktiviteter`. */
export function headingFor(kind: AgreementKind): string {
  return `Sök bland ${inShort(kind).many} och aktiviteter`;
}

export function descriptionOf(kind: AgreementKind): string {
  return `Sök bland alla ${inShort(kind).many} och aktiviteter, eller bläddra i hela listan.`;
}

/** `12 träffar på ”kontroll”`. Pass `shown` if only some of them are shown. */
export function hitsText(count: number, query: string, shown = count): string {
  const what = count === 1 ? '1 träff' : `${count} träffar`;
  const all = query === '' ? what : `${what} på ”${query}”`;
  return shown < count ? `${all}. De första ${shown} visas.` : all;
}

/** The query is empty if only filters were chosen. */
export function noHitsText(query: string): string {
  return query === '' ? 'Inga träffar.' : `Inga träffar på ”${query}”.`;
}

/** Beside a hit: `på engelska`. */
export function inLanguage(name: string): string {
  return `på ${name}`;
}

/** The name of the button that removes a filter. */
export function withoutText(label: string, value: string): string {
  return `Ta bort filtret ${label}: ${value}`;
}

/** To a year's table, where its activities are too many to list. */
export const ALL_OF_YEAR = 'Alla aktiviteter i en tabell';
