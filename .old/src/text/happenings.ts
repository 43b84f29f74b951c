/** What has happened to promises, as it is told in feeds and on pages. */
import type { AgreementKind } from '../domain/model.ts';
import type { Outcome } from '../domain/outcome.ts';
import { countedText, definiteOne, inShort } from './agreement-kind.ts';
import { listText } from './list.ts';
import { countWord } from './number.ts';
import { OUTCOME_TEXT } from './outcome.ts';
import { quote } from './quote.ts';

/** `Ny uppföljning: tertial 1 2024, Björkhult`. */
export function followUpTitle(period: string, place: string): string {
  return `Ny uppföljning: ${period}, ${place}`;
}

/** Several on a day: `Nya uppföljningar: tertial 1 och 2 2024, Björkhult`. */
export function followUpsTitle(periods: string, place: string): string {
  return `Nya uppföljningar: ${periods}, ${place}`;
}

/** `Publicerat: löftet Trygghet i centrum, Björkhult 2024`. */
export function promiseTitle(kind: AgreementKind, name: string, place: string): string {
  return `Publicerat: ${definiteOne(kind)} ${name}, ${place}`;
}

/** Several on a day: `Publicerat: sex löften, Björkhult 2024`. */
export function promisesTitle(kind: AgreementKind, count: number, place: string): string {
  return `Publicerat: ${countedText(kind, count)}, ${place}`;
}

export function correctionTitle(name: string, place: string): string {
  return `Rättat: ${name}, ${place}`;
}

/** Neither corrected nor judged otherwise: `Ändrat: Trygghet i centrum, Björkhult 2024`. */
export function changeTitle(name: string, place: string): string {
  return `Ändrat: ${name}, ${place}`;
}

export function outcomeTitle(name: string, place: string): string {
  return `Ändrat utfall: ${name}, ${place}`;
}

/** `Försenad uppföljning: tertial 1 2024, Björkhult`. */
export function overdueTitle(period: string, place: string): string {
  return `Försenad uppföljning: ${period}, ${place}`;
}

interface ChangedOutcome {
  readonly activity: string;
  readonly before: Outcome;
  readonly after: Outcome;
}

/** Because of what was published: `Ändrat utfall: ”Minst tio trafikkontroller”, från Pågår till Uppfyllt`. */
export function outcomesText(changed: readonly ChangedOutcome[]): string {
  return `${changed.length === 1 ? 'Ändrat utfall' : 'Ändrade utfall'}: ${eachOutcome(changed)}`;
}

/** Because a day had come: `Ändrat utfall när tiden gick: ”Minst tio trafikkontroller”, från Pågår till Inte uppfyllt`. */
export function outcomesByTimeText(changed: readonly ChangedOutcome[]): string {
  return `${changed.length === 1 ? 'Ändrat utfall' : 'Ändrade utfall'} när tiden gick: ${eachOutcome(changed)}`;
}

function eachOutcome(changed: readonly ChangedOutcome[]): string {
  return changed
    .map(
      ({ activity, before, after }) =>
        `${quote(activity)}, från ${OUTCOME_TEXT[before].label} till ${OUTCOME_TEXT[after].label}`,
    )
    .join('; ');
}

/** Of a promise: `Uppföljningen för tertial 1 2024 är försenad`. */
export function overdueText(period: string): string {
  return `Uppföljningen för ${period} är försenad`;
}

/** What lacks a follow-up, of all that it is for: `Saknas för två av fem löften: Torget och Skolvägar`. */
export function missingText(kind: AgreementKind, names: readonly string[], total: number): string {
  const share =
    total === 1
      ? countedText(kind, 1)
      : names.length === total
        ? `alla ${countWord(total)} ${inShort(kind).many}`
        : `${countWord(names.length)} av ${countWord(total)} ${inShort(kind).many}`;
  return `Saknas för ${share}: ${listText(names)}`;
}

/** What a follow-up is of, where there are several: `Redovisat: Torget och Skolvägar`. */
export function reportedNames(names: readonly string[]): string {
  return `Redovisat: ${listText(names)}`;
}
