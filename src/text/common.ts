/** Words that several pages share. */

export const TERM = 'Gäller';
export const PLACE = 'Plats';
export const PROMISE = 'Löfte';
export const ACTIVITY = 'Aktivitet';
export const OUTCOME_NOW = 'Utfall i dag';
export const BY_OUTCOME = 'Aktiviteter efter utfall';
export const UNPROMISED = 'Övrigt som redovisats';
export const SOURCE = 'Källa';
export const SOURCES = 'Källor';
export const ALL_ACTIVITIES = 'Alla aktiviteter';

/** The choice of no filter in a menu. */
export const ALL_VALUES = 'Alla';

/** Between the last two of several links. */
export const AND = 'och';

export function responsibleFact(parties: string, count: number): string {
  return `${count === 1 ? 'Ansvarig' : 'Ansvariga'}: ${parties}`;
}

/** `Polisen (lokalpolisområde Björkhult)`. An area that is called the police is not said twice. */
export function withPoliceArea(police: string, area: string): string {
  if (/^polis/i.test(area)) return area;
  const isNamedSo = /^(lokalpolisområde|polisområde|lpo)/i.test(area);
  return `${police} (${isNamedSo ? area.replace(/^[LP](?=[a-z])/, (letter) => letter.toLowerCase()) : `lokalpolisområde ${area}`})`;
}

export function placeFact(places: string): string {
  return `Plats: ${places}`;
}

/** The editor's own note, told apart from what was promised or reported. */
export function editorsNote(note: string): string {
  return `Redaktörens anmärkning: ${note}`;
}
