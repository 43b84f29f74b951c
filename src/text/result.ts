/** What a report says of an activity. */

export const OWN_WORD = 'Myndighetens ord';
export const COUNTED = 'Räknat';
export const REASON = 'Orsak';
export const CARRIED_OVER = 'Vad som händer sedan';
export const JOINTLY = 'Redovisat tillsammans med';

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
