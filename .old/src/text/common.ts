/** Words that several pages share. */

export const TERM = 'Gäller';
export const PLACE = 'Plats';
export const ACTIVITY = 'Aktivitet';
export const OUTCOME_NOW = 'Utfall i dag';
export const BY_OUTCOME = 'Aktiviteter efter utfall';
export const UNPROMISED = 'Annat som är redovisat';
export const SOURCE = 'Källa';
export const ON_THIS_PAGE = 'På den här sidan';
export const SOURCES = 'Källor';
export const ALL_ACTIVITIES = 'Alla aktiviteter';

/** The choice of no filter in a menu. */
export const ALL_VALUES = 'Alla';

/** Between the last two of several links. */
export const AND = 'och';

export function responsibleFact(parties: string, count: number): string {
  return `${count === 1 ? 'Ansvarig' : 'Ansvariga'}: ${parties}`;
}

/** What an area is called, before its own name. */
const AREA_KIND = /^(lokalpolisområdet?|polisområdet?|lpo)\s+/i;

/**
 * `Polisen (lokalpolisområde Storslätten)`. An area that is called the police is not said twice, and one that is called as the
 * municipality says nothing more. `municipality` is its short name.
 */
export function withPoliceArea(police: string, area: string, municipality: string): string {
  if (/^polis(en|myndigheten)\b/i.test(area)) return area;
  if (area.replace(AREA_KIND, '').toLocaleLowerCase('sv') === municipality.toLocaleLowerCase('sv'))
    return police;
  const isNamedSo = AREA_KIND.test(area);
  return `${police} (${isNamedSo ? area.replace(/^[LP](?=[a-z])/, (letter) => letter.toLowerCase()) : `lokalpolisområde ${area}`})`;
}

export function placeFact(places: string): string {
  return `Plats: ${places}`;
}

/** The editor's own note, told apart from what was promised or reported. */
export function editorsNote(note: string): string {
  return `Redaktörens anmärkning: ${note}`;
}
