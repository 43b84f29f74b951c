/** The words of the search page. Names of filters are used in its address too: `?q=kontroll&ar=2017`. */

import type { AgreementKind } from '../domain/model.ts';
import { inShort } from './agreement-kind.ts';
import { listText } from './list.ts';
import { quote } from './quote.ts';

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
export const LIST_BELOW = 'Allt som finns står i listan här nedanför.';
export const NO_INDEX =
  'Här går det inte att söka: sökregistret finns bara på den byggda webbplatsen (npm run build). Allt som finns står i listan här nedanför.';
export const BROKEN = 'Sökningen kunde inte läsas in. Försök igen, eller läs listan här nedanför.';
export const TRY_AGAIN = 'Försök igen';
export const SEARCHING = 'Söker …';

/** What is listed below the search of all municipalities. */
export const ALL_MUNICIPALITIES = 'Alla kommuner';
export const CHOOSE_MUNICIPALITY = 'Välj en kommun för att läsa vad som är lovat där, år för år.';

/** The search of one of several municipalities. */
export function titleIn(municipality: string): string {
  return `Sök i ${municipality}`;
}

/** `Sök bland löften och aktiviteter i Björkhult`. */
export function headingIn(kind: AgreementKind, municipality: string): string {
  return `${headingFor(kind)} i ${municipality}`;
}

export function descriptionIn(kind: AgreementKind, municipality: string): string {
  return `Sök bland alla ${inShort(kind).many} och aktiviteter i ${municipality}, eller bläddra i hela listan.`;
}

/** `Sök bland löften och aktiviteter`. */
export function headingFor(kind: AgreementKind): string {
  return `Sök bland ${inShort(kind).many} och aktiviteter`;
}

export function descriptionOf(kind: AgreementKind): string {
  return `Sök bland alla ${inShort(kind).many} och aktiviteter, eller bläddra i hela listan.`;
}

/** `12 träffar på ”kontroll”`. Pass `shown` if only some of them are shown. */
export function hitsText(count: number, query: string, shown = count): string {
  const of = `${query === '' ? '' : `på ${quote(query)}`}${shown < count ? '.' : ''}`;
  return countedText(count, of, shown).replace(' .', '.');
}

function countedText(count: number, of: string, shown: number): string {
  const what = `${count === 1 ? '1 träff' : `${count} träffar`} ${of}`.trim();
  return shown < count ? `${what} De första ${shown} visas.` : what;
}

/** Where no hit has all words: `Inget har alla orden i ”klotter perrong”. 2 träffar på några av dem.` */
export function partialText(count: number, query: string, shown: number): string {
  return `Inget har alla orden i ”${query}”. ${countedText(count, 'på några av dem.', shown)}`;
}

/** The words that a hit lacks: `Saknar ”perrong”`. */
export function missingText(words: readonly string[]): string {
  return `Saknar ${listText(words.map(quote))}`;
}

/** Where a word was misspelt and the hits are of another: `Inga träffar på ”polisn”. 3 träffar på ”polisen”.` */
export function respeltText(count: number, query: string, respelt: string, shown: number): string {
  return `${noHitsText(query)} ${hitsText(count, respelt, shown)}`;
}

/** A link from the search of a municipality to that of all. */
export const SEARCH_ALL = 'Sök i alla kommuner';

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
