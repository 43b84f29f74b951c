/** Accessibility statements, around a municipality's own words. */
import type { Compliance } from '../domain/model.ts';

const LAW = 'lagen (2018:1937) om tillgänglighet till digital offentlig service';

/** The terms of the law's regulations. */
export const COMPLIANCE_TEXT: Record<Compliance, string> = {
  full: 'helt förenlig',
  partial: 'delvis förenlig',
  none: 'inte förenlig',
};

export const HEADING = 'Tillgänglighetsredogörelse';
export const STATEMENTS = 'Kommunernas redogörelser';
export const HOW_WELL = 'Så väl följs lagen';
export const SHORTCOMINGS = 'Innehåll som inte är tillgängligt';
export const BURDENS = 'Innehåll som det vore oskäligt betungande att anpassa';
export const OUTSIDE_LAW = 'Innehåll som lagen inte omfattar';
export const METHOD = 'Så är webbplatsen bedömd';
export const REPORTING = 'Säg till om något inte fungerar';
export const COMPLAINT = 'Om du inte är nöjd med svaret';

export const NO_SHORTCOMINGS = 'Inga brister är kända.';
export const NO_BURDENS = 'Inget innehåll är undantaget av det skälet.';
export const NOTHING_OUTSIDE_LAW = 'Det finns inget sådant innehåll.';
export const REPORTING_LEDE =
  'Hör av dig om du hittar en brist, eller om du behöver innehållet i en annan form. Berätta gärna vilken sida det gäller, vad som hände och vilket hjälpmedel du använde.';
export const COMPLAINT_LEDE = 'Myndigheten för digital förvaltning, Digg, kontrollerar att lagen följs.';
export const COMPLAINT_LINK = 'Anmäl brister i tillgängligheten till Digg';

/** Digg's page for complaints. */
export const COMPLAINT_ADDRESS = 'https://www.digg.se/tdosanmalan';

/** `Tillgänglighetsredogörelse för Medborgarlöften i Björkhult`. */
export function headingFor(service: string): string {
  return `${HEADING} för ${service}`;
}

/** States who is responsible for which service. */
export function opening(body: string, service: string): string {
  return `${body} ansvarar för ${service}. Här står hur webbplatsen följer ${LAW}, vilka brister den har och hur du säger till.`;
}

export function complianceText(compliance: Compliance): string {
  return `Webbplatsen är ${COMPLIANCE_TEXT[compliance]} med ${LAW}.`;
}

export function assessedText(day: string): string {
  return `Webbplatsen bedömdes senast den ${day}.`;
}

export function updatedText(day: string): string {
  return `Redogörelsen uppdaterades senast den ${day}.`;
}

/** For a municipality without a statement. */
export function missingText(name: string): string {
  return `${name} har inte skrivit någon tillgänglighetsredogörelse för webbplatsen än. Därför är det inte bedömt om den följer ${LAW}.`;
}
