/** The table of all activities of a year. */
import { OUTCOME_NOW, PLACE, PROMISE } from './common.ts';

/** What the table can be filtered by, in order. The names stand in the address too: `?utfall=Uppfyllt`. */
export const FACET_LABELS = {
  utfall: OUTCOME_NOW,
  lofte: PROMISE,
  ansvarig: 'Ansvarig',
  period: 'Redovisad i',
  plats: PLACE,
} as const;

export type Facet = keyof typeof FACET_LABELS;

export const FILTERS = 'Visa bara';
export const SHOWN_ONE = '1 aktivitet visas.';
/** A script replaces `{antal}`. */
export const SHOWN_MANY = '{antal} aktiviteter visas.';

export function headingFor(place: string, years: string): string {
  return `Alla aktiviteter i ${place} ${years}`;
}
