/** A year's page. */
import type { AgreementKind } from '../domain/model.ts';
import { agreementNoun, countedText, givenText, inShort, promisedPassive } from './agreement-kind.ts';
import { capitalised, sentence } from './list.ts';
import { siteNameFor } from './site-name.ts';

export const SIGNED_BY = 'Undertecknat av';
export const ACTIVITIES_LINK = 'Alla aktiviteter i en tabell';

/** `Medborgarlöften i Eksjö 2017`. */
export function titleOf(kind: AgreementKind, place: string, years: string): string {
  return `${siteNameFor(kind, place)} ${years}`;
}

export function headingFor(kind: AgreementKind, place: string, years: string): string {
  return `Vad som ${promisedPassive(kind)} i ${place} ${years}, och vad det blev av det`;
}

/** `Om avtalet`. */
export function aboutAgreement(kind: AgreementKind): string {
  return `Om ${agreementNoun(kind).definite}`;
}

/** The heading of the list of promises. */
export function promisesHeading(kind: AgreementKind): string {
  return capitalised(inShort(kind).definite);
}

/** For an agreement whose promises are not written yet. */
function noneText(kind: AgreementKind): string {
  return `Inga ${inShort(kind).many} är inskrivna än.`;
}

/** How many promises several agreements have: `Två löften.` */
export function promisesText(kind: AgreementKind, promises: number): string {
  return promises === 0 ? noneText(kind) : sentence(countedText(kind, promises));
}

/** `Polisen och Eksjö kommun gav två löften.` */
export function promisedText(authority: string, kind: AgreementKind, promises: number): string {
  if (promises === 0) return noneText(kind);
  return `${authority} ${givenText(kind, promises)}.`;
}
