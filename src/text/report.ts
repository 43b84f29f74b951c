/** The page of a follow-up. */

export const TO_ACTIVITY = 'Till aktiviteten';
export const OTHER_REPORTS = 'Andra uppföljningar';
export const WHOLE_YEAR = 'Hela året';

/** The period's name includes its year, as for {@link headingFor}. */
export function titleOf(place: string, period: string): string {
  return `Uppföljning ${period} – medborgarlöften i ${place}`;
}

export function headingFor(place: string, period: string): string {
  return `Uppföljning av medborgarlöften i ${place}, ${period}`;
}

/** `Avser januari–april 2017. Aktiviteter: fyra av tio redovisade.` */
export function lede(span: string, reported: string): string {
  return `Avser ${span}. Aktiviteter: ${reported}.`;
}
