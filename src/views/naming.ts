/** The names of a year's periods, parties and places. */
import type { Agreement, Municipality, Party, Person } from '../domain/model.ts';
import type { Period } from '../domain/period.ts';
import { partyNames } from '../domain/parties.ts';
import { capitalised, listText } from '../text/list.ts';
import { periodText } from '../text/period.ts';
import type { Names } from '../text/reason.ts';

export interface Naming extends Names {
  /** A place's name as the municipality writes it. */
  readonly place: (id: string) => string;
}

/** Returns the names for an agreement whose promises are followed up in `periods`. */
export function namingOf(
  municipality: Municipality,
  agreement: Agreement,
  periods: readonly Period[],
  parties: readonly Party[],
): Naming {
  const names = partyNames(parties, municipality);
  const placeNames = new Map(municipality.places.map(({ id, name }) => [id, name]));
  const party = (id: string) => names.get(id) ?? id;
  const years = new Set(periods.flatMap(({ name }) => ('rhythm' in name ? [name.year] : [])));
  const withYear = years.size > 1;
  return {
    party,
    place: (id) => placeNames.get(id) ?? id,
    withYear,
    period: (period) => periodText(period, withYear),
    authority: capitalised(listText(agreement.parties.map(party))),
  };
}

/** Returns a period's name with a capital: `Tertial 1`. */
export function periodLabel(period: Period, naming: Naming): string {
  return capitalised(naming.period(period));
}

/** Returns parties as a phrase, or undefined if there are none. */
export function partiesText(parties: readonly string[], naming: Naming): string | undefined {
  return parties.length === 0 ? undefined : listText(parties.map(naming.party));
}

/** Returns places as a phrase, or undefined if there are none. */
export function placesText(places: readonly string[], naming: Naming): string | undefined {
  return places.length === 0 ? undefined : listText(places.map(naming.place));
}

/** Returns as much as is known of `Anna Ek, kommunpolis, Polisen`. */
export function personText({ name, role, party }: Person, naming: Naming): string {
  return [name, role, party && naming.party(party)].filter(Boolean).join(', ');
}
