/** How it went as a whole, in the speaker's own words and by its own count. */
import type { AgreementKind } from '../domain/model.ts';
import { inShort } from './agreement-kind.ts';
import { figure } from './number.ts';

/** `who` has the verb with it: `Polisen säger själv`. */
export function verdictText(who: string, status: string | undefined): string {
  return status === undefined ? who : `${who} ”${status}”`;
}

/** The speaker's own count: `Egen räkning: 14 uppfyllda, 18 delvis.` */
export function ownCount(counted: readonly { readonly word: string; readonly count: number }[]): string {
  return `Egen räkning: ${counted.map(({ word, count }) => `${figure(count)} ${word}`).join(', ')}.`;
}

/** The site's count, beside it. */
export function siteCount(tally: string): string {
  return `Webbplatsens räkning, aktivitet för aktivitet: ${tally}.`;
}

export function verdictsHeading(kind: AgreementKind): string {
  return `Om ${inShort(kind).definite} som helhet`;
}
