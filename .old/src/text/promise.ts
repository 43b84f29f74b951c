/** A promise's page. */
import type { AgreementKind } from '../domain/model.ts';
import { definiteOne, inShort, kindLabel } from './agreement-kind.ts';

export const SAID = 'Sagt';
export const DONE = 'Gjort';
export const AGREEMENT = 'Avtal';
export const PROBLEM = 'Problemet';
export const CAUSE = 'Orsaken';
export const NUMBERS = 'Tal och diagram';
export const UNPROMISED_LEDE = 'Det här är redovisat, men hör inte till något som lovades.';
export const EFFECT = 'Effekt';
export const EFFECT_LEDE =
  'Det som aktiviteterna ska påverka. Mätningen visar hur det är, men inte om det är aktiviteternas förtjänst.';
export const EVIDENCE = 'Underlag';
export const REPORTS = 'Uppföljningarna';

/** `Om löftet`. */
export function aboutPromise(kind: AgreementKind): string {
  return `Om ${definiteOne(kind)}`;
}

/** `Samma löfte, år för år`. */
export function storyHeading(kind: AgreementKind): string {
  return `Samma ${inShort(kind).one}, år för år`;
}

/** `Trygga vägar – medborgarlöfte i Eksjö 2017`. */
export function titleOf(promise: string, kind: AgreementKind, place: string, years: string): string {
  return `${promise} – ${kind.one} i ${place} ${years}`;
}

/** `Löfte 1 av 2`. */
export function positionText(kind: AgreementKind, number: number, total: number): string {
  return `${kindLabel(kind)} ${number} av ${total}`;
}

export function targetFact(target: string): string {
  return `Mål: ${target}`;
}

/** Beside an outcome that it does not change: `gäller ”i mån av tid”`. */
export function conditionText(condition: string): string {
  return `gäller ”${condition}”`;
}

/** `by` is the day with its preposition: `Skulle vara klart senast 30 juni 2019`. */
export function deadlineFact(by: string): string {
  return `Skulle vara klart ${by}`;
}

export function sourceFact(title: string): string {
  return `Källa: ${title}`;
}
