/** The site's name, and the heading of a promise that is shown elsewhere. */
import type { AgreementKind } from '../domain/model.ts';
import { capitalised } from './list.ts';

/** The name of a site with several municipalities: `Medborgarlöften`. */
export function siteName({ many }: AgreementKind): string {
  return capitalised(many);
}

/** The name of a site, or a part of it, about one municipality. */
export function siteNameFor(kind: AgreementKind, place: string): string {
  return `${siteName(kind)} i ${place}`;
}

/** `Medborgarlöfte i Eksjö 2017`. */
export function promiseIn(kind: AgreementKind, place: string, years: string): string {
  return `${capitalised(kind.one)} i ${place} ${years}`;
}
