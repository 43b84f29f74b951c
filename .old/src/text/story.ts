/** Promises that are renewed from year to year. */
import type { AgreementKind } from '../domain/model.ts';
import { inShort } from './agreement-kind.ts';
import { capitalised } from './list.ts';

export const RENEWED_LEDE = 'Det som ges på nytt står på en rad, med vad det blev av det varje gång.';
export const THIS_PAGE = 'den här sidan';

/** `Löften som har förnyats`. */
export function renewedHeading(kind: AgreementKind): string {
  return `${capitalised(inShort(kind).many)} som har förnyats`;
}
