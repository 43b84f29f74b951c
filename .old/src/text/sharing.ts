/** Texts about promises that several municipalities give together. */
import type { AgreementKind } from '../domain/model.ts';
import { inShort, isSharedText, sharedLabel } from './agreement-kind.ts';

/** On its own page, before the names of the others: `Löftet är gemensamt med Nässjö och Vetlanda, och redovisas här.` */
export function sharedWithText(kind: AgreementKind): { readonly before: string; readonly after: string } {
  return { before: `${isSharedText(kind)} med`, after: ', och redovisas här.' };
}

/** In the lists of the others: `Gemensamt löfte, redovisas hos Eksjö`. */
export function reportedWithText(kind: AgreementKind, owner: string): string {
  return `${sharedLabel(kind)}, redovisas hos ${owner}`;
}

/** `Gemensamma löften`. */
export function sharedHeading(kind: AgreementKind): string {
  return `Gemensamma ${inShort(kind).many}`;
}

/** Why the numbers of a page are without them. */
export function countedElsewhere(kind: AgreementKind): string {
  return `${sharedHeading(kind)} räknas hos den kommun där de redovisas, och inte i talen här.`;
}
