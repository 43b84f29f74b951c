/** Feeds and calendars: what happens next, for those who follow. */

/** What made a calendar, for the program that reads it. */
export const PRODUCT = 'Sagt och gjort';

/** Beside a link to a feed. */
export const FOLLOW = 'Följ';
export const FEED_LINK = 'Få veta när något händer (flöde för nyhetsläsare)';
export const CALENDAR_LINK = 'När uppföljningarna ska vara klara (kalender)';

export function feedTitle(of: string): string {
  return `Nytt: ${of}`;
}

export const FEED_DESCRIPTION = 'Nya löften och uppföljningar, ändrade utfall och rättelser.';

/** After the promised words: `Utfall: Uppfyllt`. */
export function outcomeSuffix(label: string): string {
  return `Utfall: ${label}`;
}

export function calendarName(place: string): string {
  return `Uppföljningar, ${place}`;
}

/** An event on the last day: `Sista dag att redovisa tertial 1 2024, Björkhult`. */
export function dueTitle(period: string, place: string): string {
  return `Sista dag att redovisa ${period}, ${place}`;
}

/** `Redovisat: 2 av 5.` */
export function dueDescription(reported: number, total: number): string {
  return `Redovisat: ${reported} av ${total}.`;
}
