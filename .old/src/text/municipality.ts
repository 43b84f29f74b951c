/** A municipality's page. */
import type { AgreementKind } from '../domain/model.ts';
import { inShort } from './agreement-kind.ts';
import { capitalised, listText } from './list.ts';

export const ABOUT = 'Om kommunen';
export const MUNICIPALITY = 'Kommun';
export const FORMER_NAMES = 'Tidigare namn';
export const COUNTY = 'Län';
/** With where it may be divided on a narrow screen. */
export const POLICE_AREA = 'Lokalpolis\u00adområde';
export const CODE = 'Kommunkod';
export const CONTACT = 'Kontakt';
export const WEBSITE = 'Webbplats';

export function headingFor(kind: AgreementKind, place: string): string {
  return `${capitalised(inShort(kind).definite)} i ${place}, år för år`;
}

/** `years` has the latest first. `parties` is undefined where there is no agreement yet. */
export function descriptionOf(
  kind: AgreementKind,
  place: string,
  parties: string | undefined,
  years: readonly string[],
): string {
  const list = listText([...years].reverse());
  const whose = parties === undefined ? `i ${place}` : `från ${parties}`;
  return `${capitalised(kind.many)} ${whose}${list ? `: ${list}` : ''}.`;
}
