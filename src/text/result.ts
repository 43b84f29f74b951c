/** What a report says of an activity. */

export const COUNTED = 'Räknat';
export const REASON = 'Orsak';
export const CARRIED_OVER = 'Vad som händer sedan';
export const JOINTLY = 'Redovisat tillsammans med';

export const FORECAST = 'Prognos';

/** What stands before a reviewer's words: `Björkhults Tidning skriver`. */
export function writesText(reviewer: string): string {
  return `${reviewer} skriver`;
}

/** `Händelse: 22 maj 2017, Stora torget`. */
export function eventText(details: string): string {
  return `Händelse: ${details}`;
}

/** `kontroller, utan antal`. */
export function withoutCount(what: string): string {
  return `${what}, utan antal`;
}

/** `varav 2 hundsök`. */
export function shareOf(number: string): string {
  return `varav ${number}`;
}
