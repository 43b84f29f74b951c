/** The start page. */

export const HEADING = 'Vad som lovades, och vad det blev av det';
export const LEDE =
  'Polisen och kommunen lovar invånarna vad de ska göra för tryggheten. Här står varje löfte ordagrant, vad som redovisats och vad det räckte till.';
export const DESCRIPTION =
  'Polisens och kommunens medborgarlöften ordagrant, med varje redovisning och en öppen bedömning av vad det blev.';
export const MUNICIPALITIES = 'Kommunerna';
export const OTHER_YEARS = 'Andra år';
export const LATEST = 'Senaste uppföljningarna';

/** The heading on a site with a single municipality. */
export function headingFor(place: string): string {
  return `Vad som lovades i ${place}, och vad det blev av det`;
}
