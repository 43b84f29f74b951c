/** The table of all activities of a year. */
import type { AgreementKind } from '../domain/model.ts';
import { kindLabel } from './agreement-kind.ts';
import { OUTCOME_NOW, PLACE } from './common.ts';

/** What the table can be filtered by, in order. The names stand in the address too: `?utfall=Uppfyllt`. */
export const FACETS = ['utfall', 'lofte', 'ansvarig', 'period', 'plats'] as const;

export type Facet = (typeof FACETS)[number];

/** What the columns are called. */
export function facetLabels(kind: AgreementKind): Readonly<Record<Facet, string>> {
  return {
    utfall: OUTCOME_NOW,
    lofte: kindLabel(kind),
    ansvarig: 'Ansvarig',
    period: 'Redovisad i',
    plats: PLACE,
  };
}

export const FILTERS = 'Visa bara';
export const SHOWN_ONE = '1 aktivitet visas.';
/** A script replaces `{antal}`. */
export const SHOWN_MANY = '{antal} aktiviteter visas.';

export function headingFor(place: string, years: string): string {
  return `Alla aktiviteter i ${place} ${years}`;
}
