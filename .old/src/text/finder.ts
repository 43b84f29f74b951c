/** Where readers find their municipality, on a site with many. */
import type { AgreementKind } from '../domain/model.ts';
import { listText } from './list.ts';
import { figure } from './number.ts';

export const FIND = 'Hitta din kommun';
export const FIND_FIELD = 'Kommun eller län';
export const FIND_BUTTON = 'Gå dit';
export const ELSEWHERE = 'Övriga kommuner';
export const FOUND_NONE = 'Ingen kommun här heter så.';
export const FOUND_ONE = 'En kommun. Tryck på Enter för att gå dit.';
/** `{antal}` is a number. */
export const FOUND_MANY = '{antal} kommuner.';

/** `tidigare Norra Björkhult`. */
export function formerlyText(names: readonly string[]): string {
  return `tidigare ${listText(names)}`;
}

/** `13 kommuner`. */
export function municipalityCount(count: number): string {
  return count === 1 ? 'en kommun' : `${figure(count)} kommuner`;
}

/** Over the field for what is promised, which stands below that for municipalities. */
export function searchHeading(kind: AgreementKind): string {
  return `Sök bland ${kind.many}`;
}
