/** The page of a follow-up. */
import type { AgreementKind } from '../domain/model.ts';

export const OTHER_REPORTS = 'Andra uppföljningar';
export const WHOLE_YEAR = 'Hela året';

/** The period's name includes its year, as for {@link headingFor}. */
export function titleOf(kind: AgreementKind, place: string, period: string): string {
  return `Uppföljning ${period} – ${kind.many} i ${place}`;
}

export function headingFor(kind: AgreementKind, place: string, period: string): string {
  return `Uppföljning av ${kind.many} i ${place}, ${period}`;
}

/** `Gäller januari–april 2017. Fyra av tio aktiviteter är redovisade.` `reported` is undefined where there is nothing to count. */
export function lede(span: string, reported: string | undefined): string {
  return [`Gäller ${span}.`, reported].filter(Boolean).join(' ');
}
