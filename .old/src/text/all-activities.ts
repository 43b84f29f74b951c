/** The table of every activity of the site. */
import { OUTCOME_NOW } from './common.ts';

/** What the table can be filtered by, in order. The names stand in the address too: `?ar=2024`. */
export const ALL_FACETS = ['ar', 'kommun', 'slag', 'utfall', 'ansvarig'] as const;

export type AllFacet = (typeof ALL_FACETS)[number];

export const ALL_FACET_LABELS: Readonly<Record<AllFacet, string>> = {
  ar: 'År',
  kommun: 'Kommun',
  slag: 'Slag',
  utfall: OUTCOME_NOW,
  ansvarig: 'Ansvarig',
};

export const HEADING = 'Alla aktiviteter';

/** `place`: that of a site with one municipality. */
export function headingFor(place: string | undefined): string {
  return place === undefined ? `${HEADING} i alla kommuner` : `${HEADING} i ${place}`;
}

export function titleOf(heading: string, page: number): string {
  return page === 1 ? heading : `${heading}, sida ${page}`;
}

export function lede(summary: string): string {
  return `${summary} De senaste åren står först.`;
}

export const NOTHING = 'Inget är lovat än.';

export const PAGES = 'Sidor';
export const PREVIOUS = 'Föregående';
export const NEXT = 'Nästa';
export const pageText = (page: number, pages: number) => `Sida ${page} av ${pages}`;

/** A script replaces `{antal}` and `{visade}`. */
export const FOUND_ONE = '1 aktivitet visas.';
export const FOUND_MANY = '{antal} aktiviteter visas.';
export const FOUND_FIRST = '{visade} av {antal} aktiviteter visas.';
export const FOUND_NONE = 'Ingen aktivitet har allt det.';
export const FAILED = 'Aktiviteterna kunde inte hämtas. Försök igen.';
export const MORE = 'Visa fler';
