/** The start page. */
import type { AgreementKind } from '../domain/model.ts';
import { promisedPassive, promisedVerb } from './agreement-kind.ts';
import { capitalised } from './list.ts';

export const MUNICIPALITIES = 'Kommunerna';
export const OTHER_YEARS = 'Andra år';

/** `place` is that of a site with a single municipality. */
export function headingFor(kind: AgreementKind, place?: string): string {
  const where = place === undefined ? '' : ` i ${place}`;
  return `Vad som ${promisedPassive(kind)}${where}, och vad det blev av det`;
}

/** `parties` are those of the agreements; undefined where there are none yet. */
export function ledeOf(kind: AgreementKind, parties: string | undefined): string {
  const what =
    parties === undefined
      ? `Här står varje ${kind.one}`
      : `Här står vad ${parties} har ${promisedVerb(kind)}`;
  return `${what}, ord för ord, och hur det gick.`;
}

/** For search engines and shared links. */
export function descriptionOf(kind: AgreementKind): string {
  return `${capitalised(kind.many)} ord för ord, med varje uppföljning och ett utfall som går att räkna efter.`;
}

/** Names the standing parties of several municipalities together: `polisen och kommunerna`. */
export const MUNICIPALITIES_TOGETHER = 'kommunerna';
/** Where there are more than can be named. */
export const OTHERS = 'andra';
