/** The page of a follow-up. */
import type { AgreementKind } from '../domain/model.ts';
import { inShort } from './agreement-kind.ts';

export const OTHER_REPORTS = 'Andra uppföljningar';

/** The period's name includes its year, as for {@link headingFor}. */
export function titleOf(kind: AgreementKind, place: string, period: string): string {
  return `Uppföljning ${period} – ${kind.many} i ${place}`;
}

export function headingFor(kind: AgreementKind, place: string, period: string): string {
  return `Uppföljning av ${kind.many} i ${place}, ${period}`;
}

/** To the page of the year: `Alla löften 2024`. */
export function wholeYear(kind: AgreementKind, years: string): string {
  return `Alla ${inShort(kind).many} ${years}`;
}

/** `Gäller januari–april 2017. Fyra av tio aktiviteter är redovisade.` `reported` is undefined where there is nothing to count. */
export function lede(span: string, reported: string | undefined): string {
  return [`Gäller ${span}.`, reported].filter(Boolean).join(' ');
}
