/** The names of a year's periods, parties and places. */
import type { Agreement, AgreementKind, Municipality, Party, Person } from '../domain/model.ts';
import type { Period } from '../domain/period.ts';
import { partyNames, POLICE } from '../domain/parties.ts';
import { commonKind } from '../text/agreement-kind.ts';
import { withPoliceArea } from '../text/common.ts';
import { capitalised, listText } from '../text/list.ts';
import { periodText } from '../text/period.ts';
import type { Names } from '../text/reason.ts';

export interface Naming extends Names {
  /** A place's name as the municipality writes it. */
  readonly place: (id: string) => string;
  /** A party's name with what tells it from its like: `Polisen (lokalpolisområde Björkhult)`. */
  readonly partyInFull: (id: string) => string;
}

/** Returns the names for agreements whose promises are followed up in `periods`. */
export function namingOf(
  municipality: Municipality,
  agreements: readonly Pick<Agreement, 'kind'>[],
  periods: readonly Period[],
  parties: readonly Party[],
): Naming {
  const names = partyNames(parties, municipality);
  const placeNames = new Map(municipality.places.map(({ id, name }) => [id, name]));
  const party = (id: string) => names.get(id) ?? id;
  const years = new Set(periods.flatMap(({ name }) => ('rhythm' in name ? [name.year] : [])));
  const withYear = years.size > 1;
  const area = municipality.localPoliceArea;
  const kind = commonKind(agreements.map((agreement) => agreement.kind));
  return {
    party,
    place: (id) => placeNames.get(id) ?? id,
    withYear,
    kind,
    period: (period) => periodText(period, withYear, kind),
    partyInFull: (id) =>
      id === POLICE && area !== undefined
        ? withPoliceArea(party(id), area, municipality.shortName)
        : party(id),
  };
}

/** Returns the names for promises of a kind, where a year has several kinds. */
export function namingOfKind(naming: Naming, kind: AgreementKind): Naming {
  return { ...naming, kind, period: (period) => periodText(period, naming.withYear, kind) };
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
