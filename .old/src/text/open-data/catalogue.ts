/** What the catalogue of datasets says. */
import type { AgreementKind } from '../../domain/model.ts';
import { capitalised } from '../list.ts';

export function catalogueTitle(siteName: string): string {
  return `Öppna data från ${siteName}`;
}

export const CATALOGUE_DESCRIPTION =
  'Vad som har lovats, vad som har redovisats och vad det blev av det, med en datamängd för varje kommun.';

/** `Medborgarlöften med uppföljningar`. Whose they are is told by the publisher. */
export function datasetTitle({ many }: AgreementKind): string {
  return `${capitalised(many)} med uppföljningar`;
}

export function datasetDescription(municipality: string, { many }: AgreementKind): string {
  return `Alla ${many} i ${municipality}: avtal, löften, aktiviteter, mål, redovisade tal, ord för ord vad som är redovisat, och utfall som är uträknade efter öppna regler.`;
}

export function keywords({ many }: AgreementKind): readonly string[] {
  return [many, 'uppföljning', 'utfall'];
}

export const CSV_TITLE = 'Tabeller som CSV';
export const CSV_DESCRIPTION =
  'En fil för varje tabell, i UTF-8 och med komma mellan kolumnerna, beskrivna enligt CSV on the Web.';
export const WORKBOOK_TITLE = 'Alla tabeller i en arbetsbok';
export const WORKBOOK_DESCRIPTION = 'Samma tabeller som blad i en arbetsbok för kalkylprogram.';
export const JSON_TITLE = 'Alla tabeller som JSON';
export const JSON_DESCRIPTION = 'Samma tabeller i ett dokument, med JSON Schema.';
