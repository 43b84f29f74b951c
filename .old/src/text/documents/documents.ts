/** Documents that can be filed: the follow-up as PDF and Word. */
import type { DocumentFormat } from '../../domain/address.ts';
import type { AgreementKind } from '../../domain/model.ts';
import { sizeText } from '../file-size.ts';

/** What stands before the links to them. */
export const AS_DOCUMENT = 'Som dokument';

const FORMAT_TEXT: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'Ladda ner som PDF',
  archive: 'PDF/A för arkiv',
  word: 'Word',
};

/** `Ladda ner som PDF, 84 kB` */
export function downloadText(format: DocumentFormat, bytes: number): string {
  return `${FORMAT_TEXT[format]}, ${sizeText(bytes)}`;
}

/** What a saved file is called, without its ending: `uppfoljning-eksjo-2017-t1`. */
export function downloadName(page: string): string {
  return ['uppfoljning', ...page.split('/').filter(Boolean)].join('-');
}

export const ADDRESS = 'Webbadress';
export const AGREEMENT = 'Avtal';
export const OUTCOMES = 'Utfall';
export const PICTURE = 'Bild';

/** The heading of the part with every sum and its reasons. */
export const WHAT_CAME_OF_IT = 'Utfall, summor och skäl';
export const EFFECTS = 'Effekt';
export const TERMS = 'Ordförklaringar';
export const METHOD = 'Så bedömer vi';
export const METHOD_LINK = 'Reglerna i sin helhet';

/** The rules in short. */
export const METHOD_TEXT: readonly string[] = [
  'Varje aktivitet får ett utfall. Det bygger bara på två saker: det som lovades och det som är redovisat. Reglerna är lika för alla.',
  'Redovisade tal läses som intervall: ”minst åtta” är åtta eller fler. När tal läggs ihop läggs de lägsta ihop för sig och de högsta för sig. Ett mål som börjar med ”minst” är nått först när det lägsta talet når dit.',
  'Tomt är inte noll. Om en uppföljning inte säger något om en aktivitet vet vi inte vad som hände.',
  'Det egna ordet från den som redovisar står bredvid utfallet, och de två blandas inte ihop. Inget får ett sammanlagt betyg.',
];

export const PERIOD = 'Period';
export const REPORTED = 'Redovisat';

/** The title of a year's document. */
export function yearTitle(kind: AgreementKind, place: string, year: string): string {
  return `Uppföljning av ${kind.many} i ${place}, ${year}`;
}

/** The sentences of a document that stand for characters that its typefaces do not have. */
export const WITHOUT_LETTERS =
  'Några tecken finns inte i dokumentets typsnitt. De skrivs med sin kod inom hakparentes:';

export function characterText(code: string): string {
  return `[U+${code}]`;
}

export const PAGE_WORDS = ['sida', 'av'] as const;
