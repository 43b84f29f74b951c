/** A municipality's page. */
import { listText } from './list.ts';

export const ABOUT = 'Om kommunen';
export const MUNICIPALITY = 'Kommun';
export const COUNTY = 'Län';
export const POLICE_AREA = 'Lokalpolisområde';
export const CODE = 'Kommunkod';
export const CONTACT = 'Kontakt';
export const WEBSITE = 'Webbplats';

export function headingFor(place: string): string {
  return `Löftena i ${place}, år för år`;
}

/** `years` has the latest first. */
export function descriptionOf(name: string, years: readonly number[]): string {
  const list = listText([...years].reverse().map(String));
  return `Medborgarlöften från polisen och ${name}${list ? `: ${list}` : ''}.`;
}
